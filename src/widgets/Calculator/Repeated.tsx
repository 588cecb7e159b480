import { memo } from 'react';
import type { Piece } from '../../domain/metric/wording';
import { Sentence } from './Sentence';
import { useSettled } from './useSettled';
import styles from './styles.module.css';

type Props = {
  readonly pieces: readonly Piece[];
  /** Labels of the inputs that cannot be read right now. */
  readonly waiting: readonly string[];
};

/** On one column the answer stands below all fields: here it is said again, and stays in view above them. */
export const Repeated = memo(function Repeated({ pieces, waiting }: Props) {
  const note = waiting.length === 0 ? '' : 'From the last valid inputs.';
  const settled = useSettled(note, 700);
  return (
    <p className={styles.repeat} aria-hidden="true">
      <Sentence pieces={pieces} />
      {note !== '' && settled !== '' && <small>{settled}</small>}
    </p>
  );
});
