import { type ClipboardEvent, type FocusEvent, memo, useId } from 'react';
import { type Kind, kindsOf } from '../../domain/metric/kinds';
import { sameValue, type Value } from '../../domain/metric/value';
import { unitWords } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { type FieldFacts, fieldWords, problemOf, shownOf, useFieldDraft } from './useDrafts';
import type { Write } from './useDrafts';
import { useSettled } from './useSettled';
import styles from './NumberField.module.css';

type Props = {
  readonly field: FieldFacts;
  readonly value: Value | undefined;
  readonly readOnly: boolean;
  readonly write: Write;
  readonly onProblem: (id: string, state: 'wrong' | 'right') => void;
};

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  point: 'one number',
  range: '90 % range',
  pert: 'least, likeliest, most',
  triangular: 'the three as a triangle',
  counted: 'counted share',
  data: 'measured values',
};
const PARTS: Readonly<Record<Kind, readonly string[]>> = {
  point: ['Number'],
  range: ['From', 'To'],
  pert: ['Least', 'Likeliest', 'Most'],
  triangular: ['Least', 'Likeliest', 'Most'],
  counted: ['So many', 'of so many'],
  data: ['Measured values, one a line'],
};
const JOINTS: Readonly<Record<Kind, string>> = {
  point: '',
  range: 'to',
  pert: '<',
  triangular: '<',
  counted: 'of',
  data: '',
};
/** Fields grow with their number; a text this long scrolls. */
const WIDEST = 16;

/** Somebody in the middle of a number is left alone for this long. */
const PATIENCE = 700;

function width(text: string): string {
  return `calc(${Math.min(Math.max(text.length, 4), WIDEST)}ch + 1.9rem)`;
}

function Field({ field, value, readOnly, write, onProblem }: Props) {
  const id = useId();
  const acts = useFieldDraft(field, write, onProblem);
  const { draft } = acts;
  const { kind, texts } = shownOf(draft, value);
  const kinds = kindsOf(field);
  const problem = problemOf(field, draft) ?? '';
  const settled = useSettled(problem, PATIENCE);
  const shown = problem === '' ? '' : settled;
  const described = [
    field.hint === undefined ? '' : `${id}-hint`,
    shown === '' ? '' : `${id}-problem`,
  ];
  const common = {
    autoComplete: 'off',
    spellCheck: false,
    readOnly,
    'aria-invalid': shown !== '',
    'aria-describedby': described.join(' ').trim() || undefined,
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text').trim();
    // A single line would run the numbers of several together.
    if (readOnly || !/[\n\r\t]/.test(text)) return;
    event.preventDefault();
    acts.type('data', [text]);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLFieldSetElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) acts.leave();
  };
  const units = kind === 'counted' ? '' : unitWords(value, fieldWords(field));
  return (
    <fieldset className={styles.field} id={`input-${field.id}`} onBlur={leave}>
      <legend className={controls.label}>
        {field.label}
        {field.optional && <span className={styles.optional}> (optional)</span>}
      </legend>
      {field.hint !== undefined && (
        <span className={controls.hint} id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      <div className={styles.row}>
        {kind === 'data' ? (
          <span className={styles.list}>
            <label className={controls.hint} htmlFor={`${id}-0`}>
              {PARTS.data[0]}
            </label>
            <textarea
              {...common}
              id={`${id}-0`}
              rows={Math.min(6, Math.max(3, texts[0]?.split('\n').length ?? 0))}
              maxLength={40_000}
              value={texts[0]}
              onChange={(event) => acts.type(kind, [event.target.value])}
            />
          </span>
        ) : (
          texts.map((text, index) => (
            <span key={index} className={styles.part}>
              {index > 0 && <span aria-hidden="true">{JOINTS[kind]}</span>}
              <label className={controls.hidden} htmlFor={`${id}-${index}`}>
                {PARTS[kind][index]}
              </label>
              <input
                {...common}
                id={`${id}-${index}`}
                inputMode="decimal"
                maxLength={200}
                style={{ width: width(text) }}
                value={text}
                onPaste={paste}
                onChange={(event) =>
                  acts.type(
                    kind,
                    texts.map((before, at) => (at === index ? event.target.value : before)),
                  )
                }
              />
            </span>
          ))
        )}
        {units !== '' && <span className={styles.words}>{units}</span>}
        {!readOnly && (
          <select
            className={styles.kind}
            aria-label="How you know it"
            value={kind}
            onChange={({ target }) => {
              const picked = kinds.find((one) => one === target.value);
              if (picked !== undefined) acts.choose(picked, value);
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </select>
        )}
      </div>
      {shown !== '' && (
        <p className={styles.problem} id={`${id}-problem`}>
          {shown}
        </p>
      )}
    </fieldset>
  );
}

/** One input: a number, a range, three numbers, a share or a list; each can also be typed into the first field. */
export const NumberField = memo(Field, (before, now) => {
  const [a, b] = [before.value, now.value];
  const same = a === b || (a !== undefined && b !== undefined && sameValue(a, b));
  return (
    same &&
    before.field === now.field &&
    before.readOnly === now.readOnly &&
    before.write === now.write &&
    before.onProblem === now.onProblem
  );
});
