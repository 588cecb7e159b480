import * as z from 'zod';
import { ID } from '../id';
import { contradictions } from './contradictions';
import { REQUIRED } from './requires';
import { ROLES } from './who';

const Id = z.string().regex(ID, 'must be lower case words joined by hyphens, such as chk-prr-014');

/** Where to read more: a page of this handbook without slashes at its ends (`runbooks/quota-exhausted#verify`), or an https address. */
const Target = z
  .string()
  .regex(
    /^(?:https:\/\/\S+|[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#[a-z0-9-]+)?)$/,
    'must be a page such as runbooks/quota-exhausted, or an address that begins with https://',
  );

const Version = z.string().regex(/^\d+\.\d+$/, "must be a version in quotes such as '1.0'");

const Code = z
  .string()
  .regex(/^[A-Z]{2,6}(?:-[A-Z0-9]{2,8})?-\d{3,4}$/, 'must be an error code such as PLT-101');

const Item = z.strictObject({
  /** Never renamed, never reused: ticks are kept under it. A rename goes into `renamed`. */
  id: Id,
  title: z.string().min(1).max(60, 'must have at most 60 characters'),
  /** What somebody who does not know the service can see with their own eyes. */
  done_when: z.string().min(20, 'must say what a stranger can verify'),
  why: z.string().min(20, 'must give the reason in one sentence'),
  link: z.strictObject({ text: z.string().min(1), to: Target }).optional(),
  who: z.array(z.enum(ROLES)).min(1),
  /** Minutes to verify it, not to build it. */
  minutes: z.int().min(1).max(120),
  /** An open one stops what the list gates. */
  blocks: z.literal(true).optional(),
  /** The lowest level that asks for it; without it the item always applies. */
  from: Id.optional(),
  /** Answers to the list's questions that ask for it, by question; without it the item always applies. */
  only_when: z.record(Id, z.array(Id).min(1)).optional(),
  /** What has to be noted before a tick counts. */
  requires: z.array(z.enum(REQUIRED)).min(1).optional(),
  /** Two people, by different names, say on which day they saw it; before that a tick does not count. */
  sign_off: z.literal(2).optional(),
  /** The pause point at which it is confirmed. */
  pause: Id.optional(),
  /** Errors that the item prevents; their pages lead back to the list. */
  prevents: z.union([Code, z.array(Code).min(1)]).optional(),
  /** The version of the list that brought the item. */
  since: Version.optional(),
  /** The version of the list that gave it another meaning: earlier ticks are asked again. */
  changed: Version.optional(),
});

/** A question about the case at hand, whose answer decides which items apply. */
const Question = z.strictObject({
  id: Id,
  ask: z.string().min(1).max(80, 'must have at most 80 characters'),
  answers: z
    .array(
      z.strictObject({
        id: Id,
        title: z.string().min(1).max(40, 'must have at most 40 characters'),
      }),
    )
    .min(2)
    .max(5),
});

/** Where work stops and what was done is confirmed, in one go. */
const Pause = z.strictObject({ id: Id, title: z.string().min(1).max(60) });

/** An item that is no longer asked. Its ticks are kept and shown apart. */
const Removed = z.strictObject({
  id: Id,
  title: z.string().min(1).max(60),
  why: z.string().min(1),
});

const Level = z.strictObject({
  id: Id,
  title: z.string().min(1).max(20, 'must have at most 20 characters'),
  /** What choosing it promises, in one sentence. */
  means: z.string().min(1),
});

const Group = z.strictObject({
  id: Id,
  title: z.string().min(1).max(60),
  items: z.array(Item).min(1),
});

const Shape = z.strictObject({
  kind: z.literal('checklist'),
  id: Id,
  /** Raised with every change of an item; every file and print-out carries it. */
  version: Version,
  title: z.string().min(1).max(60),
  /** What an open blocker stops: go-live. The same words stand in the page's front matter. */
  gate: z.string().min(1).max(40),
  /** What one use of the list is called, and an example of a good name. */
  run: z.strictObject({ label: z.string().min(1), example: z.string().min(1) }),
  /** The question that decides which items apply, and its answers from the least demanding to the most. */
  levels: z
    .strictObject({ question: z.string().min(1), choices: z.array(Level).min(2).max(5) })
    .optional(),
  /** Questions whose answers decide what applies, beside the level. */
  questions: z.array(Question).max(6).optional(),
  /** Pause points in the order of the work; at most nine items each. Without them each group is one. */
  pauses: z.array(Pause).min(1).optional(),
  groups: z.array(Group).min(1),
  /** Old item id to the id it has now, so that ticks move along. */
  renamed: z.record(Id, Id).optional(),
  removed: z.array(Removed).optional(),
});

/** A checklist: what must be seen before a gate opens. */
export const Checklist = Shape.superRefine(
  (list, context) => {
    for (const { path, message } of contradictions(list)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  },
  { when: () => true },
);

export type Checklist = z.infer<typeof Shape>;
export type Item = z.infer<typeof Item>;
export type Level = z.infer<typeof Level>;
export type Question = z.infer<typeof Question>;
