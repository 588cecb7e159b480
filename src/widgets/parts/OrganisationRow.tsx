import clsx from 'clsx';
import { memo } from 'react';
import { dayText } from '../../domain/page/review';
import {
  type Stand,
  type TeamModel,
  type TeamResult,
  type TeamRow,
  type Trend,
  trendOf,
} from '../../domain/maturity/teams';
import { leftOutText, platformText, standText, trendText } from '../../domain/maturity/teamsWords';
import controls from './controls.module.css';
import { type Fill, Shape } from './Shape';
import { TrendStrip } from './TrendStrip';
import styles from './OrganisationTable.module.css';

type RowProps = {
  readonly model: TeamModel;
  readonly row: TeamRow;
  /** Takes one result out of the table; a page of records has none. */
  readonly onRemove: ((id: string) => void) | undefined;
};

const FILLS: readonly Fill[] = ['none', 'some', 'half', 'most', 'whole'];

/** How full a level's circle is: empty at level 1, whole at the top. */
function fillOf(stand: Stand, levels: number): Fill {
  if (stand === null) return 'not-asked';
  const [floor, ceiling] = stand;
  if (floor !== ceiling) return 'open';
  if (floor === levels) return 'whole';
  return FILLS[Math.floor(((floor - 1) / (levels - 1)) * (FILLS.length - 1))] ?? 'none';
}

const MARKS = {
  up: 'M8 14V3M3 8l5-5 5 5',
  down: 'M8 2v11M3 8l5 5 5-5',
  same: 'M3 6h10M3 10.5h10',
  unknown: 'M5 5.2A3 3 0 1 1 8 8.2V10M8 12.6v1.4',
  'not-comparable': 'M4 4l8 8M12 4l-8 8',
} satisfies Readonly<Record<Trend['change'], string>>;

type CellProps = {
  readonly model: TeamModel;
  readonly row: TeamRow;
  readonly at: number;
};

function Cell({ model, row, at }: CellProps) {
  const title = model.aspects[at]?.title ?? '';
  const stand = row.newest.stands[at] ?? null;
  const trend = trendOf(row, at);
  const tint = stand !== null && stand[0] === stand[1] ? Math.min(stand[0], 4) : undefined;
  return (
    <td role="cell" data-aspect={title}>
      <span
        className={clsx(
          styles.level,
          stand === null && styles.missing,
          stand !== null && tint === undefined && styles.range,
        )}
        data-tint={tint}
      >
        <Shape fill={fillOf(stand, model.levels)} />
        {standText(stand)}
      </span>
      {row.history.length > 1 && (
        <TrendStrip history={row.history} at={at} title={title} levels={model.levels} />
      )}
      {trend !== undefined && (
        <span className={styles.trend}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path d={MARKS[trend.change]} />
          </svg>
          {trendText(trend)}
        </span>
      )}
    </td>
  );
}

function resultText(model: TeamModel, result: TeamResult): string {
  const levels = model.aspects.map(
    ({ title }, at) => `${title} ${standText(result.stands[at] ?? null)}`,
  );
  return levels.join(', ');
}

function nameText(result: TeamResult): string {
  const day = result.day === '' ? 'no day' : dayText(result.day);
  return [day, result.who, result.kind === 'agreed' ? 'agreed' : '']
    .filter((part) => part !== '')
    .join(', ');
}

function countText({ earlier, sameDay }: TeamRow): string {
  const parts: string[] = [];
  if (earlier.length > 0) parts.push(`${earlier.length} earlier`);
  if (sameDay.length > 0) parts.push(`${sameDay.length} more of this day`);
  return parts.join(', ');
}

type OutProps = { readonly result: TeamResult; readonly onRemove: (id: string) => void };

function TakeOut({ result, onRemove }: OutProps) {
  return (
    <button type="button" className={controls.linky} onClick={() => onRemove(result.id)}>
      Take out
      <span className={controls.hidden}>
        {' '}
        {platformText(result)}, {nameText(result)}
      </span>
    </button>
  );
}

/** One team: name, day, and a cell an aspect. Memoised: of 200 rows only those that change are drawn again. */
export const OrganisationRow = memo(function OrganisationRow({ model, row, onRemove }: RowProps) {
  const { newest, earlier, sameDay } = row;
  const others = [...sameDay, ...earlier];
  const leftOut = leftOutText(newest);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {platformText(newest)}
        {newest.who !== '' && <small>{newest.who}</small>}
        {newest.kind === 'agreed' && <small>Agreed after talking</small>}
        {leftOut !== '' && <small>{leftOut}</small>}
        {onRemove !== undefined && <TakeOut result={newest} onRemove={onRemove} />}
        {others.length > 0 && (
          <details className={styles.others}>
            <summary>{countText(row)}</summary>
            <ul>
              {others.map((result) => (
                <li key={result.id}>
                  <b>{nameText(result)}.</b> {resultText(model, result)}. {leftOutText(result)}
                  {onRemove !== undefined && <TakeOut result={result} onRemove={onRemove} />}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td role="cell" className={styles.day} data-aspect="Day">
        {newest.day === '' ? 'no day' : dayText(newest.day)}
      </td>
      {model.aspects.map(({ id }, at) => (
        <Cell key={id} model={model} row={row} at={at} />
      ))}
    </tr>
  );
});
