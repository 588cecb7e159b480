import { useId, useState } from 'react';
import { RATE } from '../../domain/metric/model';
import type { EstimateMetric } from '../../domain/metric/schema';
import {
  type Estimate,
  LONGEST_SOURCE,
  type ReaderSource,
  type Saved,
  sourceKey,
} from '../../domain/metric/state';
import controls from '../parts/controls.module.css';
import styles from './Assumptions.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly write: (key: string, value: Saved | null) => void;
};

const EMPTY: ReaderSource = { text: '', owner: '', date: '' };

type FieldsProps = {
  readonly label: string;
  readonly source: ReaderSource;
  readonly onChange: (source: ReaderSource) => void;
};

function SourceFields({ label, source, onChange }: FieldsProps) {
  const id = useId();
  return (
    <fieldset className={styles.source}>
      <legend className={controls.label}>{label}</legend>
      <label htmlFor={`${id}-text`}>
        Where it comes from
        <input
          id={`${id}-text`}
          maxLength={LONGEST_SOURCE}
          value={source.text}
          onChange={(event) => onChange({ ...source, text: event.target.value })}
        />
      </label>
      <label htmlFor={`${id}-owner`}>
        Owner, a channel or a role
        <input
          id={`${id}-owner`}
          maxLength={40}
          value={source.owner}
          onChange={(event) => onChange({ ...source, owner: event.target.value })}
        />
      </label>
      <label htmlFor={`${id}-date`}>
        Checked on
        <input
          id={`${id}-date`}
          type="date"
          value={source.date}
          onChange={(event) => onChange({ ...source, date: event.target.value })}
        />
      </label>
    </fieldset>
  );
}

/** Where the reader says what their numbers rest on. */
export function NameSources({ metric, estimate, write }: Props) {
  const { inputs, money } = metric;
  const hasPrice = money !== undefined && estimate.values[RATE] !== undefined;
  const all = [...inputs, ...(hasPrice ? [{ id: RATE, label: money.label }] : [])];
  // Closed it costs nothing while numbers are typed.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.sources} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Name the sources of your numbers</summary>
      {isOpen &&
        all.map(({ id, label }) => (
          <SourceFields
            key={id}
            label={label}
            source={estimate.sources[id] ?? EMPTY}
            onChange={(source) => {
              const empty = Object.values(source).every((part) => part === '');
              write(sourceKey(id), empty ? null : source);
            }}
          />
        ))}
    </details>
  );
}
