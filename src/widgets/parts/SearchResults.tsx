import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { NO_CHOICE, type SearchHit as Hit } from '../../domain/search/client';
import { grouped } from '../../domain/search/kinds';
import controls from './controls.module.css';
import { resultsAddress } from './searchAddress';
import { SearchChoices } from './SearchChoices';
import { SearchHits } from './SearchHits';
import { recent } from './searchKept';
import { SearchNear } from './SearchNear';
import { SearchNothing } from './SearchNothing';
import { SearchPasted } from './SearchPasted';
import { SearchRecent } from './SearchRecent';
import { isMessage, isUnknownCode, LONGEST_QUERY, pastedLines, searchStatus } from './searchWords';
import styles from './SearchDialog.module.css';
import { useSearch } from './useSearch';

const MOST = 30;
/** Hits of one kind in the dialog; the page of results shows them all. */
const OF_A_KIND = 5;

type Props = {
  /** What was typed or pasted before this was here. */
  readonly begun: string;
  readonly onDone: () => void;
};

type Asked = { readonly query: string; readonly pasted: string };

/** What a text asks; one of several lines is a message, and its words are searched too. */
function asked(text: string): Asked {
  const isPasted = isMessage(text);
  const query = isPasted ? text.trim().replace(/\s+/g, ' ') : text;
  return { query: query.slice(0, LONGEST_QUERY), pasted: isPasted ? text : '' };
}

/** A combobox over the results: arrows choose, Enter opens, Escape closes. */
export function SearchResults({ begun, onDone }: Props) {
  const [{ query, pasted }, setAsked] = useState(() => asked(begun));
  const [choices, setChoices] = useState(NO_CHOICE);
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState('');
  /** Enter came before the answer to what was typed. */
  const isWaiting = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const found = useSearch({ query, choices, round, most: MOST });
  const groups = grouped(found.hits).map(({ kind, hits }) => ({
    kind,
    hits: hits.slice(0, OF_A_KIND),
  }));
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.max(
    0,
    hits.findIndex(({ objectID }) => objectID === chosen),
  );
  const option = (hit: Hit) => `${id}-${hits.indexOf(hit)}`;
  const current = hits[at];
  const isCurrent = found.query === query;

  // The field takes over from the one that stood here before: the next letter belongs at its end.
  useLayoutEffect(() => input.current?.setSelectionRange(begun.length, begun.length), [begun]);

  const leave = () => {
    recent.keep(query);
    onDone();
  };
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    leave();
    history.push(withBaseUrl(hit.url));
  };
  const isAnswered = isCurrent && found.state !== 'loading' && found.state !== 'idle';
  useEffect(() => {
    if (!isWaiting.current || !isAnswered) return;
    if (hits.length === 0 && found.state === 'titles') return;
    isWaiting.current = false;
    open(hits[0]);
  });

  // Better hits may push the chosen one out of sight.
  const chosenId = chosen === '' || current === undefined ? undefined : option(current);
  useEffect(() => {
    if (chosenId === undefined) return;
    document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  const ask = (text: string) => {
    setAsked(asked(text));
    setChosen('');
    isWaiting.current = false;
  };
  /** What was pressed goes away: the next key is for the field. */
  const backToField = () => input.current?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isAnswered) open(current);
      else isWaiting.current = query.trim() !== '';
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    const next = hits[(at + step + hits.length) % hits.length];
    if (next === undefined) return;
    setChosen(next.objectID);
  };
  const isNothing = isCurrent && found.state === 'all' && hits.length === 0;
  const isIncomplete = found.state === 'failed' || found.state === 'partly';

  return (
    <>
      <div className={styles.ask}>
        <input
          ref={input}
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-label="Find a page or an error"
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={current === undefined ? undefined : option(current)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const lines = pastedLines(event);
            if (lines === undefined) return;
            event.preventDefault();
            ask(lines);
          }}
        />
        <button type="button" className={styles.close} onClick={onDone}>
          Close
        </button>
      </div>
      <SearchChoices choices={choices} onChoose={setChoices} versions={found.versions} />
      <p className={styles.status} role="status">
        {searchStatus(found, choices.version)}
      </p>
      {isIncomplete && (
        <p className={styles.status}>
          <button
            type="button"
            className={controls.plain}
            onClick={() => {
              backToField();
              setRound(round + 1);
            }}
          >
            Search again
          </button>
        </p>
      )}
      <div className={styles.scroll}>
        {pasted !== '' && <SearchPasted key={pasted} message={pasted} onLeave={onDone} />}
        {isCurrent && isUnknownCode(found) && (
          <div className={styles.nothing}>
            <SearchNear query={query.trim()} onLeave={onDone} />
          </div>
        )}
        <SearchHits
          id={`${id}-hits`}
          groups={groups}
          query={query}
          chosen={current?.objectID}
          option={option}
          onOpen={open}
          isBusy={!isCurrent || found.state === 'titles'}
        />
        {query.trim() === '' && (
          <SearchRecent
            onAsk={(text) => {
              backToField();
              ask(text);
            }}
            onForget={backToField}
          />
        )}
        {isNothing && <SearchNothing query={query.trim()} onLeave={onDone} />}
        {hits.length > 0 && (
          <p className={styles.all}>
            <Link to={resultsAddress(query, choices)} onClick={leave}>
              See every hit on a page of its own
            </Link>
          </p>
        )}
      </div>
      <p className={styles.keys} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
        <span>A pasted message works here too</span>
      </p>
    </>
  );
}
