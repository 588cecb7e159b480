import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Props = {
  /** One action under 15 minutes; the last link in it is the button. */
  readonly children: ReactNode;
};

/** The one thing to do on this page, before anything is explained. */
export default function DoThisNow({ children }: Props) {
  return (
    <section className={styles.now} aria-label="Do this now">
      <p className={styles.title}>Do this now</p>
      <div className={styles.action}>{children}</div>
    </section>
  );
}
