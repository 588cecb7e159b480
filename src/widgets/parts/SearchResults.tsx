import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { NO_CHOICE, type SearchHit as Hit } from '../../domain/search/client';
import { grouped } from '../../domain/search/kinds';
import controls from './controls.module.css';
import { SearchChoices } from './SearchChoices';
import { SearchHit } from './SearchHit';
import { recent } from './searchKept';
import { SearchNothing } from './SearchNothing';
import { SearchPasted } from './SearchPasted';
import { SearchRecent } from './SearchRecent';
import { searchStatus } from './searchWords';
import styles from './SearchDialog.module.css';
import { useSearch } from './useSearch';

const LONGEST = 300;
/** Hits of one kind in the dialog; the page of results shows them all. */
const OF_A_KIND = 5;

type Props = { readonly onDone: () => void };

/** A combobox over the results: arrows choose, Enter opens, Escape closes. */
export function SearchResults({ onDone }: Props) {
  const [query, setQuery] = useState('');
  const [pasted, setPasted] = useState('');
  const [choices, setChoices] = useState(NO_CHOICE);
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState('');
  /** Enter came before the answer to what was typed. */
  const isWaiting = useRef(false);
  const id = useId();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const found = useSearch(query, choices, round);
  const groups = grouped(found.hits).map(({ kind, hits }) => ({
    kind,
    hits: hits.slice(0, OF_A_KIND),
  }));
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.max(
    0,
    hits.findIndex(({ objectID }) => objectID === chosen),
  );
  const option = (place: number) => `${id}-${place}`;
  const isCurrent = found.query === query;
  const versions = [...new Set(found.hits.map(({ version }) => version))].filter(
    (one) => one !== '',
  );

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    recent.keep(query);
    onDone();
    history.push(withBaseUrl(hit.url));
  };
  const isAnswered = isCurrent && found.state !== 'loading' && found.state !== 'idle';
  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return;
    if (hits.length === 0 && found.state === 'titles') return;
    isWaiting.current = false;
    open(hits[0]);
  });

  const ask = (next: string) => {
    setQuery(next.slice(0, LONGEST));
    setPasted('');
    setChosen('');
    isWaiting.current = false;
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    if (!/\S\s*\n\s*\S/.test(text)) return;
    event.preventDefault();
    ask(text.trim().replace(/\s+/g, ' '));
    setPasted(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isAnswered) open(hits[at]);
      else isWaiting.current = query.trim() !== '';
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    const next = (at + step + hits.length) % hits.length;
    setChosen(hits[next]?.objectID ?? '');
    document.getElementById(option(next))?.scrollIntoView({ block: 'nearest' });
  };
  const isNothing = isCurrent && found.state === 'all' && hits.length === 0;
  const isIncomplete = found.state === 'failed' || found.state === 'partly';

  return (
    <>
      <div className={styles.ask}>
        <input
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-label="Find a page or an error"
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits.length > 0 ? option(at) : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="button" className={styles.close} onClick={onDone}>
          Close
        </button>
      </div>
      <SearchChoices choices={choices} onChoose={setChoices} versions={versions} />
      <p className={styles.status} role="status">
        {searchStatus(found)}
      </p>
      {isIncomplete && (
        <p className={styles.status}>
          <button type="button" className={controls.plain} onClick={() => setRound(round + 1)}>
            Search again
          </button>
        </p>
      )}
      <div className={styles.scroll}>
        {pasted !== '' && <SearchPasted key={pasted} message={pasted} onLeave={onDone} />}
        <div className={styles.hits} id={`${id}-hits`} role="listbox" aria-label="Pages found">
          {groups.map(({ kind, hits: own }) => (
            <div key={kind} role="group" aria-label={kind}>
              {own.map((hit) => {
                const place = hits.indexOf(hit);
                return (
                  <div
                    key={hit.objectID}
                    id={option(place)}
                    className={styles.hit}
                    role="option"
                    aria-selected={place === at}
                    onClick={() => open(hit)}
                  >
                    <SearchHit hit={hit} query={query} />
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {query.trim() === '' && <SearchRecent onAsk={ask} />}
        {isNothing && <SearchNothing query={query.trim()} onLeave={onDone} />}
        {hits.length > 0 && (
          <p className={styles.all}>
            <Link
              to={`/search/?${new URLSearchParams({ q: query })}`}
              onClick={() => {
                recent.keep(query);
                onDone();
              }}
            >
              See every hit on a page of its own
            </Link>
          </p>
        )}
      </div>
    </>
  );
}
