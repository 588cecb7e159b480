import type { SearchHit as Hit } from '../../domain/search/client';
import { SearchMarked } from './SearchMarked';
import styles from './SearchDialog.module.css';

type Props = { readonly hit: Hit; readonly query: string };

const SHELVES: Readonly<Record<string, string>> = { e: 'Error codes', metrics: 'Measure' };

/** `/next/do/quota/` stands on the shelf `do`. */
function shelfOf({ url, version }: Hit): string {
  const parts = url.split('/').filter((part) => part !== '' && part !== version);
  const [first = ''] = parts;
  return SHELVES[first] ?? first.charAt(0).toUpperCase() + first.slice(1);
}

/** `Do › Steps`, from the address and the headings; the title stands above it. */
function way(hit: Hit): string {
  const above = hit.headings.filter((part) => part !== '' && part !== hit.title);
  return [shelfOf(hit), ...above].join(' › ');
}

/** `/e/plt-101/` is the page of PLT-101. */
function codeOf({ url }: Hit): string | undefined {
  return /^\/e\/([^/]+)\/(?:#|$)/.exec(url)?.[1]?.toUpperCase();
}

/** What is shown of a page or item found: title, the way to it, and the words that were asked for. */
export function SearchHit({ hit, query }: Props) {
  const code = codeOf(hit);
  return (
    <>
      <span className={styles.title}>
        {code !== undefined && (
          <>
            <code>
              <SearchMarked text={code} query={query} />
            </code>{' '}
          </>
        )}
        <SearchMarked text={hit.title} query={query} />
      </span>
      <span className={styles.way}>{way(hit)}</span>
      {hit.extract !== '' && (
        <span className={styles.words}>
          <SearchMarked text={hit.extract} query={query} />
        </span>
      )}
    </>
  );
}
