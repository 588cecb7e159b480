import { MAX_TEXT } from '../../domain/checklist/entries';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly kind?: 'line' | 'lines' | 'day';
  readonly hint?: string;
};

/** One field of an item. What is typed is kept when the reader pauses or leaves the field. */
export function Text({ id, label, value, onKeep, kind = 'line', hint }: Props) {
  const draft = useDraft(value, onKeep);
  const field = {
    id,
    autoComplete: 'off',
    maxLength: MAX_TEXT,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className={controls.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {kind === 'line' && <input {...field} {...draft} />}
      {kind === 'lines' && <textarea {...field} {...draft} rows={2} />}
      {kind === 'day' && (
        <input
          {...field}
          type="date"
          value={value}
          onChange={(event) => onKeep(event.target.value)}
        />
      )}
    </>
  );
}
