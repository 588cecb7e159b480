import { rowName } from '../../domain/scorecard/words';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import styles from './styles.module.css';
import type { Arrivals } from './useArrivals';
import type { Board } from './useBoard';

type Props = { readonly board: Board; readonly arrivals: Arrivals };

function Arrived({ board, arrivals }: Props) {
  const { card, from } = arrivals;
  if (card === undefined) return null;
  return (
    <Notice title={`You are looking at a scorecard from ${from}.`}>
      <p>
        It holds {card.rows.map(rowName).join(', ')}, to read only. Your own scorecards are
        untouched.
      </p>
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          onClick={() => {
            arrivals.close();
            board.begin(card, `“${card.name}” is now kept here, beside your own.`);
          }}
        >
          Use as mine
        </button>
        <button type="button" className={controls.plain} onClick={arrivals.close}>
          Back to mine
        </button>
      </div>
    </Notice>
  );
}

/** What came in, what could not be opened, and what was just done with the way back. */
export function Messages({ board, arrivals }: Props) {
  const { did, undo } = board;
  const { refused } = arrivals;
  return (
    <div className={styles.messages}>
      <Arrived board={board} arrivals={arrivals} />
      {refused.length > 0 && (
        <Notice title="This could not be opened." tone="must">
          <ul>
            {refused.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
          <p>Your scorecards are as they were.</p>
          <button type="button" className={controls.plain} onClick={arrivals.close}>
            Close this message
          </button>
        </Notice>
      )}
      {did !== undefined && (
        <Notice title={did}>
          <button type="button" className={controls.plain} onClick={undo}>
            Undo
          </button>
        </Notice>
      )}
    </div>
  );
}
