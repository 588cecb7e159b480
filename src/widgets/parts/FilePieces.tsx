import type { Piece } from '../../domain/template/render';
import styles from './FilePieces.module.css';

type Props = {
  readonly pieces: readonly Piece[];
  /** `calm` for a form nobody has begun: its holes are no reproach yet. */
  readonly tone?: 'calm' | 'must' | undefined;
  /** The question being answered right now; its places are marked more strongly. */
  readonly at?: string | undefined;
  /** True for a place that still holds an example's words. */
  readonly isExample?: ((target: string) => boolean) | undefined;
  /** Called when the reader follows a hole to its question. */
  readonly onHole?: ((target: string) => void) | undefined;
};

function belongsTo(target: string, question: string | undefined): true | undefined {
  return question !== undefined && (target === question || target.startsWith(`${question}.`))
    ? true
    : undefined;
}

/** A file made from a template: what came from the form is marked, an open hole leads to its question. */
export function FilePieces({ pieces, tone = 'must', at, isExample, onHole }: Props) {
  return pieces.map((piece, index) => {
    if (piece.kind === 'text') return piece.text;
    const isHere = belongsTo(piece.target, at);
    if (piece.kind === 'filled') {
      return (
        <var
          key={index}
          className={isExample?.(piece.target) === true ? styles.example : styles.filled}
          data-here={isHere}
        >
          {piece.text}
        </var>
      );
    }
    return (
      <a
        key={index}
        className={`${styles.hole} ${tone === 'must' ? styles.must : ''}`}
        data-here={isHere}
        href={`#q-${piece.target}`}
        onClick={(event) => {
          if (onHole === undefined) return;
          event.preventDefault();
          onHole(piece.target);
        }}
      >
        {`[[ ${piece.name} ]]`}
      </a>
    );
  });
}
