import errors from '@generated/handbook/default/errors.json';
import Link from '@docusaurus/Link';
import styles from './styles.module.css';

/** Every code with its title and what it means; retired ones stay, and say so. */
export default function ErrorIndex() {
  return (
    <ul className={styles.list}>
      {errors.map(({ code, title, path, summary, status, next, alertnames }) => (
        <li key={code}>
          <h3>
            <Link to={path}>
              <code>{code}</code> {title}
            </Link>
          </h3>
          <p>
            {status === 'retired' && <b>Retired{next !== undefined && `, now ${next}`}. </b>}
            {status === 'deprecated' && <b>About to go. </b>}
            {summary}
          </p>
          {alertnames.length > 0 && (
            <p className={styles.alerts}>
              Alerts:{' '}
              {alertnames.map((name, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <code>{name}</code>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
