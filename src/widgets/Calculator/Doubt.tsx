import { memo } from 'react';
import type { Answer, Doubt as OneDoubt } from '../../domain/metric/answer';
import { numberText, roughly, roughlyApart } from '../../domain/metric/numbers';
import type { EstimateMetric } from '../../domain/metric/schema';
import { unitScale } from '../../domain/metric/unit';
import { doubtText, unitIn } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import styles from './Doubt.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly answer: Answer;
  readonly currency: string;
};

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A label in the middle of a sentence; abbreviations keep their capitals. */
function inSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

type RowProps = {
  readonly metric: EstimateMetric;
  readonly currency: string;
  readonly doubt: OneDoubt;
  readonly place: (amount: number) => number;
  readonly middle: number;
};

function Row({ metric, currency, doubt, place, middle }: RowProps) {
  const input = metric.inputs.find(({ id }) => id === doubt.id);
  if (input === undefined) return null;
  const scale = unitScale(input.unit);
  const [from, to] = roughlyApart([doubt.from / scale, doubt.to / scale]);
  const [low, high] = [doubt.atFrom, doubt.atTo].sort((a, b) => a - b);
  const [start, end] = [place(low ?? middle), place(high ?? middle)];
  return (
    <tr>
      <th scope="row">
        {input.label}
        <small>
          {from} to {to} {unitIn(input, currency)}
        </small>
      </th>
      <td>
        <svg className={styles.bar} width="100%" height="22" aria-hidden="true">
          <rect
            x={percent(start)}
            width={percent(Math.max(end - start, 0.004))}
            y="4"
            height="14"
          />
          <line x1={percent(place(middle))} x2={percent(place(middle))} y1="0" y2="22" />
        </svg>
      </td>
      <td className={controls.number}>
        {roughlyApart([low ?? middle, high ?? middle]).join(' to ')}
      </td>
    </tr>
  );
}

/** Which input carries the doubt: what to measure first. */
export const Doubt = memo(function Doubt({ metric, answer, currency }: Props) {
  const words = unitIn(metric, currency);
  const { doubts, middle } = answer;
  const [first] = doubts;
  const label = metric.inputs.find(({ id }) => id === first?.id)?.label;
  const amounts = doubts.flatMap(({ atFrom, atTo }) => [atFrom, atTo]);
  const low = Math.min(middle, ...amounts);
  const span = Math.max(middle, ...amounts) - low || 1;
  const place = (amount: number) => 0.02 + 0.96 * ((amount - low) / span);
  return (
    <section className={styles.doubt} aria-labelledby="doubt">
      <h2 id="doubt">Where the doubt comes from</h2>
      {first === undefined || label === undefined ? (
        <p>
          Every input is one number, so there is no doubt to see. Make the one you are least sure of
          a range.
        </p>
      ) : (
        <>
          <p>
            Measure one thing before you promise anything: <b>{inSentence(label)}</b>. It carries{' '}
            {doubtText(first.share)}.
          </p>
          <table className={styles.tornado}>
            <caption className={controls.hidden}>
              {words} when one input moves from its low to its high end and the others stay in the
              middle
            </caption>
            <thead>
              <tr>
                <th scope="col">Input, low to high</th>
                <th scope="col">
                  <span className={controls.hidden}>Bar; the line is </span>
                  {roughly(middle)} with every input in the middle
                </th>
                <th scope="col" className={controls.number}>
                  {words.charAt(0).toUpperCase() + words.slice(1)}
                </th>
              </tr>
            </thead>
            <tbody>
              {doubts.map((doubt) => (
                <Row
                  key={doubt.id}
                  metric={metric}
                  currency={currency}
                  doubt={doubt}
                  place={place}
                  middle={middle}
                />
              ))}
            </tbody>
          </table>
          <p className={controls.note}>
            Mean of all outcomes: {numberText(Number(answer.mean.toPrecision(2)))} {words}. The
            inputs are taken as independent.
          </p>
        </>
      )}
    </section>
  );
});
