import {
  type AnswerChange,
  type AnswerValue,
  MAX_EVIDENCE,
  MAX_NOTE,
  type StatementAnswer,
} from '../../domain/maturity/answers';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';
import styles from './statement.module.css';

type Props = {
  readonly id: string;
  readonly answer: StatementAnswer | undefined;
  readonly onChange: (change: AnswerChange) => void;
};

type Wanted = { readonly label: string; readonly hint: string };

const WANTED: Readonly<Record<AnswerValue | 'none', Wanted>> = {
  yes: { label: 'What shows it?', hint: 'Could you show this to a new colleague in five minutes?' },
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

/** Answers that claim something, which can be shown. */
const CLAIMS: readonly (AnswerValue | 'none')[] = ['yes', 'partly'];

/** A proof as a link when it is an address, as text otherwise. */
function Proof({ evidence }: { readonly evidence: string }) {
  const isAddress = /^https?:\/\/[^\s]+$/.test(evidence);
  return <p className={styles.said}>{isAddress ? <a href={evidence}>{evidence}</a> : evidence}</p>;
}

/** A note to an answer, and where its proof can be seen: folded, except where the answer asks for it (who could tell, why it does not apply). */
export function NoteField({ id, answer, onChange }: Props) {
  const value = answer?.value ?? 'none';
  const note = answer?.note ?? '';
  const evidence = answer?.evidence ?? '';
  const noteDraft = useDraft(note, (next) => onChange({ note: next }));
  const proofDraft = useDraft(evidence, (next) => onChange({ evidence: next }));
  const { label, hint } = WANTED[value];
  const isAsked = value === 'unknown' || value === 'na';
  const isClaim = CLAIMS.includes(value);
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
        aria-describedby={`${id}-hint`}
        {...noteDraft}
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
      {(isClaim || evidence !== '') && (
        <>
          <label className={controls.label} htmlFor={`${id}-proof`}>
            Link to it
          </label>
          <input
            id={`${id}-proof`}
            type="text"
            inputMode="url"
            maxLength={MAX_EVIDENCE}
            {...proofDraft}
          />
        </>
      )}
    </div>
  );
  if (isAsked) return field;
  return (
    <>
      <details className={styles.fold}>
        <summary>{isClaim ? 'Evidence' : 'Note'}</summary>
        {field}
      </details>
      {note !== '' && <p className={styles.said}>{note}</p>}
      {evidence !== '' && <Proof evidence={evidence} />}
    </>
  );
}
