import controls from './controls.module.css';
import styles from './SearchDialog.module.css';
import { pastedLines } from './searchWords';

type Props = {
  readonly typed: string;
  readonly isFailed: boolean;
  readonly onType: (typed: string) => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
};

/** The dialog while its own script is on its way: what is typed or pasted meanwhile is kept. */
export function SearchOpening({ typed, isFailed, onType, onAgain, onDone }: Props) {
  return (
    <>
      <div className={styles.ask}>
        <input
          type="text"
          aria-label="Find a page or an error"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onPaste={(event) => {
            const lines = pastedLines(event);
            if (lines === undefined) return;
            event.preventDefault();
            onType(lines);
          }}
        />
        <button type="button" className={styles.close} onClick={onDone}>
          Close
        </button>
      </div>
      <p className={styles.status} role="status">
        {isFailed ? 'The search did not load. Check your connection and load it again.' : ''}
      </p>
      {isFailed && (
        <p className={styles.status}>
          <button type="button" className={controls.plain} onClick={onAgain}>
            Load the search again
          </button>
        </p>
      )}
    </>
  );
}
