import { useId } from 'react';
import styles from './styles.module.css';

const TITLE = 'One hop without the header turns one request into two traces';
const FINDING =
  'Web calls checkout, and checkout calls the queue: all three carry the trace id a0892f. The queue does not pass it on. The ledger begins a new trace, 5c17e0.';

const STEP = 76;

const HOPS = [
  { name: 'Web', trace: 'a0892f', call: 'passes traceparent' },
  { name: 'Checkout', trace: 'a0892f', call: 'passes traceparent' },
  { name: 'Queue', trace: 'a0892f', call: 'drops it' },
  { name: 'Ledger', trace: '5c17e0', call: '' },
] as const;

function Hop({ place, hop }: { readonly place: number; readonly hop: (typeof HOPS)[number] }) {
  const top = place * STEP + 8;
  const lost = hop.call === 'drops it';
  const next = top + STEP;
  return (
    <g>
      <rect className={styles.box} x="8" y={top} width="112" height="36" />
      <text className={styles.name} x="64" y={top + 23}>
        {hop.name}
      </text>
      <text className={styles.note} x="136" y={top + 23}>
        {`trace ${hop.trace}${place === HOPS.length - 1 ? ', a new one' : ''}`}
      </text>
      {hop.call !== '' && (
        <>
          <path className={lost ? styles.lost : styles.kept} d={`M64 ${top + 36}V${next - 5}`} />
          <path
            className={lost ? styles.lostHead : styles.kept}
            d={`M59 ${next - 8}L64 ${next - 1}L69 ${next - 8}`}
          />
          <text className={lost ? styles.alarm : styles.quiet} x="82" y={top + 60}>
            {hop.call}
          </text>
        </>
      )}
    </g>
  );
}

/** A request that crosses three calls and loses its trace id at the last one. */
export default function TraceBreak() {
  const id = useId();
  return (
    <svg
      data-picture="TraceBreak"
      className={styles.picture}
      viewBox={`0 0 320 ${HOPS.length * STEP - 24}`}
      role="img"
      aria-labelledby={`${id}title ${id}finding`}
    >
      <title id={`${id}title`}>{TITLE}</title>
      <desc id={`${id}finding`}>{FINDING}</desc>
      {HOPS.map((hop, place) => (
        <Hop key={hop.name} place={place} hop={hop} />
      ))}
    </svg>
  );
}
