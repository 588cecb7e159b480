import { memo } from 'react';
import type { Answer } from '../../domain/template/answer';
import type { Field } from '../../domain/template/schema';
import controls from '../parts/controls.module.css';
import { Control } from './Control';
import { Rows } from './Rows';
import styles from './Questions.module.css';

type Props = {
  readonly field: Field;
  readonly answer: Answer | undefined;
  readonly asked: boolean;
  /** What is wrong, when it is time to say so. */
  readonly message: string | undefined;
  /** `Asked when …`, read only where the form cannot hide the question. */
  readonly condition: string | undefined;
  readonly write: (id: string, answer: Answer) => void;
};

function isGroup(field: Field): boolean {
  if (field.type === 'choice') return field.choices.length <= 5;
  return field.type === 'yes-no' || field.type === 'list';
}

/** One question: label, hint, control, and what is still needed. */
export const Question = memo(function Question(props: Props) {
  const { field, answer, asked, message, condition, write } = props;
  const id = `q-${field.id}`;
  const hasHint = field.help !== undefined || field.example !== undefined;
  const described = [
    ...(hasHint ? [`${id}-hint`] : []),
    ...(message === undefined ? [] : [`${id}-message`]),
  ].join(' ');
  const describedBy = described === '' ? undefined : described;

  const label = (
    <>
      {field.label}
      {field.required !== true && <span className={styles.optional}> (optional)</span>}
    </>
  );
  const notes = (
    <>
      {message !== undefined && (
        <span className={styles.stop} id={`${id}-message`}>
          {message}
        </span>
      )}
      {condition !== undefined && <span className={styles.condition}>{condition}</span>}
      {hasHint && (
        <span className={controls.hint} id={`${id}-hint`}>
          {field.help}
          {field.example !== undefined && (
            <span className={styles.example}>For example: {field.example}</span>
          )}
        </span>
      )}
    </>
  );
  const control =
    field.type === 'list' ? (
      <Rows
        field={field}
        rows={typeof answer === 'string' || answer === undefined ? [] : answer}
        onChange={(rows) => write(field.id, rows)}
        describedBy={describedBy}
        flagged={message !== undefined}
      />
    ) : (
      <Control
        question={field}
        id={id}
        value={typeof answer === 'string' ? answer : ''}
        onChange={(text) => write(field.id, text)}
        describedBy={describedBy}
        required={field.required}
        invalid={message === undefined ? undefined : true}
      />
    );

  const frame = {
    className: styles.question,
    hidden: !asked,
    'data-question': field.id,
    'data-type': field.type,
    'data-missing': message === undefined ? undefined : true,
  };
  if (isGroup(field)) {
    return (
      <fieldset {...frame} id={field.type === 'list' ? id : undefined}>
        <legend className={controls.label}>{label}</legend>
        {notes}
        {control}
      </fieldset>
    );
  }
  return (
    <div {...frame}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      {notes}
      {control}
    </div>
  );
});
