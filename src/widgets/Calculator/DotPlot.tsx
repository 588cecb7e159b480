import { memo } from 'react';
import type { Answer } from '../../domain/metric/answer';
import { DOTS } from '../../domain/metric/answer';
import { dotPlot, PLOT_HEIGHT, PLOT_WIDTH } from '../../domain/metric/dots';
import { numberText, roughly } from '../../domain/metric/numbers';
import type { EstimateMetric } from '../../domain/metric/schema';
import styles from './DotPlot.module.css';

type Props = { readonly metric: EstimateMetric; readonly answer: Answer };

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** Twenty equally likely outcomes as dots, drawn without text: the words around it are HTML. */
export const DotPlot = memo(function DotPlot({ metric, answer }: Props) {
  const { dots, radius, ticks, place } = dotPlot(answer.outcomes);
  const { p10, p50, p90 } = answer.spread;
  const filled = dots.filter((dot) => dot.filled).length;
  const ends = [answer.outcomes[0], answer.outcomes[DOTS - 1]].map((dot) =>
    roughly(dot?.amount ?? 0),
  );
  const pays = metric.payback === undefined ? '' : ` ${filled} of them pay back in the first year.`;
  const label = `Twenty dots, one for each of twenty equally likely outcomes, from ${ends.join(' to ')} ${metric.words}.${pays}`;
  return (
    <figure className={styles.plot}>
      <figcaption>
        Each dot is one of twenty equally likely outcomes
        {metric.payback !== undefined && (
          <>
            ; <b>filled ones</b> pay the {metric.payback.words} back in the first year
          </>
        )}
        .
      </figcaption>
      <svg
        className={styles.dots}
        viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
        role="img"
        aria-label={label}
      >
        <line
          className={styles.axisLine}
          x1="0"
          x2={PLOT_WIDTH}
          y1={PLOT_HEIGHT}
          y2={PLOT_HEIGHT}
        />
        {dots.map((dot, index) => (
          <circle
            key={index}
            className={dot.filled ? styles.pays : styles.open}
            cx={dot.x}
            cy={dot.y}
            r={dot.filled ? radius : radius - 1}
          />
        ))}
      </svg>
      <div className={styles.axis} aria-hidden="true">
        {ticks.map(({ amount, place: at }, index) => (
          <span
            key={index}
            style={{ left: percent(at) }}
            className={at > 0.94 ? styles.last : undefined}
          >
            {numberText(amount)}
          </span>
        ))}
      </div>
      <div className={styles.range} aria-hidden="true">
        <i style={{ left: percent(place(p10)), width: percent(place(p90) - place(p10)) }} />
        <b style={{ left: percent(place(p50)) }} />
      </div>
      <p className={styles.key}>
        <span aria-hidden="true" /> {metric.words.charAt(0).toUpperCase() + metric.words.slice(1)}.
        Four of five outcomes lie on this line; the tick is the middle.
      </p>
    </figure>
  );
});
