/** A piece of a command: fixed text, or a hole named by a variable's id. */
export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'hole'; readonly id: string };

/** Longest value put into a hole, in characters. */
export const MAX_VALUE = 200;

const HOLE = /<([a-z][a-z0-9-]*)>/g;

/** Splits a command at its `<name>` holes; only declared names are holes, `<other>` stays text. */
export function pieces(command: string, declared: ReadonlySet<string>): readonly Piece[] {
  const result: Piece[] = [];
  let rest = 0;
  for (const match of command.matchAll(HOLE)) {
    const id = match[1];
    if (id === undefined || !declared.has(id)) continue;
    if (match.index > rest) result.push({ kind: 'text', text: command.slice(rest, match.index) });
    result.push({ kind: 'hole', id });
    rest = match.index + match[0].length;
  }
  if (rest < command.length) result.push({ kind: 'text', text: command.slice(rest) });
  return result;
}

/** The command with its holes filled; a hole without a value keeps its name in brackets. Values are cut at 200 characters and lose line breaks. */
export function filled(parts: readonly Piece[], values: Readonly<Record<string, string>>): string {
  return parts
    .map((piece) =>
      piece.kind === 'text' ? piece.text : (value(values, piece.id) ?? `<${piece.id}>`),
    )
    .join('');
}

/** The value of a hole as it may stand in a command, or undefined when it is empty. */
export function value(values: Readonly<Record<string, string>>, id: string): string | undefined {
  const own = Object.hasOwn(values, id) ? values[id] : undefined;
  const text = (own ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_VALUE);
  return text === '' ? undefined : text;
}

/** Ids of the holes that are not filled, each once, in the order of the text. */
export function openHoles(
  parts: readonly Piece[],
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const open = parts.flatMap((piece) =>
    piece.kind === 'hole' && value(values, piece.id) === undefined ? [piece.id] : [],
  );
  return [...new Set(open)];
}
