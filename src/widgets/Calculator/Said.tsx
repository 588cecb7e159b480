import type { ReactNode } from 'react';
import type { Answer } from '../../domain/metric/answer';
import type { EstimateMetric } from '../../domain/metric/schema';
import {
  currencyOf,
  lossText,
  moneyText,
  paybackText,
  plainText,
  sentence,
} from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { DotPlot } from './DotPlot';
import { Sentence } from './Sentence';
import { useSettled } from './useSettled';
import styles from './Said.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly answer: Answer;
  readonly currency: string;
  /** Labels of the inputs that cannot be read right now. */
  readonly waiting: readonly string[];
  readonly children: ReactNode;
};

/** A screen reader is told once the numbers have stood for this long. */
const PATIENCE = 1500;

function standing(waiting: readonly string[]): string {
  const [first, ...more] = waiting;
  if (first === undefined) return '';
  const what = more.length === 0 ? `“${first}”` : `${waiting.length} inputs`;
  return `From the last valid inputs. Correct ${what} to go on.`;
}

/** The answer: one sentence, when the cost comes back, and twenty equally likely outcomes. */
export function Said({ metric, answer, currency, waiting, children }: Props) {
  const pieces = sentence(answer, metric.words, currencyOf(metric.unit, currency));
  const text = plainText(pieces);
  const settled = useSettled(text, PATIENCE);
  const warning = useSettled(standing(waiting), 700);
  const stays = waiting.length === 0 ? '' : warning;
  const payback =
    answer.payback === undefined || metric.payback === undefined
      ? undefined
      : paybackText(answer.payback, metric.payback.words, answer.exact);
  const basis = [
    answer.exact ? '' : 'Four of five equally likely outcomes lie in this range.',
    metric.remark ?? '',
  ]
    .join(' ')
    .trim();
  const money = moneyText(answer, currency);
  return (
    <>
      <section className={styles.said} aria-labelledby="answer">
        <h2 className={controls.hidden} id="answer">
          Answer
        </h2>
        <p className={styles.sentence} data-answer="">
          <Sentence pieces={pieces} />
        </p>
        <p className={controls.hidden} role="status">
          {stays === '' ? settled : stays}
        </p>
        <p className={stays === '' ? styles.basis : styles.stays}>{stays === '' ? basis : stays}</p>
      </section>
      <section className={styles.rest} aria-label="What it means">
        <p className={payback === undefined ? styles.text : `${styles.text} ${styles.long}`}>
          {[payback, lossText(answer, metric.better)]
            .filter((part) => part !== undefined)
            .join(' ')}
        </p>
        {money !== undefined && (
          <p className={styles.text}>
            {money} {metric.pitfalls[0]}
          </p>
        )}
        {!answer.exact && <DotPlot metric={metric} answer={answer} />}
        {children}
      </section>
    </>
  );
}
