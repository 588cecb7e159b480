import type { Checklist } from '../../domain/checklist/schema';
import { type Entries, progressOf } from '../../domain/checklist/state';
import { progressWords } from '../../domain/checklist/words';
import controls from '../parts/controls.module.css';
import { SaveLine } from '../parts/SaveLine';
import type { Keeping } from '../parts/useLedger';
import styles from './Progress.module.css';

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly keeping: Keeping;
  readonly filter: 'all' | 'open';
  readonly onFilter: () => void;
};

/** More names than these would fill a phone's screen; the list itself shows every blocker. */
const MAX_NAMES = 3;

/** Where the run stands, as a sentence that names what blocks. */
export function Progress({ list, entries, keeping, filter, onFilter }: Props) {
  const progress = progressOf(list, entries);
  const words = progressWords(progress, list.gate);
  const named = progress.blockers.slice(0, MAX_NAMES);
  const rest = progress.blockers.length - named.length;
  const isCalm = keeping.state !== 'unsaved' && keeping.state !== 'damaged';
  const saveLine = <SaveLine keeping={keeping} what="Ticks and notes" fileName={list.id} />;
  return (
    <>
      <div className={styles.progress}>
        <p className={styles.words}>
          <b aria-live="polite">{words.counted}</b> {words.open}
          {words.stops !== '' && (
            <>
              <b className={controls.must}>{words.stops}</b>
              {': '}
              {named.map((item, index) => (
                <span key={item.id}>
                  {index > 0 && (index === named.length - 1 && rest === 0 ? ' and ' : ', ')}
                  <a href={`#${item.id}`}>{item.title}</a>
                </span>
              ))}
              {rest > 0 && ` and ${rest} more`}.
            </>
          )}
        </p>
        <div className={styles.below}>
          {isCalm && saveLine}
          {keeping.state !== 'loading' && (
            <button
              type="button"
              className={`${controls.linky} ${styles.filter}`}
              aria-pressed={filter === 'open'}
              onClick={onFilter}
            >
              {filter === 'open' ? 'Show all items' : 'Show open items only'}
            </button>
          )}
        </div>
      </div>
      {!isCalm && saveLine}
    </>
  );
}
