import * as z from 'zod';
import { duplicates } from '../id';

const FactId = z.string().regex(/^F-\d{1,2}\.\d{1,2}$/, 'must be an id such as F-3.18');

/** A fact the handbook states, with the place where it can be read. */
const Fact = z.strictObject({
  id: FactId,
  fact: z.string().min(1),
  source: z.string().min(1),
  url: z.url().optional(),
  sure: z.enum(['read', 'computed', 'secondary', 'own']),
});

/** A claim that was looked into and may not be printed: from memory, or told everywhere without a source. */
const Refused = z.strictObject({ id: FactId, why: z.string().min(10) });

/** docs/reference/sources.yaml: what pages may cite by id, and what nobody may. */
export const Sources = z
  .strictObject({
    kind: z.literal('sources'),
    facts: z.array(Fact).min(1),
    refused: z.array(Refused).optional(),
  })
  .superRefine(({ facts, refused = [] }, context) => {
    const why = new Map(refused.map((claim) => [claim.id, claim.why]));
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const id of duplicates([...facts, ...refused].map((entry) => entry.id))) {
      if (!why.has(id)) report(['facts'], `two facts have the id "${id}"; renumber one`);
    }
    facts.forEach(({ id }, place) => {
      const reason = why.get(id);
      if (reason !== undefined) {
        report(['facts', place, 'id'], `may not be printed: ${reason}`);
      }
    });
  });

export type Fact = z.infer<typeof Fact>;
