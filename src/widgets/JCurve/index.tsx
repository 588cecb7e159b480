import { useId } from 'react';
import drawn from '../parts/drawn.module.css';
import styles from './styles.module.css';

const POINTS = [
  { x: 57, y: 58, text: 'an early gain' },
  { x: 157, y: 152, text: 'a dip as complexity grows' },
  { x: 312, y: 42, text: 'recovery as the platform matures' },
] as const;

const TITLE = 'A dip lies between the early gain and the recovery';
const FINDING =
  'A line begins at the level before the platform, rises a little, falls below that level, and ends above it.';

/** The J-curve as DORA describes it: a shape, for it gives no scale. */
export default function JCurve() {
  const id = useId();
  return (
    <figure data-picture="JCurve" className={drawn.chart}>
      <figcaption>
        It gets better, then worse, then better. Only the shape is known, so the picture has no
        scale.
      </figcaption>
      <svg viewBox="0 0 360 180" role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{TITLE}</title>
        <desc id={`${id}-desc`}>{FINDING}</desc>
        <line className={styles.before} x1="6" y1="96" x2="354" y2="96" />
        <path
          className={styles.curve}
          d="M6 96C24 78 40 58 57 58C96 58 114 152 157 152C210 152 234 60 354 26"
        />
        {POINTS.map(({ x, y }, index) => (
          <g key={x}>
            <circle className={styles.point} cx={x} cy={y} r="14" />
            <text className={drawn.number} x={x} y={y + 5.5}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className={drawn.key}>
        {POINTS.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p className={drawn.note}>Dashed: delivery before the platform. Time runs to the right.</p>
    </figure>
  );
}
