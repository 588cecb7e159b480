import desk from '@generated/handbook/default/desk.json';
import Link from '@docusaurus/Link';
import { dayText, review } from '../../domain/page/review';
import { kindText, minutesText } from '../parts/page';
import { useToday } from '../parts/useToday';
import styles from './styles.module.css';

/** The pages reviewed last, and those whose review is overdue. */
export default function LatelyReviewed() {
  const today = useToday();
  return (
    <ol className={styles.list}>
      {desk.lately.map((page) => {
        const state = review(page.reviewed, page.reviewIn, today);
        return (
          <li key={page.path}>
            <time dateTime={page.reviewed}>{dayText(page.reviewed)}</time>
            <span>
              {state.state !== 'current' && <b className={styles.late}>Overdue: </b>}
              <Link to={page.path}>{page.title}</Link>
              <span className={styles.kind}>
                , {kindText(page.type).toLowerCase()}, {minutesText(page.time)}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
