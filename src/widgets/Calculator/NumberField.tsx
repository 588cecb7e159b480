import { useId } from 'react';
import { distribution } from '../../domain/metric/distribution';
import { middleOf, suggestedRange } from '../../domain/metric/state';
import { unitScale } from '../../domain/metric/unit';
import type { Value } from '../../domain/metric/value';
import { unitWords } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import type { Drafts, FieldFacts } from './useDrafts';
import { useSettled } from './useSettled';
import styles from './NumberField.module.css';

type Props = {
  readonly field: FieldFacts;
  readonly value: Value | undefined;
  readonly drafts: Drafts;
  readonly readOnly: boolean;
};

const PARTS = [['Number'], ['From', 'To'], ['Lowest', 'Most likely', 'Highest']] as const;
const JOINTS = ['', 'to', ','];

/** Somebody in the middle of a number is left alone for this long. */
const PATIENCE = 700;

type ToggleProps = Omit<Props, 'readOnly'> & { readonly value: Value };

function Toggle({ field, value, drafts }: ToggleProps) {
  const point = 'point' in value ? value.point : undefined;
  const toggle = () =>
    drafts.choose(
      field,
      point === undefined
        ? middleOf(value, distribution(value, field), unitScale(field.unit))
        : suggestedRange(field, point),
    );
  return (
    <button type="button" className={`${controls.linky} ${styles.toggle}`} onClick={toggle}>
      {point === undefined ? 'Make it one number' : 'Make it a range'}
      <span className={controls.hidden}>: {field.label}</span>
    </button>
  );
}

/** One input: a number, or the two ends between which it lies; a range can be typed into either. */
export function NumberField({ field, value, drafts, readOnly }: Props) {
  const id = useId();
  const texts = drafts.texts(field, value);
  const problem = drafts.problem(field) ?? '';
  const settled = useSettled(problem, PATIENCE);
  const shown = problem === '' ? '' : settled;
  const parts = PARTS[texts.length - 1] ?? PARTS[0];
  const described = [
    field.hint === undefined ? '' : `${id}-hint`,
    shown === '' ? '' : `${id}-problem`,
  ];
  return (
    <fieldset className={styles.field} id={`input-${field.id}`}>
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
        {texts.map((text, index) => (
          <span key={index} className={styles.part}>
            {index > 0 && <span aria-hidden="true">{JOINTS[texts.length - 1]}</span>}
            <label className={controls.hidden} htmlFor={`${id}-${index}`}>
              {parts[index]}
            </label>
            <input
              id={`${id}-${index}`}
              inputMode="decimal"
              autoComplete="off"
              maxLength={60}
              value={text}
              readOnly={readOnly}
              aria-invalid={shown !== ''}
              aria-describedby={described.join(' ').trim() || undefined}
              onChange={(event) =>
                drafts.type(
                  field,
                  texts.map((before, at) => (at === index ? event.target.value : before)),
                )
              }
              onBlur={() => drafts.leave(field)}
            />
          </span>
        ))}
        <span className={styles.words}>{unitWords(value, field.words)}</span>
        {!readOnly && value !== undefined && <Toggle field={field} value={value} drafts={drafts} />}
      </div>
      {shown !== '' && (
        <p className={styles.problem} id={`${id}-problem`}>
          {shown}
        </p>
      )}
    </fieldset>
  );
}
