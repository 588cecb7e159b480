import * as z from 'zod';

/** A fact the handbook states, with the place where it can be read. */
const Fact = z.strictObject({
  id: z.string().regex(/^F-\d{1,2}\.\d{1,2}$/, 'must be an id such as F-3.18'),
  fact: z.string().min(1),
  source: z.string().min(1),
  url: z.url().optional(),
  sure: z.enum(['read', 'computed', 'secondary', 'own']),
});

/** docs/reference/sources.yaml: what pages may cite by id. */
export const Sources = z.strictObject({ kind: z.literal('sources'), facts: z.array(Fact).min(1) });

export type Fact = z.infer<typeof Fact>;
