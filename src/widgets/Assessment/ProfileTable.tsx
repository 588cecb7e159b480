import clsx from 'clsx';
import type { AnswerValues } from '../../domain/maturity/answers';
import { askedLevels } from '../../domain/maturity/asked';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { AspectScore, LevelScore, ModelScore } from '../../domain/maturity/score';
import type { Aspect, AspectLevel } from '../../domain/maturity/steps';
import { findingText, levelWords, standsAt } from '../../domain/maturity/words';
import { type Fill, Shape } from '../parts/Shape';
import { fillOf } from './shape';
import styles from './profile.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly values: AnswerValues;
};

type CellProps = {
  readonly level: AspectLevel;
  readonly score: AspectScore;
  readonly own: LevelScore | undefined;
  readonly asked: readonly number[];
};

function cellText(own: LevelScore, score: AspectScore, asked: readonly number[]): string {
  if (own.unanswered === own.criteria)
    return asked.includes(own.level) ? 'not answered' : 'not asked';
  const { count, status } = levelWords(own);
  if (score.metAbove.includes(own.level)) return `${count}, met above the gap`;
  return own.status === 'unmet' ? count : `${count}, ${status}`;
}

function Cell({ level, score, own, asked }: CellProps) {
  const { floor, ceiling } = score;
  const within =
    floor !== null && ceiling !== null && level.level >= floor && level.level <= ceiling;
  const classes = clsx(
    within && styles.here,
    within && level.level !== floor && styles.after,
    within && level.level !== ceiling && styles.before,
  );
  const stands =
    within && level.level === floor
      ? floor === ceiling
        ? 'stands here'
        : 'stands here at least'
      : 'stands here at most';
  return (
    <td role="cell" data-level={level.level} className={classes}>
      {own !== undefined && <Shape className={styles.shape} fill={fillOf(own)} />}
      <b>{level.name}</b>
      {own !== undefined && <span>{cellText(own, score, asked)}</span>}
      {within && (level.level === floor || level.level === ceiling) && (
        <span className={styles.stands}>{stands}</span>
      )}
    </td>
  );
}

type RowProps = {
  readonly aspect: Aspect;
  readonly score: AspectScore;
  readonly values: AnswerValues;
};

function Row({ aspect, score, values }: RowProps) {
  const asked = askedLevels(aspect, score, values);
  const stands = standsAt(score);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {aspect.title}
      </th>
      {aspect.levels.map((level) => (
        <Cell
          key={level.level}
          level={level}
          score={score}
          own={score.levels.find((each) => each.level === level.level)}
          asked={asked}
        />
      ))}
      <td role="cell" className={styles.stand}>
        {stands === undefined ? (
          <span>not assessed</span>
        ) : (
          <>
            <b>{stands}</b>
            <span>
              {score.known.answered} of {score.known.of} known
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

const LEGEND: readonly (readonly [Fill, string])[] = [
  ['whole', 'met'],
  ['half', 'half or more holds'],
  ['some', 'less than half'],
  ['none', 'none'],
  ['open', 'open: an answer is missing'],
  ['not-asked', 'not asked or not answered'],
];

/** Where each aspect stands: a table, because areas and colours mislead. */
export function ProfileTable({ model, score, values }: Props) {
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
          {score.profile.map((aspectScore, index) => {
            const aspect = model.aspects[index];
            return aspect === undefined ? null : (
              <Row key={aspect.id} aspect={aspect} score={aspectScore} values={values} />
            );
          })}
        </tbody>
      </table>
      <ul className={styles.legend} aria-label="What the shapes mean">
        {LEGEND.map(([fill, words]) => (
          <li key={fill}>
            <Shape fill={fill} />
            {words}
          </li>
        ))}
        <li>
          <i className={styles.box} />
          stands here; joined boxes make a range
        </li>
      </ul>
    </section>
  );
}
