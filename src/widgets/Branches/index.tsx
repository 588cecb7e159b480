import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Props = {
  /** A list; each item a condition, then the link to where it leads. */
  readonly children: ReactNode;
};

/** A key as in a field guide: what you see decides where you go. */
export default function Branches({ children }: Props) {
  return <div className={styles.key}>{children}</div>;
}
