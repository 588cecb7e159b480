import { memo } from 'react';
import { LABELS } from '../../../domain/metric/benefit';
import { KIND_WORDS } from '../../../domain/metric/benefitWords';
import type { Extra } from '../../../domain/metric/extra';
import type { EstimateMetric } from '../../../domain/metric/schema';
import controls from '../../parts/controls.module.css';
import { BenefitLines } from './BenefitLines';
import styles from './benefit.module.css';
import { SumCard } from './SumCard';
import type { Computed } from './useResults';

type Props = {
  readonly metric: EstimateMetric;
  readonly computed: Computed;
  readonly extra: Extra;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly onExtra: (extra: Extra) => void;
};

type TogetherProps = Pick<Props, 'extra' | 'readOnly' | 'onExtra'> & {
  readonly labels: readonly (typeof LABELS)[number][];
};

/** Adding up kinds of money is the reader's choice, never ours. */
function Together({ labels, extra, readOnly, onExtra }: TogetherProps) {
  const { together } = extra;
  return (
    <fieldset className={styles.together}>
      <legend className={controls.label}>Add kinds of money up</legend>
      <span className={controls.hint}>
        They are kept apart until you choose two or more. The sum then says what it mixes.
      </span>
      <div className={styles.choices}>
        {labels.map((label) => (
          <label key={label} className={styles.switch}>
            <input
              type="checkbox"
              checked={together.includes(label)}
              disabled={readOnly}
              onChange={(event) =>
                onExtra({
                  ...extra,
                  together: LABELS.filter((one) =>
                    one === label ? event.target.checked : together.includes(one),
                  ),
                })
              }
            />
            <span>
              {label.charAt(0).toUpperCase() + label.slice(1)}
              <small>{KIND_WORDS[label]}</small>
            </span>
          </label>
        ))}
      </div>
      {together.length === 1 && <p className={controls.note}>Choose a second kind to add it up.</p>}
    </fieldset>
  );
}

/** Benefits and costs: lines as switches, a sum for each kind of money, and sums over kinds on request. */
export const Benefit = memo(function Benefit({ metric, computed, extra, currency, readOnly, onExtra }: Props) {
  const { benefit } = computed.results;
  if (benefit === undefined || metric.benefit === undefined) return null;
  const { lines, sums } = benefit.answer;
  const measure = { currency, words: '' };
  const labels = LABELS.filter((label) => lines.some(({ as }) => as === label));
  return (
    <>
      <div className={styles.model}>
      <BenefitLines
        metric={metric}
        lines={lines}
        switched={extra.lines}
        currency={currency}
        readOnly={readOnly}
        onSwitch={(id, on) => onExtra({ ...extra, lines: { ...extra.lines, [id]: on } })}
      />
      <p className={controls.note}>
        Yearly lines count each year, a dip counts once over its months. The value discounts each
        year from its end; the payback month does not.
      </p>
      </div>
      <Together labels={labels} extra={extra} readOnly={readOnly} onExtra={onExtra} />
      {sums.length === 0 && <p>No line is counted, so there is nothing to sum up.</p>}
      <div className={styles.cards}>
        {sums.map((sum, at) => (
          <SumCard
            key={sum.labels.join()}
            metric={metric}
            values={computed.asked.values}
            sum={sum}
            decision={benefit.decisions[at]}
            years={metric.benefit?.years ?? 1}
            measure={measure}
          />
        ))}
      </div>
    </>
  );
});
