import { useEffect, useState } from 'react';
import controls from '../controls.module.css';
import styles from './measured.module.css';

type Piece = { readonly text: string; readonly figure: boolean };

type Props = {
  readonly pieces: readonly Piece[];
  /** Where the rows are from: `Sample, invented` or the name of a file. */
  readonly from: string;
  /** What the sentence rests on. */
  readonly basis: string;
};

/** A screen reader is told once the numbers have stood for this long. */
const PATIENCE = 1200;

/** The answer as one sentence, announced when it has settled. */
export function Said({ pieces, from, basis }: Props) {
  const text = pieces.map((piece) => piece.text).join('');
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PATIENCE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className={styles.said}>
      <p className={styles.from}>{from}</p>
      <p className={styles.sentence} data-answer="">
        {pieces.map((piece, at) =>
          piece.figure ? <b key={at}>{piece.text}</b> : <span key={at}>{piece.text}</span>,
        )}
      </p>
      <p className={controls.hidden} role="status">
        {settled}
      </p>
      <p className={styles.basis}>{basis}</p>
    </div>
  );
}
