import { useLocation } from '@docusaurus/router';
import { useId } from 'react';
import { keptUnder, usePageVariables } from '../parts/PageVariables';
import { RefusedValues } from '../parts/RefusedValues';
import styles from './styles.module.css';

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
              <input
                id={`${id}-${variable.id}`}
                name={variable.id}
                value={values[variable.id] ?? ''}
                placeholder={`such as ${variable.example}`}
                maxLength={200}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => fill(variable.id, event.target.value)}
              />
            </div>
          ))}
        </div>
      </form>
    </>
  );
}
