import { ROLE_WORDS } from '../../../domain/maturity/about';
import { isSamePlatform, type Snapshot, whenText } from '../../../domain/maturity/history';
import { levelText } from '../../../domain/maturity/historyWords';
import type { MaturityModel } from '../../../domain/maturity/schema';
import type { Aspect } from '../../../domain/maturity/steps';
import { type Fill, Shape } from '../../parts/Shape';
import { Trend } from './Trend';
import styles from './history.module.css';

type Props = {
  readonly model: MaturityModel;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly openId: string | undefined;
};

const FILLS: readonly Fill[] = ['none', 'some', 'half', 'most'];

/** A level's circle: empty at the first, full at the last. */
function fillOfLevel(level: number, of: number): Fill {
  return level === of ? 'whole' : (FILLS[level - 1] ?? 'most');
}

type CellProps = { readonly aspect: Aspect; readonly snapshot: Snapshot };

function Cell({ aspect, snapshot }: CellProps) {
  const score = snapshot.score.profile.find(({ id }) => id === aspect.id);
  const card = snapshot.placements[aspect.id]?.level;
  const floor = score?.floor ?? null;
  const isRange = score?.status === 'range';
  return (
    <td role="cell" data-when={whenText(snapshot)}>
      {score === undefined || floor === null ? (
        <span className={styles.level}>
          <Shape fill="not-asked" /> not assessed
        </span>
      ) : (
        <>
          <span className={styles.level}>
            <Shape fill={isRange ? 'open' : fillOfLevel(floor, aspect.levels.length)} />
            <b data-tint={Math.min(floor, 4)} data-range={isRange ? '' : undefined}>
              {levelText(score)}
            </b>
          </span>
          <small>
            {score.known.answered} of {score.known.of} known
          </small>
        </>
      )}
      {card !== undefined && <small className={styles.card}>card, a guess: {card}</small>}
    </td>
  );
}

type HeadProps = {
  readonly snapshot: Snapshot;
  readonly first: Snapshot;
  readonly isOpen: boolean;
};

function Head({ snapshot, first, isOpen }: HeadProps) {
  const { about } = snapshot;
  const role = about.role === null ? '' : ROLE_WORDS[about.role];
  const lines = [
    isSamePlatform(about, first.about) ? '' : about.platform || 'no platform named',
    about.who,
    role,
    isOpen ? 'open now' : '',
  ].filter((line) => line !== '');
  return (
    <th scope="col" role="columnheader">
      <b>{whenText(snapshot)}</b>
      {about.kind === 'agreed' && <span className={styles.agreed}>agreed</span>}
      {lines.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </th>
  );
}

/** Where each aspect stood on each day. Cards are marked and stand in no trend. */
export function TimeTable({ model, snapshots, openId }: Props) {
  const [first] = snapshots;
  if (first === undefined) return null;
  const hasTrend = snapshots.length > 1;
  return (
    <div className={styles.scroll} role="group" aria-label="Levels by day" tabIndex={0}>
      <table className={styles.time} role="table">
        <caption>
          Where each aspect stood, oldest day first. A range means that a missing answer decides.
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Aspect
            </th>
            {snapshots.map((snapshot) => (
              <Head
                key={snapshot.id}
                snapshot={snapshot}
                first={first}
                isOpen={snapshot.id === openId}
              />
            ))}
            {hasTrend && (
              <th scope="col" role="columnheader">
                In order
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {model.aspects.map((aspect) => (
            <tr key={aspect.id} role="row">
              <th scope="row" role="rowheader">
                {aspect.title}
              </th>
              {snapshots.map((snapshot) => (
                <Cell key={snapshot.id} aspect={aspect} snapshot={snapshot} />
              ))}
              {hasTrend && (
                <td role="cell">
                  <Trend aspect={aspect} snapshots={snapshots} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
