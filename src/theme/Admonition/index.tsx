import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Props = {
  readonly type: string;
  readonly title?: ReactNode;
  readonly children: ReactNode;
};

/** `:::note` and `:::warning` as boxes of the handbook; a warning is rust and says what is at risk. */
export default function Admonition({ type, title, children }: Props) {
  return (
    <div className={type === 'warning' ? styles.warning : styles.note}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
