import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = {
  /** What happened, in one sentence. */
  readonly title: string;
  /** `must` when somebody has to act. */
  readonly tone?: 'quiet' | 'must';
  /** Why, what to do, and the buttons that do it. */
  readonly children: ReactNode;
};

/** A message: bold what, plain why and what to do. Announced when it appears. */
export function Notice({ title, tone = 'quiet', children }: Props) {
  return (
    <div className={tone === 'must' ? styles.must : styles.notice} role="status">
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
