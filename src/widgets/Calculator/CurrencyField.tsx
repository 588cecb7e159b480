import { useId, useState } from 'react';
import { currencies, currencyProblem } from '../../domain/metric/currency';
import controls from '../parts/controls.module.css';
import { useSettled } from './useSettled';
import styles from './Fields.module.css';

type Props = {
  readonly currency: string;
  /** The site's own. */
  readonly usual: string;
  readonly readOnly: boolean;
  /** Null for the site's own. */
  readonly onChange: (currency: string | null) => void;
};

const PATIENCE = 700;

function nameOf(code: string): string {
  return new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code;
}

/** Which currency amounts are in: any code of ISO 4217. Nothing is converted. */
export function CurrencyField({ currency, usual, readOnly, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const text = draft ?? currency;
  const problem = draft === undefined ? '' : (currencyProblem(draft.trim().toUpperCase()) ?? '');
  const settled = useSettled(problem, PATIENCE);
  const shown = problem === '' ? '' : settled;
  return (
    <div className={styles.currency}>
      <label className={controls.label} htmlFor={id}>
        Currency
      </label>
      <input
        id={id}
        list={`${id}-codes`}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={text}
        readOnly={readOnly}
        aria-invalid={shown !== ''}
        aria-describedby={`${id}-note`}
        onFocus={() => setCodes(currencies())}
        onChange={({ target }) => {
          setDraft(target.value);
          const code = target.value.trim().toUpperCase();
          if (currencyProblem(code) === undefined) onChange(code === usual ? null : code);
        }}
        onBlur={() => {
          setCodes([]);
          if (problem === '') setDraft(undefined);
        }}
      />
      <datalist id={`${id}-codes`}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </datalist>
      <p className={shown === '' ? controls.note : styles.problem} id={`${id}-note`}>
        {shown === ''
          ? 'A code of ISO 4217, such as EUR. Amounts are not converted.'
          : `${shown} Until then ${currency} stands.`}
      </p>
    </div>
  );
}
