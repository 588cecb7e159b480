import type { ReactNode } from 'react';
import type { Value } from '../../domain/metric/value';
import { NumberField } from './NumberField';
import type { FieldFacts, Write } from './useDrafts';
import styles from './Fields.module.css';

type Props = {
  readonly fields: readonly FieldFacts[];
  readonly values: Readonly<Record<string, Value>>;
  readonly readOnly: boolean;
  readonly write: Write;
  /** Whether a field can be read as it stands, told when the reader pauses. */
  readonly onProblem: (id: string, state: 'wrong' | 'right') => void;
  /** Stands before the first amount of money. */
  readonly currency: ReactNode;
};

/** Neighbours of one group; an input without one is on its own. */
function grouped(fields: readonly FieldFacts[]): readonly (readonly FieldFacts[])[] {
  const groups: FieldFacts[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last !== undefined && field.group !== undefined && last[0]?.group === field.group)
      last.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** All inputs, those of a group under its name. */
export function Fields({ fields, values, readOnly, write, onProblem, currency }: Props) {
  const firstAmount = fields.find((field) => field.currency !== undefined)?.id;
  const drawn = (field: FieldFacts) => [
    field.id === firstAmount ? currency : null,
    <NumberField
      key={field.id}
      field={field}
      value={values[field.id]}
      readOnly={readOnly}
      write={write}
      onProblem={onProblem}
    />,
  ];
  return grouped(fields).map((group) => {
    const [first] = group;
    if (first?.group === undefined) return group.map(drawn);
    return (
      <fieldset key={first.id} className={styles.group}>
        <legend>{first.group}</legend>
        {group.map(drawn)}
      </fieldset>
    );
  });
}
