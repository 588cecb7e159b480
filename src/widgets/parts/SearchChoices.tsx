import { useId } from 'react';
import { AUDIENCE_NAMES } from '../../domain/search/audience';
import type { Choices } from '../../domain/search/client';
import { SEARCH_KIND_ORDER } from '../../domain/search/kinds';
import { versionName } from '../../domain/search/versions';
import styles from './SearchDialog.module.css';

type Props = {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** Versions that can be searched, the one that readers see first; a choice among one is none. */
  readonly versions: readonly string[];
};

type FieldProps = {
  readonly legend: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
};

function Field({ legend, value, options, onChange }: FieldProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(([own, label]) => (
        <label key={own}>
          <input type="radio" name={name} checked={own === value} onChange={() => onChange(own)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What the closed choice says. */
function chosen({ kind, audience, version }: Choices): string {
  const named = version === '' ? '' : versionName(version);
  const made = [kind, AUDIENCE_NAMES[audience] ?? '', named].filter((one) => one !== '');
  return made.length === 0 ? 'Every kind, every reader' : `Only: ${made.join(', ')}`;
}

/** Only one kind, one reader or one version. */
export function SearchChoices({ choices, onChoose, versions }: Props) {
  const { kind, audience, version } = choices;
  return (
    <details className={styles.choices}>
      <summary>{chosen(choices)}</summary>
      <Field
        legend="Kind"
        value={kind}
        options={[['', 'Every kind'], ...SEARCH_KIND_ORDER.map((one) => [one, one] as const)]}
        onChange={(value) => onChoose({ ...choices, kind: value })}
      />
      <Field
        legend="Written for"
        value={audience}
        options={[['', 'Every reader'], ...Object.entries(AUDIENCE_NAMES)]}
        onChange={(value) => onChoose({ ...choices, audience: value })}
      />
      {versions.length > 1 && (
        <Field
          legend="Version"
          value={version}
          options={versions.map((one) => [one === versions[0] ? '' : one, versionName(one)])}
          onChange={(value) => onChoose({ ...choices, version: value })}
        />
      )}
    </details>
  );
}
