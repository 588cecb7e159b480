import * as z from 'zod';
import { duplicates, ID } from '../id';
import { AUDIENCES, Day } from '../page/schema';

const Id = z.string().regex(ID, 'must be lower case words joined by hyphens');
const Text = z.string().min(1);

/** A page of this handbook, by its path under docs/ without ending. */
const PageLink = z.strictObject({ page: Text, words: Text });

/** An address outside this handbook. */
const Outside = z.strictObject({ words: Text, url: z.url() });

type Report = (path: (string | number)[], message: string) => void;

function checkIds(ids: readonly string[], field: string, report: Report) {
  for (const id of duplicates(ids)) report([field], `two entries have the id "${id}"; rename one`);
}

const resource = {
  id: Id,
  title: Text,
  /** Who published it, and when if that is known. */
  by: Text,
  form: z.enum(['talk', 'paper', 'post', 'documentation', 'standard', 'data', 'report']),
  url: z.url(),
  /** A second address: where it moved, or the slides beside the recording. */
  other: Outside.optional(),
  link: PageLink.optional(),
  checked: Day,
};

const Resource = z.discriminatedUnion('read', [
  z.strictObject({
    read: z.literal(true),
    ...resource,
    says: Text,
    for: z.array(z.enum(AUDIENCES)).min(1),
    minutes: z.int().min(1).optional(),
    verdict: Text,
  }),
  /** Nobody of us read it: what others say of it may stand here, a verdict may not. */
  z.strictObject({ read: z.literal(false), ...resource, known: Text }),
]);

/** docs/reference/resources.yaml: what was read outside, and what was not yet. */
export const Resources = z
  .strictObject({
    kind: z.literal('resources'),
    groups: z
      .array(z.strictObject({ id: Id, title: Text, resources: z.array(Resource).min(1) }))
      .min(1),
  })
  .superRefine(({ groups }, context) => {
    const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
    checkIds(
      groups.flatMap(({ id, resources }) => [id, ...resources.map((one) => one.id)]),
      'groups',
      report,
    );
  });

const Term = z
  .strictObject({
    id: Id,
    term: Text,
    /** Other names for the same thing. */
    also: z.array(Text).min(1).optional(),
    means: Text,
    /** What people take it for, and what is wrong with that. */
    not: Text.optional(),
    source: Outside.optional(),
    link: PageLink.optional(),
    /** An everyday word too: pages do not link it. */
    everyday: z.literal(true).optional(),
  })
  .refine(({ source, link }) => source !== undefined || link !== undefined, {
    message: 'must have a source or a link to the page that explains it',
  });

/** docs/reference/glossary.yaml: the words of the field, in alphabetical order. */
export const Glossary = z
  .strictObject({ kind: z.literal('glossary'), terms: z.array(Term).min(1) })
  .superRefine(({ terms }, context) => {
    const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
    checkIds(
      terms.map(({ id }) => id),
      'terms',
      report,
    );
    terms.forEach(({ term }, place) => {
      const before = terms[place - 1]?.term;
      if (before !== undefined && before.localeCompare(term, 'en') > 0) {
        report(
          ['terms', place, 'term'],
          `must stand before "${before}"; terms are in A to Z order`,
        );
      }
    });
  });

export type Resource = z.infer<typeof Resource>;
export type Resources = z.infer<typeof Resources>;
export type Glossary = z.infer<typeof Glossary>;
