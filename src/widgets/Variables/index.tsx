import { useId } from 'react';
import { usePageVariables } from '../parts/PageVariables';
import { RefusedValues } from '../parts/RefusedValues';
import styles from './styles.module.css';

/** The page's variables, filled in once; every command below uses them. */
export default function Variables() {
  const { declared, values, fill } = usePageVariables();
  const id = useId();
  if (declared.length === 0) return null;
  return (
    <>
      <RefusedValues />
      <form
        className={styles.box}
        aria-labelledby={`${id}-title`}
        onSubmit={(event) => event.preventDefault()}
      >
        <p className={styles.title} id={`${id}-title`}>
          Set these once. Every command below uses them.
        </p>
        <div className={styles.fields}>
          {declared.map((variable) => (
            <div key={variable.id}>
              <label htmlFor={`${id}-${variable.id}`}>{variable.label}</label>
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
