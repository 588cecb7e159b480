import { memo } from 'react';
import { measureOf } from '../../../domain/metric/amounts';
import type { Doubt } from '../../../domain/metric/answer';
import {
  byWorth,
  chanceText,
  type Decided,
  evenText,
  measureText,
  metText,
} from '../../../domain/metric/decisionWords';
import type { EstimateMetric } from '../../../domain/metric/schema';
import controls from '../../parts/controls.module.css';
import { DecisionTable } from './DecisionTable';
import { Spread } from './Spread';
import styles from './results.module.css';
import type { Computed } from './useResults';

type Props = {
  readonly metric: EstimateMetric;
  readonly computed: Computed;
  readonly currency: string;
  /** Of the answer: which input carries most of the doubt. */
  readonly doubts: readonly Doubt[];
};

/** Whether to do it: the chance of missing the mark, where each input must lie, and what to measure first. */
export const Decision = memo(function Decision({ metric, computed, currency, doubts }: Props) {
  const { decision, histogram, rate } = computed.results;
  const { values } = computed.asked;
  const measure = measureOf(metric, currency);
  const decided: Decided = { better: metric.better, measure, exact: histogram === undefined };
  const labels = new Map(metric.inputs.map(({ id, label }) => [id, label]));
  if (decision === undefined) {
    return histogram === undefined ? null : (
      <Spread
        metric={metric}
        measure={measure}
        histogram={histogram}
        mark={undefined}
        finding="No target was given."
      />
    );
  }
  const chance = chanceText(decision, decided);
  const inputs = byWorth(decision, doubts);
  const [first] = inputs;
  const input = metric.inputs.find(({ id }) => id === first?.id);
  return (
    <div className={styles.decision}>
      <div>
        <p className={styles.lead}>
          <b>{chance}</b> {measureText(decision, labels, decided)}{' '}
          {first !== undefined && input !== undefined && evenText(decision, first, input, decided)}
        </p>
        {histogram !== undefined && (
          <Spread
            metric={metric}
            measure={measure}
            histogram={histogram}
            mark={decision.against}
            finding={chance}
          />
        )}
      </div>
      <div className={styles.onScreen}>
        <DecisionTable
          metric={metric}
          values={values}
          inputs={inputs}
          measure={measure}
          met={metText(decision, decided)}
          price={rate === undefined ? undefined : { rate, currency }}
          caption="What the decision hangs on, one input at a time; what to measure first stands first"
        />
        <p className={controls.note}>
          One input moves, the others stay in the middle. Knowing an input is worth what you gain on
          average by deciding after you know it: no measurement may cost more.
        </p>
      </div>
    </div>
  );
});
