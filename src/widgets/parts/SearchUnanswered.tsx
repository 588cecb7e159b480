import useIsBrowser from '@docusaurus/useIsBrowser';
import { useState } from 'react';
import controls from './controls.module.css';
import { saveAsFile } from './files';
import { unanswered } from './searchKept';
import styles from './SearchDialog.module.css';

/** Queries as search/relevance.yaml holds them; who adds them there writes the page. */
function relevanceText(list: readonly string[]): string {
  const lines = list.map(
    (query) => `  - { q: ${JSON.stringify(query)}, first: /where-it-should-lead/ }`,
  );
  return ['kind: relevance', 'queries:', ...lines, ''].join('\n');
}

/** What nothing was found for on this device: as a file for whoever keeps the handbook. */
export function SearchUnanswered() {
  const isBrowser = useIsBrowser();
  const [round, setRound] = useState(0);
  const list = isBrowser ? unanswered.read() : [];
  if (list.length === 0) return null;
  return (
    <section className={styles.unanswered} key={round}>
      <h2>Searched here, and not found</h2>
      <ul>
        {list.map((query) => (
          <li key={query}>{query}</li>
        ))}
      </ul>
      <p>
        The list stays on this device. The file is a beginning for{' '}
        <code>search/relevance.yaml</code>.
      </p>
      <p className={controls.row}>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile('relevance.yaml', relevanceText(list), 'text/yaml')}
        >
          Save as file
        </button>
        <button
          type="button"
          className={controls.plain}
          onClick={() => {
            unanswered.clear();
            setRound(round + 1);
          }}
        >
          Forget the list
        </button>
      </p>
    </section>
  );
}
