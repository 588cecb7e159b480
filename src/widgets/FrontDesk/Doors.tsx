import desk from '@generated/handbook/default/desk.json';
import Link from '@docusaurus/Link';
import { useKept, useKeptAssessment } from './useKept';
import styles from './styles.module.css';

/** Three ways in, each one line and one number; the reader's own work when there is some. */
export function Doors() {
  const { answered, platform } = useKeptAssessment('cncf-platform-engineering');
  const calculated = useKept('handbook.metric.hours-saved', Boolean) > 0;
  const [first, second, third] = desk.first;
  return (
    <nav className={styles.doors} aria-label="Three doors">
      <ul>
        <li>
          <Link to="/assess/maturity/">Assess the platform</Link>
          <p>
            {answered === 0
              ? 'Five aspects, any order. The result is a list of next steps, not a grade.'
              : `${platform === '' ? '' : `${platform}: `}${answered} ${answered === 1 ? 'statement' : 'statements'} answered. Kept here, in this browser.`}
          </p>
          <span className={styles.number}>
            {answered === 0 ? 5 : answered}
            <small>{answered === 0 ? 'aspects' : 'answered'}</small>
          </span>
        </li>
        <li>
          <Link to={first?.path ?? '/runbooks/quota-exhausted/'}>Do a task</Link>
          <p>{[first, second, third].flatMap((page) => page?.title ?? []).join(', ')}.</p>
          <span className={styles.number}>
            {desk.tasks}
            <small>{desk.tasks === 1 ? 'guide' : 'guides and lists'}</small>
          </span>
        </li>
        {desk.sample !== null && (
          <li>
            <Link to="/metrics/hours-saved/">Show the value</Link>
            <p>
              {calculated
                ? 'Your last calculation is kept here, in this browser.'
                : 'Hours saved: teams × times a year × hours by hand, less what the platform costs.'}
            </p>
            <span className={styles.number}>
              {desk.sample.figure}
              <small>{desk.sample.unit}, in the sample</small>
            </span>
          </li>
        )}
      </ul>
      <p className={styles.new}>
        <b>New here?</b>{' '}
        <Link to="/start/what-a-platform-is/">
          What a platform is, and when you do not need one
        </Link>
      </p>
    </nav>
  );
}
