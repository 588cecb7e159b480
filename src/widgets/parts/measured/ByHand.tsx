import { useId, useState } from 'react';
import styles from './measured.module.css';

type Props = { readonly text: () => string };

/** The text to copy, for a browser that does not copy by itself. It is written once it is looked at. */
export function ByHand({ text }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={`${styles.more} ${styles.byHand}`}
      data-needs-script=""
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>The text to copy by hand</summary>
      <label htmlFor={id}>Sentence, numbers and rule, as Markdown</label>
      <textarea id={id} className={styles.paste} readOnly rows={8} value={isOpen ? text() : ''} />
    </details>
  );
}
