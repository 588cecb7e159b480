import { type ReactNode, useState } from 'react';
import styles from './charts.module.css';

type Props = { readonly summary: string; readonly children: () => ReactNode };

/** Something folded in, made only once it is opened: what nobody sees must not cost time with every key. */
export function More({ summary, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
