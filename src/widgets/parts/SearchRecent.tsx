import { useState } from 'react';
import controls from './controls.module.css';
import { recent } from './searchKept';
import styles from './SearchDialog.module.css';

type Props = {
  readonly onAsk: (query: string) => void;
  /** The button that was pressed is gone. */
  readonly onForget: () => void;
};

/** What was searched on this device before, and one button that forgets it. */
export function SearchRecent({ onAsk, onForget }: Props) {
  const [list, setList] = useState(recent.read);
  if (list.length === 0) return null;
  return (
    <section className={styles.nothing} aria-label="Searched before, kept on this device">
      <h3>Searched before, on this device</h3>
      <ul className={controls.row}>
        {list.map((query) => (
          <li key={query}>
            <button type="button" className={controls.plain} onClick={() => onAsk(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={controls.linky}
        onClick={() => {
          recent.clear();
          setList([]);
          onForget();
        }}
      >
        Forget these searches
      </button>
    </section>
  );
}
