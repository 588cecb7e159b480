import { useId } from 'react';
import drawn from '../parts/drawn.module.css';
import styles from './styles.module.css';

/** Minutes since the advisory, from docs/reference/harbourline.yaml; the page's table says the same. */
const CLOCKS = [
  { text: 'Find: 14 minutes', until: 14 },
  { text: 'Fix: 41 minutes', until: 41 },
  { text: 'Ship: 5 h 05 min, 80 % of services', until: 305 },
  { text: 'Prove: 11 h 40 min, 231 of 240 services', until: 700 },
] as const;
const TAIL = 'The tail: six days, nine services';

const LEFT = 34;
const WIDTH = 240;
const ROW = 30;
const BAR = 16;

const TITLE =
  'Finding and fixing are a small part; shipping and the last nine services are the rest';
const FINDING =
  'Five bars that all begin at the advisory. Find and fix end within the first 6 % of the fourth bar, ship before its middle. The fifth runs past the edge of the scale.';

function y(place: number): number {
  return place * ROW + 8;
}

function Place({ place }: { readonly place: number }) {
  return (
    <text className={drawn.number} x="12" y={y(place) + 13}>
      {place + 1}
    </text>
  );
}

/** The four clocks of a patch, and the tail apart; to scale up to the fourth, the tail is broken off. */
export default function PatchClocks() {
  const id = useId();
  const end = LEFT + WIDTH;
  const tail = y(CLOCKS.length);
  return (
    <figure data-picture="PatchClocks" className={drawn.chart}>
      <figcaption>
        Finding and fixing took 41 minutes of 11 h 40 min. Nine services took six days.
      </figcaption>
      <svg
        viewBox={`0 0 360 ${y(CLOCKS.length + 1) - 4}`}
        role="img"
        aria-labelledby={`${id}title ${id}finding`}
      >
        <title id={`${id}title`}>{TITLE}</title>
        <desc id={`${id}finding`}>{FINDING}</desc>
        {CLOCKS.map(({ text, until }, place) => (
          <g key={text}>
            <Place place={place} />
            <rect
              className={styles.bar}
              x={LEFT}
              y={y(place)}
              width={(until / 700) * WIDTH}
              height={BAR}
            />
          </g>
        ))}
        <Place place={CLOCKS.length} />
        <rect className={styles.tail} x={LEFT} y={tail} width={WIDTH} height={BAR} />
        <path
          className={styles.break}
          d={`M${end + 6} ${tail - 3}l6 22M${end + 14} ${tail - 3}l6 22`}
        />
        <path className={styles.tail} d={`M${end + 26} ${tail}h44l8 8l-8 8h-44z`} />
      </svg>
      <ol className={`${drawn.key} ${styles.key}`}>
        {[...CLOCKS.map(({ text }) => text), TAIL].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p className={drawn.note}>
        Each bar begins at the advisory. Invented company, September 2026.
      </p>
    </figure>
  );
}
