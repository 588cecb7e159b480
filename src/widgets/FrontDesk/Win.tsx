import Link from '@docusaurus/Link';
import type { Desk, DeskWin } from '../../domain/page/edition';
import { dayText } from '../../domain/page/review';
import { BeforeAfter } from '../parts/BeforeAfter';
import controls from '../parts/controls.module.css';
import styles from './styles.module.css';

type Props = { readonly win: DeskWin; readonly earlier: Desk['earlier'] };

/** The newest win as a newspaper line with its figure. */
export function Win({ win, earlier }: Props) {
  return (
    <section className={styles.win} aria-labelledby="latest-win">
      <div>
        <BeforeAfter
          before={win.before}
          after={win.after}
          unit={win.unit}
          className={styles.figure}
        />
        <p className={controls.note} aria-hidden="true">
          {win.unit}
        </p>
      </div>
      <div>
        <h2 id="latest-win">
          <Link to={win.path}>{win.title}</Link>
        </h2>
        <p className={styles.words}>{win.description}</p>
        <p className={controls.note}>
          Issue of {dayText(win.day)}, {win.time} minutes.
          {earlier.length > 0 && ' Earlier wins: '}
          {earlier.map((issue, index) => (
            <span key={issue.path}>
              {index > 0 && ', '}
              <Link to={issue.path}>{issue.title}</Link>
            </span>
          ))}
        </p>
      </div>
    </section>
  );
}
