import clsx from 'clsx';
import { memo, useRef } from 'react';
import {
  ANSWER_VALUES,
  type AnswerChange,
  type AnswerValue,
  type StatementAnswer,
} from '../../domain/maturity/answers';
import type { Statement } from '../../domain/maturity/steps';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import controls from '../parts/controls.module.css';
import { NoteField } from './NoteField';
import { usePicked } from './usePicked';
import styles from './statement.module.css';

export type Change = (id: string, change: AnswerChange) => void;

type Props = {
  readonly statement: Statement;
  readonly answer: StatementAnswer | undefined;
  /** An answer to an earlier wording, to be confirmed. */
  readonly again: StatementAnswer | undefined;
  readonly change: Change;
  /** `form` once scripts run; before that only what works without them. */
  readonly as: 'paper' | 'form';
};

/** One statement with its five answers, which can always be taken back, and a note. */
export const StatementField = memo(function StatementField(props: Props) {
  const { statement, answer, again, change, as } = props;
  const { id, text } = statement;
  const first = useRef<HTMLInputElement>(null);
  const { value, pick } = usePicked(answer);
  const before = answer ?? again;
  const earlier = again?.value ?? null;
  const set = (next: AnswerValue | null) => {
    pick(next);
    change(id, { value: next });
  };
  const clear = () => {
    set(null);
    first.current?.focus();
  };
  const confirm = () => {
    set(earlier);
    first.current
      ?.closest('fieldset')
      ?.querySelector<HTMLInputElement>(`input[value="${earlier}"]`)
      ?.focus();
  };
  return (
    <fieldset className={styles.statement} id={id} tabIndex={-1}>
      <legend lang={statement.lang}>{text}</legend>
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
        {earlier !== null && (
          <div className={styles.again}>
            <p>
              <b>Asked again: the wording was sharpened.</b> You answered “
              {ANSWER_WORDS[earlier].toLowerCase()}” to the earlier one. It is kept, and does not
              count until you answer again.
            </p>
            {as === 'form' && (
              <button type="button" className={controls.linky} onClick={confirm}>
                It is still “{ANSWER_WORDS[earlier].toLowerCase()}”
                <span className={controls.hidden}> to: {text}</span>
              </button>
            )}
          </div>
        )}
        {as === 'form' && (
          <div className={styles.more}>
            <NoteField id={id} answer={before} onChange={(next) => change(id, next)} />
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
