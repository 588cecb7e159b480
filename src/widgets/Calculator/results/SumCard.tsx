import type { Measure } from '../../../domain/metric/amounts';
import type { Sum } from '../../../domain/metric/benefitSum';
import {
  lossChance,
  mixedText,
  paidBack,
  sumTitle,
  worthText,
} from '../../../domain/metric/benefitWords';
import type { Decision } from '../../../domain/metric/decision';
import { measureText } from '../../../domain/metric/decisionWords';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Value } from '../../../domain/metric/value';
import { Curve } from './Curve';
import { DecisionTable } from './DecisionTable';
import styles from './benefit.module.css';
import { More } from './More';

type Props = {
  readonly metric: EstimateMetric;
  readonly values: Readonly<Record<string, Value>>;
  readonly sum: Sum;
  readonly decision: Decision | undefined;
  readonly years: number;
  readonly measure: Measure;
};

/** One sum of the benefit model: worth, payback, chance of a loss, its curve, and what it hangs on. */
export function SumCard({ metric, values, sum, decision, years, measure }: Props) {
  const title = sumTitle(sum);
  const mixed = mixedText(sum);
  const exact = sum.value.p10 === sum.value.p90;
  const labels = new Map(metric.inputs.map(({ id, label }) => [id, label]));
  return (
    <article className={mixed === undefined ? styles.card : styles.mixed} aria-label={title}>
      <h3>{title}</h3>
      {mixed !== undefined && <p className={styles.warning}>{mixed}</p>}
      <p>
        <b>{worthText(sum, years, measure)}</b> {paidBack(sum, years)} {lossChance(sum)}
      </p>
      <Curve sum={sum} measure={measure} />
      {decision !== undefined && (
        <More summary="What it hangs on">{() => (<>
          <p>{measureText(decision, labels, { better: 'higher', measure, exact })}</p>
          <DecisionTable
            metric={metric}
            values={values}
            inputs={decision.inputs}
            measure={measure}
            met="Pays"
            price={undefined}
            caption={`What “${title}” hangs on, one input at a time`}
          />
        </>)}</More>
      )}
    </article>
  );
}
