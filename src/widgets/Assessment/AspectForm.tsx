import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import { memo, useState } from 'react';
import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import { askedLevels } from '../../domain/maturity/asked';
import type { AspectScore } from '../../domain/maturity/score';
import type { Aspect, AspectLevel } from '../../domain/maturity/steps';
import { listed } from '../../domain/maturity/words';
import controls from '../parts/controls.module.css';
import { LevelBlock } from './LevelBlock';
import { Signals } from './Signals';
import type { Change } from './StatementField';
import { RESULT } from './usePlace';
import styles from './form.module.css';

type Props = {
  readonly aspect: Aspect;
  /** `Aspect 3 of 5` */
  readonly position: string;
  readonly following: Aspect | undefined;
  readonly score: AspectScore;
  readonly answers: StatementAnswers;
  readonly again: StatementAnswers;
  readonly change: Change;
  readonly as: 'paper' | 'form';
  /** `all`: also what is not asked yet, for paper and for readers without scripts. */
  readonly extent: 'in sight' | 'all';
  readonly state: 'current' | 'away';
  /** Changes when the reader arrives here: levels answered before are then folded on narrow screens. */
  readonly arrival: string;
  /** A statement the address names, shown even when its level is not asked yet. */
  readonly named: string | undefined;
};

/** Whether an aspect's answers are the very same: then its score is too, and nothing has to be drawn again. */
function drawsTheSame(before: Props, after: Props): boolean {
  const { answers, again, score: _score, ...rest } = after;
  const ids = after.aspect.levels.flatMap(({ statements }) => statements.map(({ id }) => id));
  return (
    Object.entries(rest).every(([key, value]) => Object.is(Reflect.get(before, key), value)) &&
    ids.every((id) => before.answers[id] === answers[id] && before.again[id] === again[id])
  );
}

/** One aspect as a step: its levels one after another, then what to do next. */
export const AspectForm = memo(function AspectForm(props: Props) {
  const {
    aspect,
    position,
    following,
    score,
    answers,
    again,
    change,
    as,
    extent,
    state,
    named,
    arrival,
  } = props;
  const [rest, setRest] = useState<'folded' | 'open'>('folded');
  const [signals, setSignals] = useState<'folded' | 'open'>('folded');
  const [seen, setSeen] = useState(arrival);
  const [folded, setFolded] = useState<readonly number[]>([]);
  if (seen !== arrival) {
    setSeen(arrival);
    setFolded(score.levels.flatMap(({ level, unanswered }) => (unanswered === 0 ? [level] : [])));
  }
  useBrokenLinks().collectAnchor(aspect.id);
  const asked = askedLevels(aspect, score, answerValues(answers));
  const blocks = score.levels.flatMap((levelScore) => {
    const level = aspect.levels.find((each) => each.level === levelScore.level);
    return level === undefined ? [] : [{ level, levelScore }];
  });
  const holds = (level: AspectLevel) =>
    level.statements.some(
      ({ id, role }) => id === named || (role === 'criterion' && again[id] !== undefined),
    );
  const isShown = (level: AspectLevel) =>
    rest === 'open' || asked.includes(level.level) || holds(level);
  const waiting = blocks.filter(({ level }) => !isShown(level));
  const waitingCount = waiting.reduce((total, { levelScore }) => total + levelScore.criteria, 0);
  const signalIds = aspect.levels.flatMap(({ statements }) =>
    statements.filter(({ role }) => role === 'signal').map(({ id }) => id),
  );
  const hasSignal = signalIds.some(
    (id) => id === named || answers[id] !== undefined || again[id] !== undefined,
  );
  return (
    <section
      className={clsx(styles.aspect, state === 'away' && styles.away)}
      aria-labelledby={aspect.id}
    >
      <p className={styles.position}>{position}</p>
      <h3 id={aspect.id} tabIndex={-1}>
        {aspect.title}
      </h3>
      <p className={styles.question}>{aspect.question}</p>
      {blocks
        .filter(({ level }) => extent === 'all' || isShown(level))
        .map(({ level, levelScore }) => (
          <LevelBlock
            key={level.level}
            aspectId={aspect.id}
            level={level}
            score={levelScore}
            answers={answers}
            again={again}
            change={change}
            as={as}
            state={isShown(level) ? 'asked' : 'away'}
            fold={folded.includes(level.level) && !holds(level) ? 'folded' : 'open'}
            onUnfold={() => setFolded(folded.filter((each) => each !== level.level))}
          />
        ))}
      {as === 'form' && waiting.length > 0 && (
        <div className={styles.waiting}>
          <p>
            {waiting.length === 1 ? 'Level' : 'Levels'}{' '}
            {listed(waiting.map(({ level }) => String(level.level)))} open once the level before is
            met or answered: {waitingCount} more statements.
          </p>
          <button type="button" className={controls.linky} onClick={() => setRest('open')}>
            Show the rest anyway
          </button>
        </div>
      )}
      <Signals
        aspect={aspect}
        answers={answers}
        again={again}
        change={change}
        as={as}
        extent={extent}
        state={signals === 'open' || hasSignal ? 'open' : 'folded'}
        onOpen={() => setSignals('open')}
      />
      {as === 'form' && (
        <p className={styles.onward}>
          <a
            className={controls.primary}
            href={following === undefined ? `#${RESULT}` : `#${following.id}`}
          >
            {following === undefined ? 'See the result' : `Go to ${following.title}`}
          </a>
          {following !== undefined && (
            <a className={controls.plain} href={`#${RESULT}`}>
              See the result so far
            </a>
          )}
        </p>
      )}
    </section>
  );
}, drawsTheSame);
