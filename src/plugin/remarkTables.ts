/** The parts of a Markdown tree that are read or added here. */
type Node = {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hProperties?: Readonly<Record<string, string>> };
};

function text(node: Node): string {
  return node.value ?? (node.children ?? []).map(text).join('');
}

function label(table: Node): void {
  const [head, ...rows] = table.children ?? [];
  const names = (head?.children ?? []).map(text);
  for (const row of rows) {
    for (const [index, cell] of (row.children ?? []).entries()) {
      cell.data = { hProperties: { 'data-label': names[index] ?? '' } };
    }
  }
}

function walk(node: Node): void {
  if (node.type === 'table') label(node);
  else for (const child of node.children ?? []) walk(child);
}

/** Gives every cell its column's name, so that a table can stack on a phone and still be understood. */
export function remarkTables() {
  return walk;
}
