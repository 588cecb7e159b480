import * as z from 'zod';
import { duplicates } from '../id';

const HUNDREDTHS = 'must be in hundredths, such as 0.75';

const Id = z
  .string()
  .min(1, 'must not be empty')
  .refine((id) => id !== '__proto__', 'cannot be __proto__');

const Statement = z.looseObject({
  id: Id,
  role: z.enum(['criterion', 'signal']),
  changed: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.1.0')
    .optional(),
});

const Level = z.looseObject({ level: z.number(), statements: z.array(Statement) });

const Aspect = z.looseObject({ id: Id, levels: z.array(Level) });

const Shape = z.looseObject({
  scoring: z.looseObject({
    method: z.literal('gated-bounds/1').optional(),
    threshold: z
      .number()
      .gt(0, 'must be above 0 and at most 1')
      .max(1, 'must be above 0 and at most 1')
      .multipleOf(0.01, HUNDREDTHS),
    minBasis: z
      .number()
      .min(0, 'must be 0 to 1')
      .max(1, 'must be 0 to 1')
      .multipleOf(0.01, HUNDREDTHS),
  }),
  aspects: z.array(Aspect).min(1, 'must hold at least one aspect'),
  renamed: z.record(z.string(), z.string()).optional(),
});

type Path = (string | number)[];
type Report = (message: string, path: Path, input: unknown) => void;

function checkAspect(aspect: z.infer<typeof Aspect>, path: Path, report: Report): void {
  const numbers = aspect.levels.map(({ level }) => level);
  if (numbers.length < 2 || numbers.some((number, index) => number !== index + 1)) {
    const found = numbers.length === 0 ? 'no levels' : `the levels ${numbers.join(', ')}`;
    const message = `${aspect.id} has ${found}; write 1, 2 and so on, in this order`;
    report(message, [...path, 'levels'], numbers);
  }
  aspect.levels.forEach(({ level, statements }, index) => {
    if (level < 2 || statements.some(({ role }) => role === 'criterion')) return;
    report(
      `level ${level} of ${aspect.id} has no criteria; mark at least one statement as role: criterion`,
      [...path, 'levels', index, 'statements'],
      statements.length,
    );
  });
}

function checkTwice(what: string, ids: readonly string[], report: Report): void {
  for (const id of duplicates(ids)) {
    report(`${what} id ${id} stands twice; give each its own`, ['aspects'], id);
  }
}

/**
 * What scoring needs of a model, and nothing else: other keys are let through, ids may have any form. A file that
 * becomes a page is held to MaturityModel instead.
 */
export const ScorableModel = Shape.superRefine((model, context) => {
  const report: Report = (message, path, input) => {
    context.addIssue({ code: 'custom', message, path, input });
  };
  const statements = model.aspects.flatMap(({ levels }) =>
    levels.flatMap((level) => level.statements.map(({ id }) => id)),
  );
  const aspects = model.aspects.map(({ id }) => id);
  checkTwice('aspect', aspects, report);
  checkTwice('statement', statements, report);
  model.aspects.forEach((aspect, index) => checkAspect(aspect, ['aspects', index], report));
});

export type ScorableModel = z.infer<typeof ScorableModel>;
