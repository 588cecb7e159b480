import { memo, useId } from 'react';
import type { CoverageReport } from '../../domain/coverage/reportSchema';
import { numberText } from '../../domain/metric/numbers';
import { coverageSentence } from '../../domain/coverage/sentence';
import { coverageCsv, coverageJson, coverageMarkdown } from '../../domain/coverage/take';
import {
  amountText,
  aroundWords,
  columnText,
  differenceText,
  figureText,
  ofText,
  shareOrNone,
} from '../../domain/coverage/words';
import { Command } from '../parts/Command';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { ByHand } from '../parts/measured/ByHand';
import { Interval } from '../parts/measured/Interval';
import { LeftOut } from '../parts/measured/LeftOut';
import { RuleCard } from '../parts/measured/RuleCard';
import { Said } from '../parts/measured/Said';
import measured from '../parts/measured/measured.module.css';
import { ScrollTable } from '../parts/ScrollTable';
import { ToScorecard } from '../parts/ToScorecard';
import styles from './styles.module.css';

type Props = {
  readonly report: CoverageReport;
  readonly from: string;
  /** What a count is of, when it was typed in. */
  readonly title?: string | undefined;
  readonly notes: readonly string[];
  readonly command: string;
  /** Said above the command. */
  readonly same: string;
  readonly whose: 'sample' | 'own';
};

/** Below five the interval is wide, and the reader is told so. */
const FEW = 5;
const MOST_ITEMS = 30;

function basisOf({ shares, figures }: CoverageReport): string {
  const [first] = shares;
  if (first === undefined) return '';
  if (first.unit === 'money')
    return 'Money has no interval: it is all that was spent, and no sample.';
  if (figures.length > 0 || first.interval === null) return '';
  const few = first.total < FEW ? ' Fewer than five say little.' : '';
  return `90 % interval: ${aroundWords(first.interval) ?? ''}.${few}`;
}

type PartProps = { readonly report: CoverageReport; readonly title: string | undefined };

function Shares({ report, title }: PartProps) {
  const id = useId();
  const { shares, figures, currency } = report;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{shares.length === 1 ? 'The share' : 'The shares'}</h3>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map((figure) => (
            <div key={figure.id}>
              <dt>{figure.title}</dt>
              <dd>
                <b>{figureText(figure, currency)}</b>
                {figure.word !== '' && ` ${figure.word}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Share</th>
            <th scope="col">Of</th>
            <th scope="col">90 % interval</th>
            <th scope="col">
              <span className={controls.hidden}>Drawn from 0 to 100 %</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.id}>
              <td data-label="What">
                {shares.length === 1 ? (title ?? share.title) : share.title}
              </td>
              <td data-label="Share">
                <b>{shareOrNone(share)}</b>
              </td>
              <td data-label="Of">{ofText(share, currency)}</td>
              <td data-label="90 % interval" className={measured.around}>
                {aroundWords(share.interval) ??
                  (share.unit === 'money' ? 'none, it is money' : 'none')}
              </td>
              <td>
                {share.share !== null && <Interval share={share.share} interval={share.interval} />}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

function Lists({ report }: { readonly report: CoverageReport }) {
  return report.lists
    .filter(({ items }) => items.length > 0)
    .map(({ id, title, items }) => (
      <div key={id} role="group" aria-label={title}>
        <h3>
          {title}: {items.length}
        </h3>
        <ul className={styles.items}>
          {items.slice(0, MOST_ITEMS).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        {items.length > MOST_ITEMS && (
          <p className={controls.note}>And {items.length - MOST_ITEMS} more; the report has all.</p>
        )}
      </div>
    ));
}

function Breakdown({ report }: { readonly report: CoverageReport }) {
  const id = useId();
  const { breakdown } = report;
  const [one] = breakdown;
  if (one === undefined) return null;
  const shown = breakdown.slice(0, MOST_ITEMS);
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{report.what === 'allocation' ? 'Ask about these first' : 'Each by itself'}</h3>
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {one.values.map((value) => (
              <th key={value.id} scope="col">
                {columnText(value.id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, values }, at) => (
            <tr key={at}>
              <td data-label="Name">{name}</td>
              {values.map(({ id: column, value }) => (
                <td key={column} data-label={columnText(column)}>
                  {value === null ? 'no data' : amountText(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {breakdown.length > shown.length && (
        <p className={controls.note}>
          And {breakdown.length - shown.length} more; the report has all.
        </p>
      )}
    </div>
  );
}

function Change({ report }: { readonly report: CoverageReport }) {
  const id = useId();
  const { change } = report;
  if (change === null) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>Before and after</h3>
      {change.shares.length === 0 && <p>No share is in both files.</p>}
      <ul>
        {change.shares.map((share) => (
          <li key={share.id}>
            {share.title}: {shareOrNone({ share: share.before })}, then{' '}
            {shareOrNone({ share: share.after })}
            {share.difference === null
              ? '; no interval of the difference'
              : `; later minus earlier ${differenceText(share.difference)}`}
            .
          </li>
        ))}
      </ul>
      <LeftOut
        title="Left out of the earlier file"
        says="The rest still counts."
        rows={change.excluded}
      />
    </div>
  );
}

/** The answer, from one sentence down to the rows that are left out. */
function Whole({ report, from, title, notes, command, same, whose }: Props) {
  const left = report.excluded.length;
  return (
    <>
      <Said pieces={coverageSentence(report)} from={from} basis={basisOf(report)} />
      <Shares report={report} title={title} />
      <Lists report={report} />
      <Breakdown report={report} />
      <Change report={report} />
      <RuleCard
        rule={[...report.rule, ...report.notes, ...notes]}
        counted={
          report.what === 'count'
            ? `n ${numberText(report.shares[0]?.total ?? 0)}.`
            : `${left} ${left === 1 ? 'line' : 'lines'} left out.`
        }
      />
      <LeftOut
        title="Left out"
        says="None is dropped without a word, and the rest still counts."
        rows={report.excluded}
        open={left > 0 && left <= 10}
      />
      <div role="group" aria-label="Take it along">
        <div className={styles.take} data-needs-script="">
          <CopyButton
            text={() => coverageMarkdown(report)}
            label="Copy as Markdown"
            className={controls.primary}
          >
            Copy as Markdown
          </CopyButton>
          <button
            type="button"
            className={controls.plain}
            onClick={() => saveAsFile(`${report.what}-report.json`, coverageJson(report))}
          >
            Save the report as JSON
          </button>
          <button
            type="button"
            className={controls.plain}
            onClick={() => saveAsFile(`${report.what}.csv`, coverageCsv(report), 'text/csv')}
          >
            Save the shares as CSV
          </button>
        </div>
        {whose === 'own' && <ToScorecard report={() => report} />}
        <ByHand text={() => coverageMarkdown(report)} />
        <p className={styles.same}>{same}</p>
        <Command code={command} />
      </div>
    </>
  );
}

/** Drawn anew only when the answer is: whoever types is not held up. */
export const Result = memo(Whole);
