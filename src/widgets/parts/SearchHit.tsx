import type { SearchHit as Hit } from '../../domain/search/client';
import { SearchMarked } from './SearchMarked';
import styles from './SearchDialog.module.css';

type Props = { readonly hit: Hit; readonly query: string };

const SHELVES: Readonly<Record<string, string>> = { e: 'Error codes', metrics: 'Measure' };

/** `Do › Raise your own quota › Steps`, from the address and the headings. */
function way({ url, headings }: Hit): string {
  const [first = ''] = url.split('/').filter((part) => part !== '');
  const shelf = SHELVES[first] ?? first.charAt(0).toUpperCase() + first.slice(1);
  return [shelf, ...headings].filter((part) => part !== '').join(' › ');
}

/** What is shown of a page or item found: title, the way to it, and the words that were asked for. */
export function SearchHit({ hit, query }: Props) {
  return (
    <>
      <span className={styles.title}>
        <SearchMarked text={hit.title} query={query} />
      </span>
      <span className={styles.kind}>{hit.kind}</span>
      <span className={styles.way}>{way(hit)}</span>
      {hit.extract !== '' && (
        <span className={styles.words}>
          <SearchMarked text={hit.extract} query={query} />
        </span>
      )}
    </>
  );
}
