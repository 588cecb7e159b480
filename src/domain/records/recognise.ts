import type { Opened } from './opened';
import { type Mapping, PRESETS } from './presets';
import { type Layout, LAYOUTS } from './record';
import { glance, layoutOf, plain } from './table';

/** What a file seems to hold. `layouts` is empty when only a person can say. */
export type Recognised = {
  readonly layouts: readonly Layout[];
  /** Columns of a table; none for JSON. */
  readonly columns: readonly string[];
  readonly preview: readonly (readonly string[])[];
  /** A mapping of an export we know, for a person to check; its columns are all there. */
  readonly proposed: { readonly layout: Layout; readonly mapping: Mapping } | null;
};

/** The first mapping we bring along whose columns are all there, in whatever case. */
export function presetFor(columns: readonly string[]) {
  const names = new Set(columns.map(plain));
  return PRESETS.find(({ mapping }) =>
    Object.values(mapping).every((told) => typeof told !== 'string' || names.has(plain(told))),
  );
}

/**
 * Which of our tables a file belongs to, told from its columns or from the keys of its JSON. One file of events may
 * belong to several. Never throws; what stands in it is hostile input.
 */
export function recognise(opened: Opened): Recognised {
  if (opened.is === 'json') {
    const found = new Set(opened.items.items.map(({ shape }) => shape?.layout));
    return {
      layouts: LAYOUTS.filter((layout) => found.has(layout)),
      ...{ columns: [], preview: [], proposed: null },
    };
  }
  const { columns, preview } = glance(opened.csv);
  const own = layoutOf(columns);
  const known = presetFor(columns);
  const proposed =
    own !== undefined || known === undefined
      ? null
      : { layout: known.layout, mapping: known.mapping };
  return { layouts: own === undefined ? [] : [own], columns, preview, proposed };
}

/** The same for every table with these columns, in whatever order: under it a mapping is remembered. */
export function signatureOf(columns: readonly string[]): string {
  return columns
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join('\n');
}
