import { memo, type ReactNode } from 'react';
import clsx from 'clsx';
import { changeOf } from '../../domain/scorecard/change';
import { comparability } from '../../domain/scorecard/comparable';
import type { Measured, Row } from '../../domain/scorecard/fileSchema';
import { guardsOf } from '../../domain/scorecard/guard';
import { aroundOf } from '../../domain/scorecard/reading';
import { guardText, standingText, targetText } from '../../domain/scorecard/say';
import { standingOf } from '../../domain/scorecard/target';
import { aroundText, changeText, countText } from '../../domain/scorecard/words';
import { periodText, readingText, rowName, verdictText } from '../../domain/scorecard/words';
import { Strip } from './Strip';
import styles from './sheet.module.css';

/** A number and its percent sign stay on one line. */
function tight(text: string): string {
  return text.replaceAll(' %', '\u00a0%');
}

type SideProps = { readonly row: Row; readonly measured: Measured | undefined };

const Side = memo(function Side({ row, measured }: SideProps) {
  if (measured === undefined) return <p className={styles.none}>No number yet</p>;
  const { reading, why = '' } = measured;
  if (reading === null) {
    return (
      <>
        <p className={styles.none}>No data</p>
        <p className={styles.small}>{why}</p>
        <p className={styles.small}>{periodText(measured)}</p>
      </>
    );
  }
  const found = aroundOf(measured);
  const isEstimate = reading.is === 'estimate';
  return (
    <>
      <p className={clsx(styles.number, !found.ok && styles.thin)}>
        {tight(readingText(row, reading))}
      </p>
      <p className={styles.small}>{countText(reading)}</p>
      {found.ok && !isEstimate && (
        <p className={styles.small}>{tight(aroundText(row, found.around))}</p>
      )}
      {!found.ok && <p className={styles.small}>No interval: {found.why}</p>}
      {!isEstimate && <p className={styles.small}>{periodText(measured)}</p>}
    </>
  );
});

type RowProps = {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly today: string;
  readonly editor: ReactNode;
};

const LOOK = { better: styles.better, worse: styles.worse, unclear: styles.unclear } as const;

const Change = memo(function Change({ row }: { readonly row: Row }) {
  const change = changeOf(row);
  const look = change.state === 'known' ? LOOK[change.verdict] : styles.unclear;
  const isApproximate = change.state === 'known' && change.how.startsWith('approximate');
  return (
    <>
      <p className={clsx(styles.verdict, look)}>{verdictText(change)}</p>
      <p>{tight(changeText(row, change))}</p>
      <Strip row={row} />
      {isApproximate && <p className={styles.small}>The interval is approximate.</p>}
    </>
  );
});

const Target = memo(function Target({ row, today }: { readonly row: Row; readonly today: string }) {
  const standing = standingOf(row, today);
  if (standing === undefined) return <p className={styles.none}>No target</p>;
  return (
    <>
      <p className={styles.goal}>{tight(targetText(row))}</p>
      <p className={standing.state === 'met' ? undefined : styles.worse}>
        {tight(standingText(standing))}
      </p>
    </>
  );
});

const WRONG = ['wrong way', 'perhaps wrong way', 'missing'];

/** What stands below a row's numbers: guard, doubts, rule and source. */
function Below({ row, rows, editor }: Omit<RowProps, 'today'>) {
  const warnings = comparability(row);
  const guards = guardsOf(row, rows);
  const change = changeOf(row);
  const sides = [
    ['Before', row.before],
    ['After', row.after],
  ] as const;
  const [rule = ''] = row.after?.rule ?? row.before?.rule ?? [];
  return (
    <>
      {guards.map((found) => (
        <p key={found.metric} className={clsx(WRONG.includes(found.state) && styles.worse)}>
          {tight(guardText(found))}
        </p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} className={styles.worse}>
          {warning}
        </p>
      ))}
      <p className={styles.onPaper}>
        {rule === '' ? '' : `Rule: ${rule} `}Source:{' '}
        {row.after?.source.text ?? row.before?.source.text}.
      </p>
      <details className={styles.rule}>
        <summary>
          Rule and source<span className={styles.hidden}> of {rowName(row)}</span>
        </summary>
        {change.state === 'known' && <p>Interval of the difference: {change.how}.</p>}
        <dl>
          {sides.map(([name, measured]) => {
            if (measured === undefined) return null;
            const { text, owner } = measured.source;
            return (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{measured.rule.join(' ') || 'No rule is written down.'}</dd>
                <dd>
                  Source: {text === '' ? <b className={styles.worse}>none yet</b> : text}
                  {owner !== '' && `, ${owner}`}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
      {editor}
    </>
  );
}

function Metric({ row, rows, today, editor }: RowProps) {
  return (
    <tbody className={styles.metric}>
      <tr>
        <th scope="row">
          {row.title}
          {row.about !== '' && <small>{row.about}</small>}
          <small>{row.better === 'higher' ? 'more is better' : 'less is better'}</small>
        </th>
        <td data-label="Before">
          <Side row={row} measured={row.before} />
        </td>
        <td data-label="After">
          <Side row={row} measured={row.after} />
        </td>
        <td data-label="What changed">
          <Change row={row} />
        </td>
        <td data-label="Target">
          <Target row={row} today={today} />
        </td>
      </tr>
      <tr className={styles.below}>
        <td colSpan={5}>
          <Below row={row} rows={rows} editor={editor} />
        </td>
      </tr>
    </tbody>
  );
}

/** More rows than this are printed closer together, without pictures, so that they stay on one page. */
const ROOMY = 7;

type Props = {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly today: string;
  /** What lets the reader change a row; nothing on a sheet to read only. */
  readonly editorOf?: ((row: Row, place: number) => ReactNode) | undefined;
};

/** The page to take into a meeting: a row for each metric, with no total and no overall level. */
export function Sheet({ rows, caption, today, editorOf }: Props) {
  return (
    <table className={clsx(styles.sheet, rows.length > ROOMY && styles.dense)}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">What changed</th>
          <th scope="col">Target</th>
        </tr>
      </thead>
      {rows.map((row, place) => (
        <Metric key={row.id} row={row} rows={rows} today={today} editor={editorOf?.(row, place)} />
      ))}
    </table>
  );
}
