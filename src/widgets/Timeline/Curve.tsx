import { useId } from 'react';
import { plotOf, PLOT } from '../../domain/timeline/plot';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { durationText, shareText } from '../../domain/timeline/words';
import controls from '../parts/controls.module.css';
import { ScrollTable } from '../parts/ScrollTable';
import measured from '../parts/measured/measured.module.css';
import styles from './Curve.module.css';

type Props = {
  readonly report: TimelineReport;
  /** The finding, for whoever does not see the curve. */
  readonly finding: string;
};

const QUARTERS = [1, 0.75, 0.5, 0.25, 0] as const;
const MOST_ROWS = 100;

function percent(x: number): string {
  return `${((x / PLOT.width) * 100).toFixed(2)}%`;
}

function Steps({ report }: { readonly report: TimelineReport }) {
  const id = useId();
  const { curve } = report;
  const shown = curve.slice(0, MOST_ROWS);
  return (
    <details className={measured.more}>
      <summary id={id}>The curve as a table: {curve.length} steps</summary>
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">After</th>
            <th scope="col">Waiting</th>
            <th scope="col">Ended then</th>
            <th scope="col">Still open</th>
            <th scope="col">90 % interval</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ time, atRisk, events, open, interval }) => (
            <tr key={time}>
              <td data-label="After">{durationText(time)}</td>
              <td data-label="Waiting">{atRisk}</td>
              <td data-label="Ended then">{events}</td>
              <td data-label="Still open">{shareText(open)}</td>
              <td data-label="90 % interval" className={measured.around}>
                {interval === null
                  ? 'none'
                  : `${shareText(interval.low)} to ${shareText(interval.high)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {curve.length > shown.length && (
        <p className={controls.note}>The saved curve has all {curve.length} steps.</p>
      )}
    </details>
  );
}

/** The share still open over time, as a step line with its band; drawn without text, the words are HTML. */
export function Curve({ report, finding }: Props) {
  const plot = plotOf(report);
  if (plot === null) return null;
  const few = plot.band === '' ? ' Below five cases there is no interval.' : '';
  return (
    <>
      <figure className={styles.figure}>
        <figcaption>
          The share still open, from all to none{plot.band === '' ? '' : ', with its 90 % band'}
          {plot.targets.length === 0 ? '' : '; dotted lines are the targets'}
          {plot.guess === '' ? '' : '; the dashed line is the what-if, not data'}.{few}
        </figcaption>
        <div className={styles.box}>
          <div className={styles.shares} aria-hidden="true">
            {QUARTERS.map((share) => (
              <span key={share} style={{ top: `${(1 - share) * 100}%` }}>
                {shareText(share)}
              </span>
            ))}
          </div>
          <div className={styles.plot}>
            <svg
              viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={finding}
            >
              {QUARTERS.map((share) => (
                <path
                  key={share}
                  className={styles.grid}
                  d={`M0 ${(1 - share) * PLOT.height}H${PLOT.width}`}
                />
              ))}
              {plot.band !== '' && <path className={styles.band} d={plot.band} />}
              {plot.targets.map(({ x }) => (
                <path key={x} className={styles.target} d={`M${x} 0V${PLOT.height}`} />
              ))}
              {plot.median !== null && (
                <path
                  className={styles.median}
                  d={`M0 ${PLOT.height / 2}H${plot.median}V${PLOT.height}`}
                />
              )}
              {plot.guess !== '' && <path className={styles.guess} d={plot.guess} />}
              <path className={plot.band === '' ? styles.few : styles.line} d={plot.line} />
            </svg>
            <div className={styles.ticks} aria-hidden="true">
              {plot.ticks.map(({ x, text }) => (
                <span
                  key={x}
                  style={{ left: percent(x) }}
                  className={x > 0.9 * PLOT.width ? styles.last : undefined}
                >
                  {text}
                </span>
              ))}
            </div>
          </div>
        </div>
      </figure>
      <Steps report={report} />
    </>
  );
}
