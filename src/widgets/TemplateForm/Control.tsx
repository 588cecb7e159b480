import type { Column, Field } from '../../domain/template/schema';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';
import styles from './Questions.module.css';

type Props = {
  readonly question: Exclude<Field, { readonly type: 'list' }> | Column;
  /** The id a label and a hole point to. */
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ids of the hint and the message, for screen readers. */
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly invalid?: boolean | undefined;
};

/** Longer lines are easier to read and to correct when they wrap. */
const WRAPS_FROM = 100;

const INPUT_TYPES = { day: 'date', datetime: 'datetime-local' } as const;

function Choices({
  choices,
  props,
}: {
  readonly choices: readonly string[];
  readonly props: Props;
}) {
  const { id, value, onChange, describedBy, required, invalid } = props;
  return (
    <div className={controls.pick}>
      {choices.map((choice, index) => (
        <label key={choice}>
          <input
            type="radio"
            name={id}
            id={index === 0 ? id : undefined}
            checked={value === choice}
            onChange={() => onChange(choice)}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            required={required}
          />{' '}
          {choice === 'yes' ? 'Yes' : choice === 'no' ? 'No' : choice}
        </label>
      ))}
    </div>
  );
}

/** The native control for one short answer. */
export function Control(props: Props) {
  const { question, id, value, onChange, describedBy, label, required, invalid } = props;
  const common = {
    id,
    value,
    required,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-label': label,
  };
  if (question.type === 'choice' && question.choices.length > 5) {
    return (
      <select {...common} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose one</option>
        {question.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  if (question.type === 'choice') return <Choices choices={question.choices} props={props} />;
  if (question.type === 'yes-no') return <Choices choices={['yes', 'no']} props={props} />;
  if (question.type === 'line' || question.type === 'text') return <Typed {...props} />;
  return (
    <input
      {...common}
      type={INPUT_TYPES[question.type]}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Words: a letter costs nothing, the files follow when the reader pauses or leaves the field. */
function Typed({ question, id, value, onChange, describedBy, label, required, invalid }: Props) {
  const wraps = question.type === 'line' && (question.max ?? 0) >= WRAPS_FROM;
  const draft = useDraft(value, (text) => onChange(wraps ? text.replace(/\s*\n\s*/g, ' ') : text));
  const common = {
    ...{ id, required, ...draft },
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-label': label,
  };
  if (question.type === 'text' || wraps) {
    return (
      <textarea
        {...common}
        className={wraps ? styles.wrapping : styles.passage}
        rows={wraps ? 1 : 3}
      />
    );
  }
  return <input {...common} type="text" autoComplete="off" />;
}
