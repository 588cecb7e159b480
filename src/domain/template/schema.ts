import * as z from 'zod';
import { ID, duplicates } from '../id';
import { answerFault } from './answer';
import { isSafePath } from './fileName';
import { ruleFaults, whenFault } from './rules';

const Id = z
  .string()
  .regex(ID, 'must be lower case words joined by hyphens, such as how-we-go-back')
  .max(60, 'must have at most 60 characters');
const Label = z.string().min(1).max(80, 'must have at most 80 characters');
const Line = z.string().min(1).max(200, 'must have at most 200 characters');

/** The longest answer a field may allow, in characters. */
const Max = z.int().min(1).max(10_000);
const Choices = z.array(Label).min(2, 'must offer at least 2 choices').max(20);

/** Only when an earlier choice or yes-no question has exactly this answer, or one of these. */
const When = z.strictObject({
  field: Id,
  is: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(20)]),
});

const common = {
  id: Id,
  label: Label,
  /** One or two sentences under the label: what a good answer holds. */
  help: Line.optional(),
  example: Line.optional(),
  required: z.boolean().optional(),
  when: When.optional(),
  /** Begins a group of questions with this heading; later fields belong to it. */
  section: Label.optional(),
};
/** The field of the same type that must not lie after this one. */
const notBefore = Id.optional();

/** One column of a list: short answers only. */
const Column = z.discriminatedUnion('type', [
  z.strictObject({
    id: Id,
    label: Label,
    type: z.literal('line'),
    max: Max.optional(),
  }),
  z.strictObject({ id: Id, label: Label, type: z.literal('day') }),
  z.strictObject({ id: Id, label: Label, type: z.literal('choice'), choices: Choices }),
]);

const Field = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('line'), max: Max.optional() }),
  z.strictObject({ ...common, type: z.literal('text'), max: Max.optional() }),
  z.strictObject({ ...common, type: z.literal('day'), notBefore }),
  z.strictObject({ ...common, type: z.literal('datetime'), notBefore }),
  z.strictObject({ ...common, type: z.literal('choice'), choices: Choices }),
  z.strictObject({ ...common, type: z.literal('yes-no') }),
  z.strictObject({
    ...common,
    type: z.literal('list'),
    /** What one row is called: `action`. */
    row: Label,
    columns: z.array(Column).min(1, 'must have at least 1 column').max(6),
  }),
]);

const Answer = z.union([z.string(), z.array(z.record(z.string(), z.string()))]);

/** A named set of answers. Tests render every file with it; nothing may stay open. */
const Example = z.strictObject({
  id: Id,
  title: Label,
  /** Where the numbers come from; invented ones are labelled here. */
  note: Line,
  answers: z.record(z.string(), Answer),
});

const OutputFile = z.strictObject({
  /** The file with holes, beside template.yaml. */
  from: z
    .string()
    .refine(isSafePath, 'must be a file in this folder: no "..", no leading "/", no backslash'),
  /** The name it is saved under; may hold `[[ holes ]]`. */
  to: z
    .string()
    .max(200)
    .refine(
      isSafePath,
      'must be a relative file name: no "..", no leading "/", no backslash, no name a system keeps for itself such as con or .git',
    ),
  /** The file is made only then. */
  when: When.optional(),
});

/** templates/<id>/template.yaml: questions, and the files their answers fill. */
export const Template = z
  .strictObject({
    kind: z.literal('template'),
    id: Id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
    title: z.string().min(1).max(60, 'must have at most 60 characters'),
    summary: z.string().min(20, 'must say what comes out').max(200),
    audience: z.array(z.enum(['app', 'platform', 'lead', 'assure', 'data'])).min(1),
    /** Words the gallery finds it by: `incident`, `writing`. */
    tags: z.array(Id).max(8, 'must be at most 8').optional(),
    fields: z.array(Field).min(1).max(60),
    files: z.array(OutputFile).min(1).max(40),
    examples: z.array(Example).min(1, 'must have at least 1 example, which the tests render'),
  })
  .check(({ value, issues }) => {
    const report = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', message, path, input: value });
    for (const [key, ids] of [
      ['fields', value.fields.map((field) => field.id)],
      ['examples', value.examples.map((example) => example.id)],
      ['files', value.files.map((file) => file.to)],
    ] as const) {
      for (const twice of duplicates(ids)) report([key], `"${twice}" occurs twice; rename one`);
    }
    for (const fault of ruleFaults(value.fields)) {
      report(['fields', fault.index, fault.key], fault.reason);
    }
    value.files.forEach(({ when }, index) => {
      const reason = whenFault(when, value.fields);
      if (reason !== undefined) report(['files', index, 'when'], reason);
    });
    value.examples.forEach((example, index) => {
      for (const [id, answer] of Object.entries(example.answers)) {
        const field = value.fields.find((known) => known.id === id);
        const fault =
          field === undefined
            ? 'no field has this id; correct the id or remove the answer'
            : answerFault(field, answer);
        if (fault !== undefined) report(['examples', index, 'answers', id], fault);
      }
    });
  });

export type Template = z.infer<typeof Template>;
export type Field = z.infer<typeof Field>;
export type Column = z.infer<typeof Column>;
export type When = z.infer<typeof When>;
export type OutputFile = z.infer<typeof OutputFile>;
