import clsx from 'clsx';
import { memo, useRef } from 'react';
import {
  ANSWER_VALUES,
  answered,
  type AnswerValue,
  noted,
  type StatementAnswer,
} from '../../domain/maturity/answers';
import type { Statement } from '../../domain/maturity/steps';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import controls from '../parts/controls.module.css';
import { NoteField } from './NoteField';
import styles from './statement.module.css';

export type Write = (id: string, answer: StatementAnswer | null) => void;

type Props = {
  readonly statement: Statement;
  readonly answer: StatementAnswer | undefined;
  readonly write: Write;
  /** `form` once scripts run; before that only what works without them. */
  readonly as: 'paper' | 'form';
};

/** One statement with its five answers, which can always be taken back, and a note. */
export const StatementField = memo(function StatementField({
  statement,
  answer,
  write,
  as,
}: Props) {
  const { id, text } = statement;
  const first = useRef<HTMLInputElement>(null);
  const value = answer?.value ?? null;
  const set = (next: AnswerValue | null) => write(id, answered(answer, next));
  const clear = () => {
    set(null);
    first.current?.focus();
  };
  return (
    <fieldset className={styles.statement} id={id} tabIndex={-1}>
      <legend>{text}</legend>
      <div className={styles.row}>
        <div className={clsx(controls.pick, styles.five)}>
          {ANSWER_VALUES.map((each, index) => (
            <label key={each}>
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={id}
                value={each}
                checked={value === each}
                onChange={() => set(each)}
              />
              {ANSWER_WORDS[each]}
            </label>
          ))}
        </div>
        {as === 'form' && (
          <div className={styles.more}>
            <NoteField id={id} answer={answer} onNote={(note) => write(id, noted(answer, note))} />
            {value !== null && (
              <button type="button" className={clsx(controls.linky, styles.clear)} onClick={clear}>
                Clear<span className={controls.hidden}> the answer to: {text}</span>
              </button>
            )}
          </div>
        )}
      </div>
    </fieldset>
  );
});
