/** The parts of a Markdown tree that are read or changed here. */
type Node = { type: string; value?: string; children?: Node[] };

/** Harbourline's handbook, as commands on pages name it. */
export const SAMPLE_ADDRESS = 'https://handbook.harbourline.example/';

const CODE = new Set(['code', 'inlineCode']);

/** Commands that name the handbook name this one: whoever sets `address` in handbook.yaml can copy them as they stand. */
export function remarkAddress({ address }: { readonly address: string }) {
  return function walk(node: Node): void {
    if (CODE.has(node.type)) node.value = node.value?.replaceAll(SAMPLE_ADDRESS, address);
    for (const child of node.children ?? []) walk(child);
  };
}
