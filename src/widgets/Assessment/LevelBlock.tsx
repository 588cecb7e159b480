import clsx from 'clsx';
import type { StatementAnswers } from '../../domain/maturity/answers';
import { fillOf } from '../../domain/maturity/fill';
import type { LevelScore } from '../../domain/maturity/score';
import type { AspectLevel } from '../../domain/maturity/steps';
import { levelWords } from '../../domain/maturity/words';
import controls from '../parts/controls.module.css';
import { Shape } from '../parts/Shape';
import { type Change, StatementField } from './StatementField';
import styles from './form.module.css';

type Props = {
  readonly aspectId: string;
  readonly level: AspectLevel;
  readonly score: LevelScore;
  readonly answers: StatementAnswers;
  readonly again: StatementAnswers;
  readonly change: Change;
  readonly as: 'paper' | 'form';
  /** `away`: not asked yet, so it stands in the page for paper and for readers without scripts only. */
  readonly state: 'asked' | 'away';
  /** `folded`: answered before, so narrow screens show the heading only. */
  readonly fold: 'folded' | 'open';
  readonly onUnfold: () => void;
};

/** One level of an aspect: what it is, how much of it holds, and its criteria. */
export function LevelBlock(props: Props) {
  const { aspectId, level, score, answers, again, change, as, state, fold, onUnfold } = props;
  const heading = `${aspectId}-level-${level.level}`;
  const { count, status } = levelWords(score);
  const criteria = level.statements.filter(({ role }) => role === 'criterion');
  const asksAgain = criteria.filter(({ id }) => again[id] !== undefined).length;
  const fill = fillOf(score);
  return (
    <section
      className={clsx(styles.level, state === 'away' && styles.away)}
      aria-labelledby={heading}
    >
      <header>
        <Shape fill={fill === 'not-asked' ? 'open' : fill} />
        <h4 id={heading}>
          Level {level.level}: {level.name}
        </h4>
        <p className={styles.so}>
          {count}, <b>{status}</b>
          {asksAgain > 0 && <b className={controls.must}>, {asksAgain} asked again</b>}
        </p>
        <p className={styles.summary}>{level.summary}</p>
      </header>
      {fold === 'folded' && (
        <button type="button" className={clsx(controls.plain, styles.unfold)} onClick={onUnfold}>
          Show the {score.criteria} answers
        </button>
      )}
      <div className={clsx(fold === 'folded' && styles.folded)}>
        {criteria.map((statement) => (
          <StatementField
            key={statement.id}
            statement={statement}
            answer={answers[statement.id]}
            again={again[statement.id]}
            change={change}
            as={as}
          />
        ))}
      </div>
    </section>
  );
}
