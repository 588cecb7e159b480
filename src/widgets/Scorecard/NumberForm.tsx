import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Reading, Row } from '../../domain/scorecard/fileSchema';
import { FIELDS, type Form, formFor, formsOf } from '../../domain/scorecard/typed';
import {
  mayBeEmpty,
  readFields,
  TIME_UNITS,
  type TypedReading,
} from '../../domain/scorecard/typed';
import controls from '../parts/controls.module.css';
import styles from './panel.module.css';

const NAMES: Readonly<Record<Form, string>> = {
  share: 'So many of so many',
  middle: 'A median with its interval',
  rate: 'So many in so many days',
  range: 'A range, 90 % sure',
  figure: 'One number',
};

type Props = {
  readonly row: Pick<Row, 'quantity' | 'unit'>;
  readonly button: string;
  /** Fields that stand above the numbers. */
  readonly children?: ReactNode;
  readonly onRead: (reading: Reading) => void;
};

type UnitProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (unit: string) => void;
};

/** Which unit a time is typed in. */
export function TimeUnit({ id, value, onChange }: UnitProps) {
  return (
    <span>
      <label htmlFor={id}>Unit</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {TIME_UNITS.map(([name]) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </span>
  );
}

function unitOf({ quantity, unit }: Props['row']): string {
  if (quantity === 'share') return ', in %';
  return unit === '' || quantity === 'rate' ? '' : `, in ${unit}`;
}

/** Types one number of a quantity: as counts, a median, a rate, a range or a number alone. */
export function NumberForm({ row, button, children, onRead }: Props) {
  const id = useId();
  const forms = formsOf(row);
  const [picked, setPicked] = useState<Form>(formFor(row));
  const form = forms.includes(picked) ? picked : formFor(row);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<Extract<TypedReading, { ok: false }>>();
  const unit = fields['unit'] ?? 'hours';
  const set = (field: string, text: string) => {
    setFields({ ...fields, [field]: text });
    setWrong(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = readFields(row, form, { unit, ...fields });
    if (!typed.ok) {
      setWrong(typed);
      document.getElementById(`${id}-${typed.field}`)?.focus();
      return;
    }
    setFields({});
    onRead(typed.reading);
  };
  return (
    <form className={styles.numbers} autoComplete="off" noValidate onSubmit={submit}>
      {children}
      {forms.length > 1 && (
        <span>
          <label htmlFor={`${id}-form`}>As</label>
          <select
            id={`${id}-form`}
            value={form}
            onChange={(event) => {
              const next = forms.find((one) => one === event.target.value);
              if (next !== undefined) setPicked(next);
            }}
          >
            {forms.map((one) => (
              <option key={one} value={one}>
                {NAMES[one]}
              </option>
            ))}
          </select>
        </span>
      )}
      {FIELDS[form].map((field) => {
        const problem = wrong?.field === field.id ? wrong.reason : undefined;
        const isNumber = field.id === 'value' || field.id === 'range';
        return (
          <span key={field.id}>
            <label htmlFor={`${id}-${field.id}`}>
              {field.label}
              {isNumber && unitOf(row)}
              {mayBeEmpty(form, field.id) && ', if known'}
            </label>
            <input
              id={`${id}-${field.id}`}
              inputMode={field.id === 'range' ? 'text' : 'decimal'}
              value={fields[field.id] ?? ''}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : `${id}-problem`}
              onChange={(event) => set(field.id, event.target.value)}
            />
            {problem !== undefined && (
              <strong id={`${id}-problem`} className={controls.must} role="alert">
                {problem}
              </strong>
            )}
          </span>
        );
      })}
      {row.quantity === 'time' && (
        <TimeUnit id={`${id}-unit`} value={unit} onChange={(next) => set('unit', next)} />
      )}
      <button type="submit" className={controls.plain}>
        {button}
      </button>
    </form>
  );
}
