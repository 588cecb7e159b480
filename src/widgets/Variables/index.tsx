import { useLocation } from '@docusaurus/router';
import { startTransition, useId, useState } from 'react';
import type { Variable } from '../../domain/page/schema';
import { keptUnder, usePageVariables } from '../parts/PageVariables';
import { RefusedValues } from '../parts/RefusedValues';
import styles from './styles.module.css';

type FieldProps = {
  readonly id: string;
  readonly variable: Variable;
  readonly value: string;
  readonly fill: (id: string, value: string) => void;
};

/** What stands in a field, and what it has told the page that the page may still be drawing. */
type Own = { readonly text: string; readonly told: readonly string[] };

/** A key is drawn in its field at once; the page and all its commands follow when there is time. */
function Field({ id, variable, value, fill }: FieldProps) {
  const [own, setOwn] = useState<Own>({ text: value, told: [value] });
  const isFollowed = value === own.text && own.told.length > 1;
  // Anything the field has not said itself came with the address, or was kept in this tab.
  if (isFollowed || !own.told.includes(value)) setOwn({ text: value, told: [value] });
  const type = (text: string) => {
    setOwn({ text, told: [...own.told, text] });
    startTransition(() => fill(variable.id, text));
  };
  return (
    <input
      id={id}
      name={variable.id}
      value={own.text}
      placeholder={`such as ${variable.example}`}
      maxLength={200}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => type(event.target.value)}
    />
  );
}

/** The page's variables, filled in once; every command below uses them. */
export default function Variables() {
  const { declared, values, fill } = usePageVariables();
  const { pathname } = useLocation();
  const id = useId();
  if (declared.length === 0) return null;
  return (
    <>
      <RefusedValues />
      <form
        className={styles.box}
        aria-labelledby={`${id}-title`}
        data-kept={keptUnder(pathname)}
        onSubmit={(event) => event.preventDefault()}
      >
        <p className={styles.title} id={`${id}-title`}>
          <span className={styles.live}>
            Set these once. Every command below uses them; this tab keeps them.
          </span>
          <span className={styles.still}>
            Have these at hand. Where a command shows one in angle brackets, put yours in its place.
          </span>
        </p>
        <div className={styles.fields}>
          {declared.map((variable) => (
            <div key={variable.id}>
              <label htmlFor={`${id}-${variable.id}`}>{variable.label}</label>
              <code className={styles.still}>{`<${variable.id}>`}</code>
              <Field
                id={`${id}-${variable.id}`}
                variable={variable}
                value={values[variable.id] ?? ''}
                fill={fill}
              />
            </div>
          ))}
        </div>
      </form>
    </>
  );
}
