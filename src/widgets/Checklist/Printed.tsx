import type { Mark } from '../../domain/checklist/state';
import { seenText } from '../../domain/checklist/words';
import styles from './Item.module.css';

type Props = { readonly mark: Mark };

/** What stands on paper instead of the form: the evidence as text, or lines to write it on. */
export function Printed({ mark }: Props) {
  const { link, shows, seen } = mark;
  const evidence = [link, shows, seenText(seen)].filter((part) => part.trim() !== '');
  return (
    <>
      {evidence.length > 0 && <p className={styles.onPaper}>Evidence: {evidence.join('; ')}</p>}
      <p className={styles.lines} aria-hidden="true">
        <span>Evidence</span>
        <span>Seen on</span>
        <span>By</span>
      </p>
    </>
  );
}
