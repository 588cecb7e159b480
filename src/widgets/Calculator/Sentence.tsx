import type { Piece } from '../../domain/metric/wording';

type Props = { readonly pieces: readonly Piece[] };

/** A sentence whose figures stand out. */
export function Sentence({ pieces }: Props) {
  return pieces.map((piece, index) =>
    piece.figure ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
  );
}
