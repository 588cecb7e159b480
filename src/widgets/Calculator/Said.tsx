import { memo, type ReactNode } from 'react';
import type { Answer } from '../../domain/metric/answer';
import type { EstimateMetric } from '../../domain/metric/schema';
import {
  lossText,
  moneyText,
  paybackText,
  type Piece,
  plainText,
} from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { DotPlot } from './DotPlot';
import { Sentence } from './Sentence';
import { useSettled } from './useSettled';
import styles from './Said.module.css';

type Props = {
  readonly metric: EstimateMetric;
  /** The answer in a sentence. */
  readonly pieces: readonly Piece[];
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
export const Said = memo(function Said(props: Props) {
  const { metric, pieces, answer, currency, waiting, children } = props;
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
});
