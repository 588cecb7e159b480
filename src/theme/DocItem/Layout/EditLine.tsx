import { dayText, monthsLater } from '@site/src/domain/page/review';
import { MarkdownCopy } from '@site/src/widgets/parts/MarkdownCopy';
import type { PageFacts } from '@site/src/widgets/parts/page';
import styles from './styles.module.css';

type Props = { readonly page: PageFacts; readonly editUrl: string | null | undefined };

/** The page's last line: when it is reviewed next, by whom, and how to correct it. */
export function EditLine({ page, editUrl }: Props) {
  const { lastReviewed, reviewIn, owner } = page;
  return (
    <div className={styles.edit}>
      <p>
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
