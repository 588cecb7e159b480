import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Props = {
  /** Two `<div>`s of Markdown; the first is the wider one. */
  readonly children: ReactNode;
};

/** Two columns on a wide screen, one on a narrow one. */
export default function SideBySide({ children }: Props) {
  return <div className={styles.columns}>{children}</div>;
}
