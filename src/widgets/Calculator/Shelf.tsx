import { memo, useMemo, useState } from 'react';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, type Saved } from '../../domain/metric/state';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { savedText } from '../parts/savedText';
import type { CurrentEstimate } from './useEstimate';
import type { Shelf as ShelfState } from './useShelf';
import styles from '../parts/Shelf.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly shelf: ShelfState;
  readonly current: CurrentEstimate;
};

type RemovedProps = { readonly shelf: ShelfState };

function RemovedNotice({ shelf }: RemovedProps) {
  const { removed } = shelf;
  if (removed === undefined) return null;
  const title =
    removed.name === undefined
      ? `${removed.count === 1 ? 'The calculation is' : `All ${removed.count} calculations are`} removed from this browser.`
      : `“${removed.name}” is removed from this browser.`;
  return (
    <Notice title={title}>
      <button type="button" className={controls.plain} onClick={shelf.undo}>
        {removed.count === 1 ? 'Undo: bring it back' : 'Undo: bring them back'}
      </button>
    </Notice>
  );
}

/** The calculations of this page in this browser: open, copy, remove. The field above names the open one. */
export const Shelf = memo(function Shelf({ metric, shelf, current }: Props) {
  const isLoading = current.keeping.state === 'loading';
  const [isOpen, setOpen] = useState(false);
  const { count } = shelf;
  const number = useMemo(() => (isLoading ? 0 : count()), [isLoading, count]);
  const all = isOpen ? shelf.all() : [];
  const everywhere = isOpen ? shelf.everywhere() : 0;
  const { subject } = current.estimate;
  const copy = () => {
    const entries: Readonly<Record<string, Saved>> = {
      ...current.entries,
      [KEYS.subject]: `${subject.slice(0, 70)}, copy`,
    };
    shelf.start(entries);
  };
  return (
    <div className={styles.shelf}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Calculations in this browser{number > 1 && ` (${number})`}</summary>
        <p className={controls.note}>
          Each is kept by its name, the field “{metric.subject.label}” above. Change the field to
          rename the open one.
        </p>
        <ul className={styles.list}>
          {all.map(({ id, name, at }) => {
            const isOpen = id === shelf.openId;
            const shown = isOpen && !current.readOnly ? subject : name;
            return (
              <li key={id}>
                <span className={styles.name}>
                  <b>{shown === '' ? 'No name' : shown}</b>
                  <small>
                    {isOpen && 'open, '}
                    {savedText(at)}
                  </small>
                </span>
                <span className={styles.do}>
                  {!isOpen && (
                    <button type="button" className={controls.linky} onClick={() => shelf.open(id)}>
                      Open<span className={controls.hidden}> {shown}</span>
                    </button>
                  )}
                  {at !== undefined && (
                    <button
                      type="button"
                      className={controls.linky}
                      onClick={() => shelf.remove(id, shown)}
                    >
                      Remove<span className={controls.hidden}> {shown}</span>
                    </button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        <div className={controls.row}>
          <button type="button" className={controls.plain} onClick={copy}>
            Copy this one
          </button>
          <button type="button" className={controls.plain} onClick={() => shelf.start({})}>
            Start from the sample
          </button>
        </div>
        {everywhere > 0 && (
          <button type="button" className={controls.linky} onClick={shelf.removeAll}>
            {everywhere === 1
              ? 'Remove the one calculation kept in this browser'
              : `Remove all ${everywhere} calculations of all pages from this browser`}
          </button>
        )}
        {shelf.room === 'none' && (
          <Notice title="There is no room for a copy." tone="must">
            <p>This browser’s storage for the site is full or off. Save this one as a file.</p>
          </Notice>
        )}
      </details>
      <RemovedNotice shelf={shelf} />
    </div>
  );
});
