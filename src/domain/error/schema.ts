import * as z from 'zod';
import { AUDIENCES, Channel, Day, GlossaryOff, Variable } from '../page/schema';
import { ID } from '../id';
import { crossProblems } from './fields';

/** `PLT-101`, `PLT-K8S-012`: never renamed, never reused. */
const CODE = /^[A-Z]{2,6}(?:-[A-Z0-9]{2,8})?-\d{3,4}$/;

const Code = z
  .string()
  .regex(CODE, 'must be capitals, a hyphen and three or four digits, such as PLT-101');

const Id = z.string().regex(ID, 'must be lower case words joined by hyphens');
const Text = z.string().min(1);

/** An address of this site, or a heading of this page. */
const Target = z
  .string()
  .regex(/^(?:\/(?:[\w.-]+\/)*(?:#[\w-]+)?|#[\w-]+)$/, 'must be /section/page/ or #heading');

const Link = z.strictObject({ label: Text, to: Target });

/** `{ns}` reads a value out, `{ns:word}` one word, `{*}` skips; see patternParts. */
const Pattern = z.strictObject({
  kind: z.enum(['template', 'hint']),
  value: z.string().min(8, 'must have at least 8 characters'),
});

const Cause = z.strictObject({
  id: Id,
  text: Text,
  likelihood: z.enum(['common', 'sometimes', 'rare']),
  check: Text,
});

const Diagnosis = z.strictObject({
  run: Text,
  see: Text,
  /** Access the command needs, such as `read access to the namespace`. */
  needs: Text,
});

const Fix = z.strictObject({
  title: z.string().min(1).max(40, 'must have at most 40 characters'),
  causes: z.array(Id).min(1),
  text: Text,
  run: Text.optional(),
  see: Text.optional(),
  link: Link.optional(),
  risk: z.enum(['none', 'restart', 'data']),
  risk_note: Text.optional(),
});

const Verification = z.strictObject({ text: Text, run: Text.optional() });

const Escalation = z.strictObject({
  channel: Channel,
  after_minutes: z.int().min(1).max(120),
  /** Text to paste, with the page's variables in angle brackets. */
  message: z.string().min(20),
  include: z.array(Text).min(1),
});

const NotThis = z.strictObject({ text: z.string().min(8), why: Text, see: Code.optional() });

const Related = z.strictObject({
  codes: z.array(Code).optional(),
  runbooks: z.array(Id).optional(),
  checklists: z.array(Id).optional(),
  templates: z.array(Id).optional(),
});

/** A name that cannot be mistaken for an ordinary word. */
const Name = z
  .string()
  .regex(
    /^(?=.*(?:[a-z][A-Z]|\d|-))[A-Za-z0-9][A-Za-z0-9-]{3,59}$/,
    'must hold a digit, a hyphen or a capital inside, so that no ordinary word is taken for it',
  );

/** Front matter of errors/<code>.mdx: everything structured an error page says. */
export const ErrorFrontMatter = z
  .strictObject({
    code: Code,
    /** What it is about, in words that last: `k8s-quota-exceeded`. */
    topic: Id,
    kind: z.enum(['error', 'alert', 'policy', 'gate']),
    title: z.string().min(1).max(60, 'must have at most 60 characters'),
    description: z.string().min(20).max(155, 'must have at most 155 characters'),
    sidebar_label: z.string().min(1).max(40, 'must have at most 40 characters'),
    summary: z.string().min(20).max(280, 'must have at most 280 characters'),
    severity: z.enum(['info', 'warning', 'error', 'critical']),
    system: Text,
    area: z.enum([
      'compute',
      'network',
      'identity',
      'delivery',
      'data',
      'observability',
      'security',
      'quota',
      'tenancy',
      'billing',
    ]),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    http: z.int().min(400).max(599).optional(),
    owner: Channel,
    last_reviewed: Day,
    review_in: z.union([z.literal(3), z.literal(6), z.literal(12)], 'must be 3, 6 or 12 (months)'),
    since: z.string().regex(/^\d+\.\d+$/, 'must be a version such as "1.0", in quotes'),
    status: z.enum(['active', 'deprecated', 'retired']),
    removed: Day.optional(),
    replaced_by: Code.optional(),
    /** Why it no longer occurs, when no other code stands for it. */
    removed_because: Text.optional(),
    aliases: z.array(Name).optional(),
    alertnames: z.array(Name).optional(),
    variables: z.array(Variable).optional(),
    says: z.string().min(8),
    means: z.string().min(20),
    says_but_means: Text.optional(),
    now: z.strictObject({ text: Text, label: Text, to: Target }),
    patterns: z.array(Pattern).min(1),
    not_when: z.array(z.string().min(4)).optional(),
    examples: z.array(z.string().min(8)).min(2, 'must have at least two messages'),
    not_this: z.array(NotThis).min(1),
    causes: z.array(Cause).min(1),
    diagnose: z.array(Diagnosis).min(1),
    fix: z.array(Fix).min(1),
    verify: z.array(Verification).min(1),
    escalate: Escalation,
    related: Related.optional(),
    sources: z.array(z.string()).optional(),
    keywords: z.array(z.string()).optional(),
    sample: z.literal(true).optional(),
    sidebar_position: z.number().optional(),
    glossary_off: GlossaryOff.optional(),
  })
  .superRefine((entry, context) => {
    for (const { path, message } of crossProblems(entry)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export type ErrorFrontMatter = z.infer<typeof ErrorFrontMatter>;
