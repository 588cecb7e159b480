import { useId } from 'react';
import drawn from '../parts/drawn.module.css';
import styles from './styles.module.css';

const RUNGS = [
  { name: 'Own cluster', own: 3 },
  { name: 'Private nodes', own: 2 },
  { name: 'Virtual control plane', own: 1 },
  { name: 'Namespace', own: 0 },
] as const;

const PARTS = ['API', 'Nodes', 'Cluster'] as const;

const ROW = 56;
const TOP = 28;
const LEFT = 132;
const CELL = 74;

/** Four rungs of tenancy and what a tenant has to itself on each; the page says the same in a table. */
export default function TenancyLadder() {
  const id = useId();
  return (
    <figure data-picture="TenancyLadder" className={`${drawn.diagram} ${styles.figure}`}>
      <svg
        className={styles.picture}
        viewBox="0 0 360 256"
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>Each rung up gives a tenant one more part of its own</title>
        <desc id={`${id}-desc`}>
          In a namespace all is shared. A virtual control plane has its own API server on shared
          nodes, so the same kernel. Private nodes add own nodes and kernel. An own cluster shares
          nothing.
        </desc>
        {PARTS.map((part, column) => (
          <text key={part} className={drawn.name} x={LEFT + column * CELL} y={18}>
            {part}
          </text>
        ))}
        {RUNGS.map(({ name, own }, row) => (
          <g key={name} transform={`translate(0 ${TOP + row * ROW})`}>
            <Words text={name} />
            {PARTS.map((part, column) => (
              <g key={part} transform={`translate(${LEFT + column * CELL} 0)`}>
                <rect
                  className={column < own ? styles.own : styles.shared}
                  width={CELL - 4}
                  height={ROW - 6}
                />
                <text className={column < own ? styles.inOwn : undefined} x="10" y="31">
                  {column < own ? 'own' : 'shared'}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        A virtual control plane still shares the kernel, so it suits tenants who trust each other.
      </figcaption>
    </figure>
  );
}

/** A rung's name, on two lines when it is long. */
function Words({ text }: { readonly text: string }) {
  const [first = '', ...rest] = text.split(' ');
  const second = rest.join(' ');
  return (
    <text className={drawn.name} y={second === '' ? 31 : 22}>
      {first}
      {second !== '' && (
        <tspan x="0" dy="19">
          {second}
        </tspan>
      )}
    </text>
  );
}
