import { memo, useRef } from 'react';
import type { Entries } from '../../domain/checklist/entries';
import type { Checklist } from '../../domain/checklist/schema';
import { progressOf } from '../../domain/checklist/state';
import { progressWords } from '../../domain/checklist/words';
import controls from '../parts/controls.module.css';
import { SaveLine } from '../parts/SaveLine';
import type { Keeping } from '../parts/useLedger';
import styles from './Progress.module.css';

/** What of the list is shown, and in which order. */
export type Shown = {
  readonly filter: 'all' | 'open';
  readonly order: 'written' | 'blockers-first';
};

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly keeping: Keeping;
  /** Undefined while one item is shown at a time. */
  readonly shown: Shown | undefined;
  readonly onFilter: () => void;
  readonly onOrder: () => void;
  /** The last change in words, while there is one to take back. */
  readonly last: string | undefined;
  readonly onUndo: () => void;
};

/** More names than these would fill a phone's screen; the list itself shows every blocker. */
const MAX_NAMES = 3;

/** What it does with a press follows from what it shows. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.list === b.list &&
    a.entries === b.entries &&
    a.keeping === b.keeping &&
    a.shown === b.shown &&
    a.last === b.last
  );
}

/** Where the run stands, as a sentence that names what blocks. */
export const Progress = memo(function Progress(props: Props) {
  const { list, entries, keeping, shown, onFilter, onOrder, last, onUndo } = props;
  const line = useRef<HTMLParagraphElement>(null);
  const progress = progressOf(list, entries);
  const words = progressWords(progress, list.gate);
  const named = progress.blockers.slice(0, MAX_NAMES);
  const rest = progress.blockers.length - named.length;
  const isCalm = keeping.state !== 'unsaved' && keeping.state !== 'damaged';
  const hasBlockers = list.groups.some(({ items }) => items.some(({ blocks }) => blocks === true));
  const saveLine = <SaveLine keeping={keeping} what="Ticks and notes" fileName={list.id} />;
  return (
    <>
      <div className={styles.progress}>
        <p className={styles.words} ref={line} tabIndex={-1}>
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
          )}{' '}
          <span className={styles.known}>{words.known}</span>
        </p>
        <div className={styles.below}>
          {isCalm && saveLine}
          {keeping.state !== 'loading' && shown !== undefined && (
            <>
              <button
                type="button"
                className={`${controls.linky} ${styles.filter}`}
                onClick={onFilter}
              >
                {shown.filter === 'open' ? 'Show all items' : 'Show open items only'}
              </button>
              {hasBlockers && (
                <button
                  type="button"
                  className={`${controls.linky} ${styles.filter}`}
                  onClick={onOrder}
                >
                  {shown.order === 'written' ? 'Show blockers first' : 'Show the list’s order'}
                </button>
              )}
            </>
          )}
          {last !== undefined && (
            <button
              type="button"
              className={`${controls.linky} ${styles.filter}`}
              onClick={() => {
                onUndo();
                // With the last change the button goes too.
                line.current?.focus({ preventScroll: true });
              }}
            >
              Undo: {last}
            </button>
          )}
        </div>
      </div>
      {!isCalm && saveLine}
    </>
  );
}, isSame);
