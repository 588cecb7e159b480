import Link from '@docusaurus/Link';
import type { Props } from '@theme/BlogPostItems';
import { amount } from '@site/src/domain/newsletter/amount';
import { dayText } from '@site/src/domain/page/review';
import { issueFacts } from '@site/src/widgets/parts/issue';
import styles from './styles.module.css';

/** Issues as a list: the figure, the title, the day. */
export default function BlogPostItems({ items }: Props) {
  return (
    <ol className={styles.issues}>
      {items.map(({ content }) => {
        const { metadata } = content;
        const { win } = issueFacts(content.frontMatter);
        return (
          <li key={metadata.permalink}>
            <p className={styles.figure}>
              {win === undefined ? '' : `${amount(win.before)} → ${amount(win.after)}`}
              {win !== undefined && <small>{win.unit}</small>}
            </p>
            <div>
              <h2>
                <Link to={metadata.permalink}>{metadata.title}</Link>
              </h2>
              <p>{metadata.description}</p>
              <p className={styles.day}>{dayText(metadata.date.slice(0, 10))}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
