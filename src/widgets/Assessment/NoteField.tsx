import { type AnswerValue, MAX_NOTE, type StatementAnswer } from '../../domain/maturity/answers';
import controls from '../parts/controls.module.css';
import styles from './statement.module.css';

type Props = {
  readonly id: string;
  readonly answer: StatementAnswer | undefined;
  readonly onNote: (note: string) => void;
};

type Wanted = { readonly label: string; readonly hint: string };

const WANTED: Readonly<Record<AnswerValue | 'none', Wanted>> = {
  yes: { label: 'Evidence', hint: 'Could you show this to a new colleague in five minutes?' },
  partly: {
    label: 'Which part holds?',
    hint: 'Part of the statement, or part of the organisation.',
  },
  no: { label: 'Note, for yourselves', hint: 'What stands in the way?' },
  unknown: {
    label: 'Who could tell?',
    hint: 'A channel or a role. The result lists it to find out.',
  },
  na: { label: 'Why does it not apply?', hint: '' },
  none: { label: 'Note, for yourselves', hint: '' },
};

/** A note to an answer: folded, except where the answer asks for it (who could tell, why it does not apply). */
export function NoteField({ id, answer, onNote }: Props) {
  const value = answer?.value ?? 'none';
  const note = answer?.note ?? '';
  const { label, hint } = WANTED[value];
  const isAsked = value === 'unknown' || value === 'na';
  const isMissing = value === 'na' && note.trim() === '';
  const field = (
    <div className={styles.note}>
      <label className={controls.label} htmlFor={`${id}-note`}>
        {label}
      </label>
      <textarea
        id={`${id}-note`}
        rows={isAsked ? 1 : 2}
        maxLength={MAX_NOTE}
        value={note}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onNote(event.target.value)}
      />
      <span className={controls.hint} id={`${id}-hint`}>
        {isMissing ? (
          <b className={controls.must}>
            A reason is missing: the result says so until you write one.
          </b>
        ) : (
          hint
        )}
      </span>
    </div>
  );
  if (isAsked) return field;
  return (
    <>
      <details className={styles.fold}>
        <summary>Note</summary>
        {field}
      </details>
      {note !== '' && <p className={styles.said}>{note}</p>}
    </>
  );
}
