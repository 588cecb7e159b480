import * as z from 'zod';
import { duplicates, ID, nearest } from '../id';
import { ROLES } from './who';

const Id = z.string().regex(ID, 'must be lower case words joined by hyphens, such as chk-prr-014');

/** Where to read more: a page of this handbook without slashes at its ends (`runbooks/quota-exhausted#verify`), or an https address. */
const Target = z
  .string()
  .regex(
    /^(?:https:\/\/\S+|[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:#[a-z0-9-]+)?)$/,
    'must be a page such as runbooks/quota-exhausted, or an address that begins with https://',
  );

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
  version: z.string().regex(/^\d+\.\d+$/, "must be a version in quotes such as '1.0'"),
  title: z.string().min(1).max(60),
  /** What an open blocker stops: go-live. The same words stand in the page's front matter. */
  gate: z.string().min(1).max(40),
  /** What one use of the list is called, and an example of a good name. */
  run: z.strictObject({ label: z.string().min(1), example: z.string().min(1) }),
  /** The question that decides which items apply, and its answers from the least demanding to the most. */
  levels: z
    .strictObject({ question: z.string().min(1), choices: z.array(Level).min(2).max(5) })
    .optional(),
  groups: z.array(Group).min(1),
  /** Old item id to the id it has now, so that ticks move along. */
  renamed: z.record(Id, Id).optional(),
});

type Found = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
};

function hint(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  const choice = known.length === 0 ? 'none' : known.join(', ');
  return meant === undefined ? `known: ${choice}` : `did you mean "${meant}"? Known: ${choice}`;
}

function part(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

function parts(value: unknown, key: string): readonly unknown[] {
  const found = part(value, key);
  return Array.isArray(found) ? found : [];
}

function idsOf(values: readonly unknown[]): readonly string[] {
  return values.map((value) => part(value, 'id')).filter((id) => typeof id === 'string');
}

function twice(
  what: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
): readonly Found[] {
  return duplicates(ids).map((id) => ({
    path,
    message: `${what} id "${id}" stands twice; give one of them a new id`,
  }));
}

/** Reads the list as it was typed, so that contradictions are told together with misspelt keys. */
function contradictions(list: unknown): readonly Found[] {
  const groups = parts(list, 'groups');
  const itemIds = idsOf(groups.flatMap((group) => parts(group, 'items')));
  const levelIds = idsOf(parts(part(list, 'levels'), 'choices'));
  const found = [
    ...twice('item', itemIds, ['groups']),
    ...twice('group', idsOf(groups), ['groups']),
    ...twice('level', levelIds, ['levels', 'choices']),
  ];
  groups.forEach((group, groupAt) => {
    parts(group, 'items').forEach((item, itemAt) => {
      const from = part(item, 'from');
      if (typeof from !== 'string' || levelIds.includes(from)) return;
      found.push({
        path: ['groups', groupAt, 'items', itemAt, 'from'],
        message: `there is no level "${from}"; ${hint(from, levelIds)}`,
      });
    });
  });
  for (const [old, now] of Object.entries(Object(part(list, 'renamed')))) {
    const path = ['renamed', old];
    if (typeof now === 'string' && !itemIds.includes(now)) {
      found.push({ path, message: `there is no item "${now}"; ${hint(now, itemIds)}` });
    }
    if (itemIds.includes(old)) {
      const message = `the item "${old}" still exists; an old id is never used again`;
      found.push({ path, message });
    }
  }
  return found;
}

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
