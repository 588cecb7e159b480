import Link from '@docusaurus/Link';
import { useDoc, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import { dayText, monthsLater } from '@site/src/domain/page/review';
import { MarkdownCopy } from '@site/src/widgets/parts/MarkdownCopy';
import type { PageFacts } from '@site/src/widgets/parts/page';
import { pathOf } from './pathOf';
import styles from './styles.module.css';

type Props = { readonly page: PageFacts; readonly editUrl: string | null | undefined };

/** As it stands within a sentence. */
function lowered(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What the page is there to move: a metric of its own version, or words. */
function Moves({ page }: Pick<Props, 'page'>) {
  const { metadata } = useDoc();
  const { docs } = useDocsVersion();
  const id = `metrics/${page.metric ?? ''}`;
  const metric = docs[id];
  if (page.moves !== undefined) return <>Moves: {lowered(page.moves)}. </>;
  // A metric's own page need not say so.
  if (metric === undefined || metadata.id === id) return null;
  return (
    <>
      Moves: <Link to={pathOf(id, metadata)}>{lowered(metric.title)}</Link>.{' '}
    </>
  );
}

/** The page's last line: what it moves, when it is reviewed next, by whom, and how to correct it. */
export function EditLine({ page, editUrl }: Props) {
  const { lastReviewed, reviewIn, owner } = page;
  return (
    <div className={styles.edit}>
      <p>
        <Moves page={page} />
        {lastReviewed !== undefined && reviewIn !== undefined && (
          <>
            Reviewed {dayText(lastReviewed)} by {owner}, next by{' '}
            {dayText(monthsLater(lastReviewed, reviewIn))}.{' '}
          </>
        )}
        {page.sample && <>Harbourline is an invented company; its numbers are illustrative. </>}
        {typeof editUrl === 'string' && <a href={editUrl}>Correct this page</a>}
      </p>
      <MarkdownCopy />
    </div>
  );
}
