import { useId, useRef } from 'react';
import { LONGEST } from '../../domain/scorecard/limits';
import type { KeptCard } from '../../domain/scorecard/shelf';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';
import styles from './bar.module.css';
import type { Board } from './useBoard';

type Props = { readonly board: Board; readonly open: KeptCard };

function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** Which scorecard this is, and the others kept in this browser. */
export function Bar({ board, open }: Props) {
  const id = useId();
  const summary = useRef<HTMLElement>(null);
  const name = useDraft(open.name, board.rename);
  const others = board.cards.filter((card) => card.id !== open.id);
  const then = (act: () => void) => {
    act();
    summary.current?.focus();
  };
  return (
    <details className={styles.bar}>
      <summary ref={summary}>
        <b>{open.name}</b>
        <small>
          {others.length === 0 ? 'Rename it, or begin another' : `${others.length} more kept here`}
        </small>
      </summary>
      <label className={controls.label} htmlFor={id}>
        Name of this scorecard
      </label>
      <input id={id} className={styles.name} maxLength={LONGEST.name} {...name} />
      {others.length > 0 && (
        <>
          <p className={styles.title}>Also kept here, in this browser</p>
          <ul className={styles.others}>
            {others.map((card) => (
              <li key={card.id}>
                <span>
                  {card.name}, {rowsText(card.rows.length)}
                </span>
                <button
                  type="button"
                  className={controls.linky}
                  onClick={() => then(() => board.show(card.id))}
                >
                  Open<span className={controls.hidden}> {card.name}</span>
                </button>
                <button
                  type="button"
                  className={controls.linky}
                  onClick={() => then(() => board.remove(card))}
                >
                  Delete<span className={controls.hidden}> {card.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.plain}
          onClick={() => board.begin({ name: 'Another scorecard', rows: [] }, 'A new one is open.')}
        >
          Begin another scorecard
        </button>
        <button
          type="button"
          className={controls.plain}
          onClick={() =>
            board.begin(
              { name: `${open.name.slice(0, LONGEST.name - 7)}, copy`, rows: open.rows },
              'A copy is open; the first one is kept.',
            )
          }
        >
          Copy this scorecard
        </button>
        <button type="button" className={controls.plain} onClick={() => board.remove(open)}>
          Delete this scorecard
        </button>
      </div>
    </details>
  );
}
