import * as z from 'zod';
import { ID } from '../id';
import { Day, GlossaryOff } from '../page/schema';

const Terms = z.array(z.number()).min(2, 'must name at least two numbers');

/** The measured change an issue celebrates. */
const Win = z.strictObject({
  metric: z.string().regex(ID),
  before: z.number(),
  after: z.number(),
  unit: z.string().min(1).max(24, 'must have at most 24 characters'),
  n: z.string().min(1),
  period: z.string().min(1),
  method: z.string().min(1),
});

/** A number that follows from others: their product, or the first less the rest. Redone at every check. */
const Sum = z
  .strictObject({ is: z.number(), times: Terms.optional(), minus: Terms.optional() })
  .refine(
    ({ times, minus }) => (times === undefined) !== (minus === undefined),
    'has neither or both of times and minus; write one of them',
  );

/** Front matter of blog/YYYY-MM-DD-slug.mdx. */
export const NewsletterFrontMatter = z.strictObject({
  title: z.string().min(1).max(50, 'must have at most 50 characters: it is the subject of a mail'),
  description: z.string().min(20).max(155, 'must have at most 155 characters'),
  slug: z.string().regex(ID),
  authors: z.array(z.string()).min(1),
  tags: z.array(z.string()).min(1),
  time: z.int().min(1).max(10),
  sample: z.literal(true).optional(),
  glossary_off: GlossaryOff.optional(),
  win: Win,
  sums: z.array(Sum).optional(),
  team: z.string().min(1),
  ask: z.strictObject({
    text: z.string().min(1),
    minutes: z.int().min(1).max(15, 'must be at most 15: one small, self-served step'),
    label: z.string().min(1).max(40, 'must have at most 40 characters'),
    link: z.string().min(1),
  }),
  broke: z.string().min(1),
  cost: z.string().min(1),
  said_no_to: z.array(z.string()).max(3, 'must have at most three lines'),
  /** The talk about the same win: the address of its page. */
  talk: z.string().startsWith('/', 'must be an address such as /celebrate/my-talk/').optional(),
});

export type NewsletterFrontMatter = z.infer<typeof NewsletterFrontMatter>;

/** blog/planned.yml: what is meant to come, for the calendar. */
export const PlannedIssues = z.strictObject({
  kind: z.literal('planned-issues'),
  issues: z.array(
    z.strictObject({
      id: z.string().regex(ID),
      day: Day,
      title: z.string().min(1).max(80),
      note: z.string().min(1).max(200).optional(),
    }),
  ),
});

export type PlannedIssues = z.infer<typeof PlannedIssues>;
