import clsx from 'clsx';
import { FILL_WORDS } from '../../domain/maturity/fill';
import { type ProfileCell, profileRows, type ProfileRow } from '../../domain/maturity/profile';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import type { SheetParts } from '../../domain/maturity/sheet';
import { findingText } from '../../domain/maturity/words';
import { Shape } from '../parts/Shape';
import styles from './profile.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly sheet: SheetParts;
};

type MarkProps = { readonly className?: string | undefined };

function Flag({ className }: MarkProps) {
  return (
    <svg className={className} viewBox="0 0 16 20" aria-hidden="true" focusable="false">
      <path d="M3 19V2" stroke="currentColor" strokeWidth="2" />
      <path d="M3 2.5h11l-3.2 3.8L14 10H3z" fill="currentColor" />
    </svg>
  );
}

function Card({ className }: MarkProps) {
  return (
    <svg className={className} viewBox="0 0 16 20" aria-hidden="true" focusable="false">
      <path d="M3 2h10v16H3zM6 7h4" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

function Cell({ cell }: { readonly cell: ProfileCell }) {
  const { level, name, fill, holds, within, stands, target, placed } = cell;
  const classes = clsx(
    within !== 'no' && styles.here,
    (within === 'last' || within === 'middle') && styles.after,
    (within === 'first' || within === 'middle') && styles.before,
  );
  return (
    <td role="cell" data-level={level} className={classes}>
      {fill !== undefined && <Shape className={styles.shape} fill={fill} />}
      <b>{name}</b>
      {holds !== '' && <span>{holds}</span>}
      {stands !== undefined && <span className={styles.stands}>{stands}</span>}
      {target !== undefined && (
        <span className={styles.target}>
          <Flag className={styles.mark} />
          {target}
        </span>
      )}
      {placed !== undefined && (
        <span className={styles.placed}>
          <Card className={styles.mark} />
          {placed}
        </span>
      )}
    </td>
  );
}

function Row({ row }: { readonly row: ProfileRow }) {
  const { aspect, cells, stands, facts } = row;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {aspect.title}
      </th>
      {cells.map((cell) => (
        <Cell key={cell.level} cell={cell} />
      ))}
      <td role="cell" className={styles.stand}>
        {stands === undefined ? <span>not assessed</span> : <b>{stands}</b>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </td>
    </tr>
  );
}

/** Where each aspect stands: a table, because areas and colours mislead. */
export function ProfileTable({ model, score, sheet }: Props) {
  const rows = profileRows(model, sheet);
  const cells = rows.flatMap((row) => row.cells);
  return (
    <section className={styles.section} aria-labelledby="profile">
      <h4 id="profile">Profile</h4>
      <table className={styles.profile} role="table">
        <caption>{findingText(model, score)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Aspect
            </th>
            {model.levels.map(({ level, name }) => (
              <th key={level} scope="col" role="columnheader" data-tint={Math.min(level, 4)}>
                <span>Level {level}</span>
                {name}
              </th>
            ))}
            <th scope="col" role="columnheader">
              Stands at
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.aspect.id} row={row} />
          ))}
        </tbody>
      </table>
      <ul className={styles.legend} aria-label="What the shapes mean">
        {FILL_WORDS.map(([fill, words]) => (
          <li key={fill}>
            <Shape fill={fill} />
            {words}
          </li>
        ))}
        <li>
          <i className={styles.box} />
          stands here; joined boxes make a range
        </li>
        {cells.some(({ target }) => target !== undefined) && (
          <li>
            <Flag />
            target
          </li>
        )}
        {cells.some(({ placed }) => placed !== undefined) && (
          <li>
            <Card />
            picked on a card, which is a guess and never scored
          </li>
        )}
      </ul>
    </section>
  );
}
