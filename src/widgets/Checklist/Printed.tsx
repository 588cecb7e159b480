import type { Item } from '../../domain/checklist/schema';
import type { Mark } from '../../domain/checklist/state';
import { seenText, signedText } from '../../domain/checklist/words';
import styles from './Item.module.css';

type Props = { readonly item: Item; readonly mark: Mark };

function Lines({ label }: { readonly label: string }) {
  return (
    <p className={styles.lines} aria-hidden="true">
      <span>{label}</span>
      <span>Seen on</span>
      <span>By</span>
    </p>
  );
}

/** What stands on paper instead of the form: the evidence as text, or lines to write it on. */
export function Printed({ item, mark }: Props) {
  const { link, shows, seen } = mark;
  const evidence = [link, shows, seenText(seen)].filter((part) => part.trim() !== '');
  const signed = signedText(mark);
  return (
    <>
      {evidence.length > 0 && <p className={styles.onPaper}>Evidence: {evidence.join('; ')}</p>}
      {signed !== '' && <p className={styles.onPaper}>Signed: {signed}</p>}
      <Lines label="Evidence" />
      {item.sign_off !== undefined && <Lines label="Second person" />}
    </>
  );
}
