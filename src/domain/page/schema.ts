import * as z from 'zod';
import { ID } from '../id';

export const AUDIENCES = ['app', 'platform', 'lead', 'assure', 'data'] as const;

/** A channel to ask in, never a person. */
export const Channel = z
  .string()
  .regex(/^#[a-z0-9-]+$/, 'must be a channel such as #platform-help, never a person');

/** A calendar day, `2026-11-22`. */
export const Day = z.iso.date('must be a day such as 2026-11-22');

/** Terms that are not linked to the glossary on this page, by id. */
export const GlossaryOff = z.array(z.string().regex(ID)).min(1);
/** A page by its place in docs/: `do/quota`. */
const PageId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a page such as do/quota');

const common = {
  title: z.string().min(1).max(60, 'must have at most 60 characters'),
  description: z
    .string()
    .min(20, 'must say the outcome')
    .max(155, 'must have at most 155 characters'),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  owner: Channel,
  last_reviewed: Day,
  review_in: z.union([z.literal(3), z.literal(6), z.literal(12)], 'must be 3, 6 or 12 (months)'),
  time: z.int().min(1).max(480),
  /** The metric this page answers for, by its id. */
  metric: z.string().regex(ID).optional(),
  /** What it moves, where no metric of the handbook counts that. */
  moves: z.string().min(5).max(90, 'must have at most 90 characters').optional(),
  sources: z.array(z.string()).optional(),
  /** Pages to read with this one, by id; each names this one back. */
  related: z.array(PageId).max(9, 'must name at most 9 pages').optional(),
  keywords: z.array(z.string()).optional(),
  sample: z.literal(true).optional(),
  slug: z.string().optional(),
  sidebar_position: z.number().optional(),
  sidebar_label: z.string().optional(),
  displayed_sidebar: z.null().optional(),
  hide_table_of_contents: z.boolean().optional(),
  wide: z.literal(true).optional(),
  glossary_off: GlossaryOff.optional(),
  /** Somebody else's page, brought in as it is: its words are not held to the rules of this handbook. */
  imported: z.literal(true).optional(),
};

/** A value a runbook's commands need, filled in once at the top of the page. */
export const Variable = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower case, as it stands in <angle brackets>'),
  label: z.string().min(1),
  example: z.string().min(1),
});

const Address = z
  .string()
  .regex(/^(?:https:\/\/\S+|\/\S*|#[\w-]+)$/, 'must be an https address, /a/page/ or #a-heading');

/** Where a talk can be seen and read. A transcript is what a search finds and who cannot hear reads. */
const Talk = z.strictObject({
  transcript: Address,
  slides: Address.optional(),
  recording: Address.optional(),
});

const plain = ['tutorial', 'explanation', 'how-to', 'landing', 'reference'] as const;

export const PageFrontMatter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(plain), ...common }),
  z.strictObject({
    type: z.literal('runbook'),
    ...common,
    severity: z.string().min(1),
    signal: z.string().min(1),
    alert_ids: z.array(z.string()),
    /** The day somebody who did not write it followed it to the end; a page without one says so. */
    tested_on: Day.optional(),
    needs: z.array(z.string()),
    variables: z.array(Variable).optional(),
  }),
  z.strictObject({ type: z.literal('checklist'), ...common, gate: z.string().min(1) }),
  z.strictObject({ type: z.literal('template'), ...common, file: z.string().regex(ID) }),
  z.strictObject({ type: z.literal('talk'), ...common, given_on: Day, talk: Talk }),
]);

export type Variable = z.infer<typeof Variable>;
export type PageFrontMatter = z.infer<typeof PageFrontMatter>;
