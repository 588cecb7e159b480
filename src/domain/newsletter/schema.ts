import * as z from 'zod';
import { ID } from '../id';

/** The measured change an issue celebrates. */
const Win = z.strictObject({
  metric: z.string().regex(ID),
  before: z.number(),
  after: z.number(),
  unit: z.string().min(1),
  n: z.string().min(1),
  period: z.string().min(1),
  method: z.string().min(1),
});

/** Front matter of blog/YYYY-MM-DD-slug.mdx. */
export const NewsletterFrontMatter = z.strictObject({
  title: z.string().min(1).max(60, 'must have at most 60 characters'),
  description: z.string().min(20).max(155, 'must have at most 155 characters'),
  slug: z.string().regex(ID),
  authors: z.array(z.string()).min(1),
  tags: z.array(z.string()).min(1),
  time: z.int().min(1).max(10),
  sample: z.literal(true).optional(),
  win: Win,
  team: z.string().min(1),
  ask: z.strictObject({
    text: z.string().min(1),
    minutes: z.int().min(1).max(15, 'must be at most 15: one small, self-served step'),
    label: z.string().min(1),
    link: z.string().min(1),
  }),
  broke: z.string().min(1),
  cost: z.string().min(1),
  said_no_to: z.array(z.string()),
});

export type NewsletterFrontMatter = z.infer<typeof NewsletterFrontMatter>;
