import type { Piece } from '../render';

/** A part of a file while its values are being written: `text` is final, or still the answer as typed. */
export type Part =
  | { readonly kind: 'fixed'; readonly text: string; readonly piece: Piece }
  | { readonly kind: 'value'; readonly text: string; readonly piece: Piece };

/** Follows a file's fixed text and answers how a value is written where it stands. */
export type Follower = {
  readonly read: (text: string) => void;
  readonly put: (value: string) => string;
};

/** A value that stands in a comment: each of its lines is one. */
export function commented(value: string, sign: string): string {
  return value.replace(/\n/g, `\n${sign} `);
}

/** Every part in order; what the follower puts stands for the value. */
export function followed(parts: readonly Part[], follower: Follower): readonly Part[] {
  return parts.map((part) => {
    if (part.kind === 'value') return { ...part, kind: 'fixed', text: follower.put(part.text) };
    follower.read(part.text);
    return part;
  });
}
