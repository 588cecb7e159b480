import * as z from 'zod';
import { COLUMNS, type Layout } from './record';

const Cell = z.union([z.string().min(1), z.strictObject({ constant: z.string() })]);

function mappingOf(layout: Layout) {
  const names = COLUMNS[layout].map(({ name }) => name);
  return z.partialRecord(z.enum(names), Cell).optional();
}

/** A file that says which columns of other tools' tables fill ours: by layout, a column name or a constant. */
export const MappingFile = z.strictObject({
  kind: z.literal('records-mapping'),
  deployments: mappingOf('deployments'),
  changes: mappingOf('changes'),
  incidents: mappingOf('incidents'),
});
