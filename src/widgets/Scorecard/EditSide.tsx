import { useId } from 'react';
import type { Measured, Row } from '../../domain/scorecard/fileSchema';
import { LONGEST } from '../../domain/scorecard/limits';
import type { Side } from '../../domain/scorecard/place';
import { rowName } from '../../domain/scorecard/words';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';
import { NumberForm } from './NumberForm';
import styles from './panel.module.css';

type Props = {
  readonly row: Row;
  readonly side: Side;
  /** Another number: the report's own difference no longer holds. */
  readonly onWrite: (measured: Measured) => void;
  /** The same number with other words around it. */
  readonly onKeepRule: (measured: Measured) => void;
  readonly onTakeAway: () => void;
};

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onKeep: (text: string) => void;
};

function TextField({ label, value, longest, onKeep }: TextProps) {
  const id = useId();
  const draft = useDraft(value, onKeep);
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <input id={id} maxLength={longest} {...draft} />
    </span>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string;
  readonly least?: string;
  readonly most?: string;
  readonly onKeep: (day: string) => void;
};

function DayField({ label, value, least, most, onKeep }: DayProps) {
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={least || undefined}
        max={most || undefined}
        onChange={(event) => onKeep(event.target.value)}
      />
    </span>
  );
}

const NOTHING: Omit<Measured, 'reading' | 'rule'> = {
  from: '',
  to: '',
  source: { text: '', owner: '', day: '' },
};

/** A day after the last one is not kept: a period runs forward. */
function isForward(from: string, to: string): boolean {
  return from === '' || to === '' || from <= to;
}

function Words({
  measured,
  onKeepRule,
}: { readonly measured: Measured } & Pick<Props, 'onKeepRule'>) {
  const { source, from, to, rule } = measured;
  const keep = (part: Partial<Measured>) => onKeepRule({ ...measured, ...part });
  const told = (part: Partial<Measured['source']>) => keep({ source: { ...source, ...part } });
  return (
    <div className={styles.numbers}>
      <DayField
        label="First day"
        value={from}
        most={to}
        onKeep={(day) => isForward(day, to) && keep({ from: day })}
      />
      <DayField
        label="Last day"
        value={to}
        least={from}
        onKeep={(day) => isForward(from, day) && keep({ to: day })}
      />
      <TextField
        label="Source"
        value={source.text}
        longest={LONGEST.source}
        onKeep={(text) => told({ text })}
      />
      <TextField
        label="Owner, a channel or a role"
        value={source.owner}
        longest={LONGEST.owner}
        onKeep={(owner) => told({ owner })}
      />
      <DayField label="Checked on" value={source.day} onKeep={(day) => told({ day })} />
      {rule.length < 2 && (
        <TextField
          label="Rule: what is counted, and how"
          value={rule[0] ?? ''}
          longest={LONGEST.rule}
          onKeep={(text) => keep({ rule: text.trim() === '' ? [] : [text] })}
        />
      )}
    </div>
  );
}

/** One side of a row: its period, source and rule; or the number, where there is none yet. */
export function EditSide({ row, side, onWrite, onKeepRule, onTakeAway }: Props) {
  const measured = row[side];
  const other = side === 'before' ? row.after : row.before;
  return (
    <fieldset className={styles.edited}>
      <legend>{side === 'before' ? 'Before' : 'After'}</legend>
      {measured === undefined ? (
        <NumberForm
          row={row}
          button={`Keep the number from ${side}`}
          onRead={(reading) => onWrite({ ...NOTHING, reading, rule: other?.rule ?? [] })}
        />
      ) : (
        <>
          <Words measured={measured} onKeepRule={onKeepRule} />
          <button type="button" className={controls.linky} onClick={onTakeAway}>
            Take the number from {side} away
            <span className={controls.hidden}> from {rowName(row)}</span>
          </button>
        </>
      )}
    </fieldset>
  );
}
