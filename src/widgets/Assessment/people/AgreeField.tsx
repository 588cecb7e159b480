import clsx from 'clsx';
import { memo, useRef } from 'react';
import {
  ANSWER_VALUES,
  type AnswerValue,
  type StatementAnswer,
} from '../../../domain/maturity/answers';
import type { Heard } from '../../../domain/maturity/people';
import { ANSWER_WORDS } from '../../../domain/maturity/words';
import controls from '../../parts/controls.module.css';
import { NoteField } from '../NoteField';
import type { Change } from '../StatementField';
import { usePicked } from '../usePicked';
import field from '../statement.module.css';
import { Voices } from './Voices';
import styles from './people.module.css';

type Props = {
  readonly heard: Heard;
  /** What was agreed so far. */
  readonly answer: StatementAnswer | undefined;
  /** Writes into the agreed assessment; undefined before there is one. */
  readonly change: Change | undefined;
};

/** One statement: who said what and, once an agreed assessment exists, what the room settles on. */
export const AgreeField = memo(function AgreeField({ heard, answer, change }: Props) {
  const { level, statement, voices, kind } = heard;
  const { id, text } = statement;
  const first = useRef<HTMLInputElement>(null);
  const { value, pick } = usePicked(answer);
  const where = (
    <small className={styles.where}>
      Level {level.level}
      {kind === 'alone' && ', only one person answered'}
    </small>
  );
  if (change === undefined) {
    return (
      <div className={field.statement}>
        <p className={styles.text}>
          {text} {where}
        </p>
        <Voices voices={voices} />
      </div>
    );
  }
  const set = (next: AnswerValue | null) => {
    pick(next);
    change(id, { value: next });
  };
  const clear = () => {
    set(null);
    first.current?.focus();
  };
  return (
    <fieldset className={field.statement}>
      <legend>
        {text} {where}
      </legend>
      <div className={styles.said}>
        <Voices voices={voices} />
      </div>
      <p className={styles.agree}>
        {value === null ? 'Not agreed yet. What do you agree on?' : 'Agreed'}
      </p>
      <div className={clsx(field.row, styles.choose)}>
        <div className={clsx(controls.pick, field.five)}>
          {ANSWER_VALUES.map((each, index) => (
            <label key={each}>
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={`agreed-${id}`}
                value={each}
                checked={value === each}
                onChange={() => set(each)}
              />
              {ANSWER_WORDS[each]}
            </label>
          ))}
        </div>
        {value !== null && (
          <div className={field.more}>
            <NoteField id={`agreed-${id}`} answer={answer} onChange={(next) => change(id, next)} />
            <button type="button" className={clsx(controls.linky, field.clear)} onClick={clear}>
              Clear<span className={controls.hidden}> what was agreed on: {text}</span>
            </button>
          </div>
        )}
      </div>
    </fieldset>
  );
});
