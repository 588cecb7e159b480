import { useMemo, useRef, useState } from 'react';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { savedText } from '../parts/savedText';
import styles from '../parts/Shelf.module.css';
import type { Shelf } from '../parts/useShelf';

type Props = {
  readonly shelf: Shelf<string>;
  /** Name of the open run. */
  readonly name: string;
  readonly label: string;
  /** Whether storage was read yet. */
  readonly state: 'loading' | 'ready';
};

function shown(name: string): string {
  return name.trim() === '' ? 'No name' : name;
}

/** The runs of this list in this browser: begin, open, delete. The field above names the open one. */
export function Runs({ shelf, name, label, state }: Props) {
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { count, removed } = shelf;
  const number = useMemo(() => (state === 'loading' ? 0 : count()), [state, count]);
  const all = isOpen ? shelf.all() : [];
  const remove = (id: string, called: string) => {
    shelf.remove(id, called);
    // The button that was pressed is gone.
    summary.current?.focus();
  };
  return (
    <div className={styles.shelf}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary}>Runs in this browser{number > 1 && ` (${number})`}</summary>
        <p className={controls.note}>
          Each is kept by its name, the field “{label}” above. Change the field to rename the open
          one.
        </p>
        <ul className={styles.list}>
          {all.map((run) => {
            const isCurrent = run.id === shelf.openId;
            const called = shown(isCurrent ? name : run.name);
            return (
              <li key={run.id}>
                <span className={styles.name}>
                  <b>{called}</b>
                  <small>
                    {isCurrent && 'open, '}
                    {savedText(run.at)}
                  </small>
                </span>
                <span className={styles.do}>
                  {!isCurrent && (
                    <button
                      type="button"
                      className={controls.linky}
                      onClick={() => shelf.open(run.id)}
                    >
                      Open<span className={controls.hidden}> {called}</span>
                    </button>
                  )}
                  {run.at !== undefined && (
                    <button
                      type="button"
                      className={controls.linky}
                      onClick={() => remove(run.id, called)}
                    >
                      Delete<span className={controls.hidden}> {called}</span>
                    </button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        <button type="button" className={controls.plain} onClick={() => shelf.start({})}>
          Begin another run
        </button>
      </details>
      {shelf.room === 'none' && (
        <Notice title="There is no room for another run." tone="must">
          <p>This browser’s storage for the site is full or off. Save this run as a file.</p>
        </Notice>
      )}
      {removed !== undefined && (
        <Notice title={`“${removed.name ?? ''}” is deleted from this browser.`}>
          <button type="button" className={controls.plain} onClick={shelf.undo}>
            Undo: bring it back
          </button>
        </Notice>
      )}
    </div>
  );
}
