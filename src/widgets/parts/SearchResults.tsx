import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Finder, Hit } from '../../domain/search/find';
import styles from './SearchDialog.module.css';

type Engine =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly find: Finder };

/** The engine and its records are fetched when somebody searches, not before. */
function useEngine(): Engine {
  const [engine, setEngine] = useState<Engine>({ state: 'loading' });
  useEffect(() => {
    Promise.all([
      import('../../domain/search/find'),
      import('@generated/handbook/default/search.json'),
    ]).then(
      ([{ finder }, { default: records }]) => setEngine({ state: 'ready', find: finder(records) }),
      () => setEngine({ state: 'failed' }),
    );
  }, []);
  return engine;
}

function status(engine: Engine, query: string, hits: readonly Hit[]): string {
  if (engine.state === 'failed') {
    return 'The search index did not load. Check your connection and open the search again.';
  }
  if (query.trim() === '') return 'Type a title, an alert name, a code or words of an error.';
  if (engine.state === 'loading') return 'Loading the index.';
  if (hits.length === 0) {
    return `Nothing here holds “${query.trim()}”. Try fewer or other words, or paste the whole error on the front desk.`;
  }
  return hits.length === 1 ? '1 page' : `${hits.length} pages, best first`;
}

type Props = { readonly onDone: () => void };

/** A combobox over the results: arrows choose, Enter opens, Escape closes. */
export function SearchResults({ onDone }: Props) {
  const engine = useEngine();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const find = engine.state === 'ready' ? engine.find : undefined;
  const hits = useMemo(() => (query.trim() === '' ? [] : (find?.(query) ?? [])), [find, query]);
  const option = (index: number) => `${id}-${index}`;

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onDone();
    history.push(withBaseUrl(hit.path));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      open(hits[chosen]);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    const next = (chosen + step + hits.length) % hits.length;
    setChosen(next);
    document.getElementById(option(next))?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <div className={styles.ask}>
        <input
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-label="Find a page or an error"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits.length > 0 ? option(chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onDone}>
          Close
        </button>
      </div>
      <p className={styles.status} role="status">
        {status(engine, query, hits)}
      </p>
      <ul className={styles.hits} id={`${id}-hits`} role="listbox" aria-label="Pages found">
        {hits.map((hit, index) => (
          <li
            key={hit.path}
            id={option(index)}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(hit)}
          >
            <span className={styles.title}>{hit.title}</span>
            <span className={styles.kind}>{hit.kind}</span>
            <span className={styles.words}>{hit.description}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
