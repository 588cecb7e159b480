import type { Item } from '../../domain/checklist/schema';
import type { Mark } from '../../domain/checklist/state';
import { ownerText } from '../../domain/checklist/words';
import styles from './Item.module.css';

type Props = {
  readonly item: Item;
  readonly mark: Mark;
  readonly notCounted: string | undefined;
  readonly today: string;
};

/** What has to be said about an item as it stands: asked again, incomplete, excused, whose it is and by when. */
export function Notes({ item, mark, notCounted, today }: Props) {
  const owner = ownerText(mark);
  const isLate = mark.status === 'open' && mark.due !== '' && mark.due < today;
  return (
    <>
      {mark.stage === 'again' && (
        <p className={`${styles.excuse} ${styles.again}`}>
          <b>Asked again:</b> the words are others than those that were confirmed. Tick it when it
          is so.
          {mark.before !== '' && (
            <span className={styles.before}>
              {/* What was asked stands with its title; a title that is the same need not be read twice. */}
              Asked then: {mark.before.replace(`${item.title}: `, '')}
            </span>
          )}
        </p>
      )}
      {mark.stage === 'incomplete' && mark.done && !mark.excused && (
        <p className={`${styles.excuse} ${styles.again}`}>
          <b>Ticked, not complete:</b> it lacks {mark.lacks}.
        </p>
      )}
      {mark.status === 'not-applicable' && (
        <p className={styles.excuse}>
          <b>Not applicable:</b> {mark.reason}
        </p>
      )}
      {owner !== '' && (
        <p className={styles.excuse} data-late={isLate}>
          <b>{mark.owner.trim() === '' ? 'No owner' : 'Owner'}:</b> {owner}
          {isLate && <b className={styles.late}> Overdue.</b>}
        </p>
      )}
      {notCounted !== undefined && (
        <p className={styles.excuse}>Applies {notCounted}: not counted.</p>
      )}
    </>
  );
}
