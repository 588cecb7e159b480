import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import { useEffect, useState } from 'react';
import type { Choices } from '../domain/search/client';
import { grouped } from '../domain/search/kinds';
import { shownChoices } from '../domain/search/versions';
import controls from '../widgets/parts/controls.module.css';
import { SearchChoices } from '../widgets/parts/SearchChoices';
import { SearchHit } from '../widgets/parts/SearchHit';
import { SearchNear } from '../widgets/parts/SearchNear';
import { SearchNothing } from '../widgets/parts/SearchNothing';
import { SearchUnanswered } from '../widgets/parts/SearchUnanswered';
import { resultsAddress } from '../widgets/parts/searchAddress';
import { isUnknownCode, LONGEST_QUERY, searchStatus } from '../widgets/parts/searchWords';
import { type Found, useSearch } from '../widgets/parts/useSearch';
import codes from './_error/codes.module.css';
import styles from './_search.module.css';

/** As many as the site's own engine ranks. */
const MOST = 50;
/** How long titles wait for the words inside pages, in milliseconds. */
const PATIENCE = 5000;

/** What an address asks for; anything may stand in it. */
function asked(search: string): { readonly query: string; readonly choices: Choices } {
  const given = new URLSearchParams(search);
  const value = (name: string) => (given.get(name) ?? '').slice(0, LONGEST_QUERY);
  return {
    query: value('q'),
    choices: { kind: value('kind'), version: value('version'), audience: value('audience') },
  };
}

/**
 * Hits once they are in their last order: titles come first, and what follows would push them away from under the
 * reader. When the words inside pages take long, titles are better than nothing.
 */
function useWhole(found: Found): Found {
  const { state, query } = found;
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (state !== 'titles') return undefined;
    const timer = setTimeout(() => setLate(query), PATIENCE);
    return () => clearTimeout(timer);
  }, [state, query]);
  return state === 'titles' && late !== query ? { ...found, hits: [] } : found;
}

/** `/search/?q=quota&kind=Runbook`: every hit, with an address that can be kept and sent. */
export default function SearchPage() {
  const { search, pathname } = useLocation();
  const history = useHistory();
  const isBrowser = useIsBrowser();
  const { query, choices: given } = asked(isBrowser ? search : '');
  const [round, setRound] = useState(0);
  const found = useWhole(useSearch({ query, choices: given, round, most: MOST }));
  const choices = shownChoices(given, found.versions);
  const { withBaseUrl } = useBaseUrlUtils();

  const show = (next: string, own: Choices) =>
    history.replace(withBaseUrl(resultsAddress(next, own)));
  const isIncomplete = found.state === 'failed' || found.state === 'partly';

  return (
    <>
      <PageMetadata
        title="Find a page or an error"
        description="Find a runbook, an error code, a checklist or a word of the handbook, by what you know of it."
      />
      <Layout>
        <main className={codes.codes} data-hydrate="now">
          <h1>Find a page or an error</h1>
          <noscript>
            <p className={styles.without}>
              The search needs scripts. Without them:{' '}
              <Link to="/reference/errors/">all error codes</Link>,{' '}
              <Link to="/reference/glossary/">the words of the field</Link>, or the sections at the
              top of the page.
            </p>
          </noscript>
          <form
            action={pathname}
            className={styles.ask}
            data-needs-script=""
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get('q');
              show(typeof typed === 'string' ? typed : '', choices);
            }}
          >
            <label htmlFor="search-page-query">Words, a code, an alert name</label>
            <input
              id="search-page-query"
              key={query}
              name="q"
              type="search"
              maxLength={LONGEST_QUERY}
              defaultValue={query}
            />
            <button type="submit" className={controls.primary}>
              Find
            </button>
          </form>
          <div data-needs-script="">
            <SearchChoices
              choices={choices}
              onChoose={(own) => show(query, own)}
              versions={found.versions}
            />
          </div>
          <p role="status" data-needs-script="">
            {searchStatus(found, choices.version)}
          </p>
          <div className={styles.results}>
            {isIncomplete && (
              <p>
                <button
                  type="button"
                  className={controls.plain}
                  onClick={() => setRound(round + 1)}
                >
                  Search again
                </button>
              </p>
            )}
            {isUnknownCode(found) && <SearchNear query={query.trim()} heading="h2" />}
            {grouped(found.hits).map(({ kind, hits }) => (
              <section key={kind} className={styles.group}>
                <h2>{kind}</h2>
                <ol>
                  {hits.map((hit) => (
                    <li key={hit.objectID}>
                      <Link to={hit.url} className={styles.hit}>
                        <SearchHit hit={hit} query={query} />
                      </Link>
                    </li>
                  ))}
                </ol>
              </section>
            ))}
            {found.state === 'all' && found.hits.length === 0 && (
              <SearchNothing query={query.trim()} />
            )}
          </div>
          <SearchUnanswered />
        </main>
      </Layout>
    </>
  );
}
