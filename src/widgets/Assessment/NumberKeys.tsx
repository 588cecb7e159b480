import type { NumberKeys as Keys } from './useNumberKeys';
import styles from './form.module.css';

type Props = { readonly keys: Keys };

/** Turns the number keys on and off; they are off until somebody wants them. */
export function NumberKeys({ keys }: Props) {
  return (
    <label className={styles.keys}>
      <input
        type="checkbox"
        checked={keys.state === 'on'}
        onChange={(event) => keys.turn(event.target.checked ? 'on' : 'off')}
      />
      Number keys 1 to 5 answer the statement in focus
    </label>
  );
}
