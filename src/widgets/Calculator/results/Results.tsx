import { useCallback, useDeferredValue, useEffect, useRef } from 'react';
import type { Answer } from '../../../domain/metric/answer';
import { measureOf } from '../../../domain/metric/amounts';
import type { Extra } from '../../../domain/metric/extra';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Estimate } from '../../../domain/metric/state';
import controls from '../../parts/controls.module.css';
import { Notice } from '../../parts/Notice';
import { site } from '../../parts/site';
import { Again } from './Again';
import { Decision } from './Decision';
import styles from './results.module.css';
import { ScenarioPart } from './ScenarioPart';
import { TargetField } from './TargetField';
import { useLater } from './useLater';
import { useResults } from './useResults';

type Props = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly answer: Answer;
  readonly extra: Extra;
  /** It came from a link or a file and is only looked at. */
  readonly readOnly: boolean;
  readonly onExtra: (extra: Extra) => void;
};

function targetHint(metric: EstimateMetric, currency: string): string {
  const { currency: money, words } = measureOf(metric, currency);
  const unit = `In ${money} ${words}.`.replace(/ +/g, ' ');
  if (metric.better === 'higher') {
    return `${unit} Without one the mark is 0: whether it gives more than it costs.`;
  }
  const [first] = metric.targets ?? [];
  return first === undefined
    ? `${unit} Without one there is nothing to miss.`
    : `${unit} Without one the handbook’s ${first.value} stands.`;
}

const loadBenefit = () => import('./Benefit');

/** The latest function under an unchanging name, for parts that are drawn only when something they show changes. */
function useSteady(latest: (extra: Extra) => void): (extra: Extra) => void {
  const kept = useRef(latest);
  useEffect(() => {
    kept.current = latest;
  });
  return useCallback((extra: Extra) => kept.current(extra), []);
}

/** What follows from the answer: the decision, the benefit in money, and scenarios side by side. */
export function Results({ metric, estimate, answer, extra, readOnly, onExtra }: Props) {
  // A key in the form is answered before anything here is drawn.
  const { values, seed } = useDeferredValue(estimate);
  const doubts = useDeferredValue(answer.doubts);
  const { computed, isLate, failure } = useResults(metric, values, seed, extra);
  const change = useSteady(onExtra);
  const benefit = useLater(loadBenefit, metric.benefit !== undefined);
  const currency = extra.currency ?? site.currency;
  const shown = isLate ? `${styles.shown} ${styles.stale}` : styles.shown;
  return (
    <div className={shown} aria-busy={isLate} data-results={isLate ? 'late' : 'shown'}>
      <p role="status" className={isLate ? styles.computing : controls.hidden}>
        {isLate ? 'Computing with the new numbers.' : ''}
      </p>
      {failure !== undefined && (
        <Notice title="What follows could not be computed." tone="must">
          <p>Why: {failure.reason.replace(/\.$/, '')}. The answer above stands.</p>
          <button type="button" className={controls.plain} onClick={failure.again}>
            Compute again
          </button>
        </Notice>
      )}
      <section aria-labelledby="decision">
        <h2 id="decision">Whether to do it</h2>
        <TargetField
          metric={metric}
          target={extra.target}
          hint={targetHint(metric, currency)}
          readOnly={readOnly}
          onTarget={(target) => change({ ...extra, target })}
        />
        {computed !== undefined && (
          <Decision metric={metric} computed={computed} currency={currency} doubts={doubts} />
        )}
      </section>
      {metric.benefit !== undefined && (
        <section aria-labelledby="benefit">
          <h2 id="benefit">What it is worth over {metric.benefit.years} years</h2>
          {benefit.again !== undefined && <Again what="The sums" onAgain={benefit.again} />}
          {computed !== undefined && benefit.part !== undefined && (
            <benefit.part.Benefit
              metric={metric}
              computed={computed}
              extra={extra}
              currency={currency}
              readOnly={readOnly}
              onExtra={change}
            />
          )}
        </section>
      )}
      <section
        aria-labelledby="scenarios"
        className={extra.scenarios.length === 0 ? styles.onScreen : undefined}
      >
        <h2 id="scenarios">Scenarios</h2>
        <p className={styles.lead}>
          Set other numbers beside {answer.exact ? 'these' : 'these ranges'}, up to four in all. All
          draw the same chances, so only what you change makes a difference.
        </p>
        <ScenarioPart
          metric={metric}
          computed={computed}
          currency={currency}
          current={values}
          extra={extra}
          readOnly={readOnly}
          onExtra={change}
        />
      </section>
    </div>
  );
}
