import * as z from 'zod';
import { AUDIENCES, Variable } from '../page/schema';

/*
 * The machine files under /errors/v1/. Readers elsewhere hold on to them: within v1 fields are added, never
 * removed and never change their meaning. Nothing here is strict, so that an older reader takes a newer file.
 */

const Code = z.string().regex(/^[A-Z]{2,6}(?:-[A-Z0-9]{2,8})?-\d{3,4}$/);
const Day = z.iso.date();
const Text = z.string().min(1);
const Url = z.url();

/** Of the form, not of the handbook. */
const FormNumber = z.literal(1);

const Kind = z.enum(['error', 'alert', 'policy', 'gate']);
const Severity = z.enum(['info', 'warning', 'error', 'critical']);
const Status = z.enum(['active', 'deprecated', 'retired']);

/** What every file says of one code; one line of the index. */
const line = {
  code: Code,
  slug: Text.describe('What it is about, in words that last. Also an address.'),
  title: Text,
  summary: Text,
  severity: Severity,
  kind: Kind,
  status: Status,
  since: Text.describe('Version of the platform that printed it first.'),
  removed: Day.optional().describe(
    'Retired: the day since when it no longer occurs. Deprecated: the day it will go.',
  ),
  replacedBy: Code.optional(),
  aliases: z.array(Text).describe('Other names that lead to the page.'),
  alertnames: z
    .array(Text)
    .describe('Prometheus alerts that lead to the page, spelled as in the rule.'),
  url: Url,
  owner: Text.describe('Channel of the team that owns the page.'),
};

const IndexLine = z.object({
  ...line,
  system: Text,
  area: Text,
  http: z.int().optional(),
  file: Url.describe('The whole entry: <CODE>.json.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the bytes of `file`, in hexadecimal.'),
});

/** /errors/v1/index.json: every code, one line each, sorted by code. */
export const ErrorIndexFile = z.object({
  $schema: Url,
  schema: FormNumber,
  generated: Day,
  site: Url.describe('Address of the handbook with its base path, ending in a slash.'),
  gitSha: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable()
    .describe('Commit the site was built from; null when it was built outside of Git.'),
  name: Text.describe('Name of the handbook.'),
  codePattern: Text.describe(
    'Regular expression (ECMAScript, flag u) for codes of this handbook, also those that have no page.',
  ),
  help: Text.describe('Channel to ask in.'),
  newFile: Text.describe('Address that opens a new page; {path} stands for errors/<code>.mdx.'),
  entries: z.array(IndexLine),
});

const Link = z.object({ label: Text, url: Url });

const Cause = z.object({
  id: Text,
  text: Text,
  likelihood: z.enum(['common', 'sometimes', 'rare']),
  check: Text,
});

const Fix = z.object({
  title: Text,
  causes: z.array(Text),
  text: Text,
  run: Text.optional(),
  see: Text.optional(),
  link: Link.optional(),
  risk: z.enum(['none', 'restart', 'data']),
  riskNote: Text.optional(),
});

const Related = z.object({
  kind: z.enum(['code', 'runbook', 'checklist', 'template']),
  id: Text,
  url: Url,
});

/** /errors/v1/<CODE>.json: everything the page says, as data and as plain text. */
export const ErrorFile = z.object({
  $schema: Url,
  schema: FormNumber,
  ...line,
  system: Text,
  area: Text,
  audience: z.array(z.enum(AUDIENCES)),
  http: z.int().optional(),
  reviewed: Day,
  keywords: z.array(Text),
  variables: z
    .array(Variable)
    .describe(
      'Values that stand in <angle brackets>; ?args.<id>=<value> on the address fills them.',
    ),
  says: Text,
  saysButMeans: Text.optional(),
  means: Text,
  now: z.object({ text: Text, ...Link.shape }),
  patterns: z.array(z.object({ kind: z.enum(['template', 'hint']), value: Text })),
  notWhen: z.array(Text),
  examples: z.array(Text),
  notThis: z.array(z.object({ text: Text, why: Text, see: Code.optional() })),
  causes: z.array(Cause),
  diagnose: z
    .array(z.object({ run: Text, see: Text, needs: Text }))
    .describe('Commands that only look.'),
  fix: z.array(Fix),
  verify: z.array(z.object({ text: Text, run: Text.optional() })),
  escalate: z.object({
    channel: Text,
    afterMinutes: z.int(),
    message: Text,
    include: z.array(Text),
  }),
  related: z.array(Related),
  sources: z.array(Text),
  text: Text.describe('The page as plain text, for a terminal.'),
});

/** /errors/v1/match.json: the tables of the finder. `version` goes up when they change their form. */
export const ErrorMatchFile = z.object({
  $schema: Url,
  version: z.int(),
  entries: z.array(z.looseObject({ code: Code, topic: Text, title: Text, path: Text })),
});

/** /errors/v1/prometheus.json: what `runbook_url` of an alert must be. */
export const ErrorPrometheusFile = z.object({
  $schema: Url,
  schema: FormNumber,
  alerts: z.record(Text, Url).describe('Alert name, as in the rule, to the address of its page.'),
  codes: z.record(Text, Code).describe('Alert name to code.'),
});

/** One line of the log. `renamed`: the error is printed under another code from that day on. */
export const ErrorChange = z.strictObject({
  day: Day,
  version: Text.describe(
    'Release of the handbook; `next` until it is released, and not yet final.',
  ),
  change: z.enum(['added', 'retired', 'renamed']),
  code: Code,
  to: Code.optional().describe('The code that stands for it now; with `renamed`.'),
});

/** /errors/v1/changes.json: lines are added at the end, never changed. */
export const ErrorChangesFile = z.object({
  $schema: Url,
  schema: FormNumber,
  changes: z.array(ErrorChange),
});

const Message = z.object({ text: Text });

/** /errors/v1/sarif-rules.json: a SARIF 2.1.0 log without results, whose rules are the codes. */
export const ErrorSarifFile = z.object({
  $schema: Url,
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: Text,
          informationUri: Url,
          semanticVersion: Text.optional(),
          rules: z.array(
            z.object({
              id: Code,
              name: Text,
              shortDescription: Message,
              fullDescription: Message,
              helpUri: Url,
              help: Message.extend({ markdown: Text }),
              defaultConfiguration: z.object({ level: z.enum(['note', 'warning', 'error']) }),
              properties: z.object({
                tags: z.array(Text),
                status: Status,
                area: Text,
                owner: Text,
              }),
            }),
          ),
        }),
      }),
      results: z.array(z.never()),
    }),
  ]),
});

/** errors/published.json: what was published, kept in the repository. `handbook release` extends it; nothing is ever taken out. */
export const PublishedErrors = z.strictObject({
  kind: z.literal('published-errors'),
  names: z
    .record(Code, z.array(Text))
    .describe('Every name that ever led to a code: its topic, aliases and alert names.'),
  changes: z.array(ErrorChange),
});

export type ErrorIndexFile = z.infer<typeof ErrorIndexFile>;
export type ErrorFile = z.infer<typeof ErrorFile>;
export type ErrorPrometheusFile = z.infer<typeof ErrorPrometheusFile>;
export type ErrorChange = z.infer<typeof ErrorChange>;
export type ErrorChangesFile = z.infer<typeof ErrorChangesFile>;
export type ErrorSarifFile = z.infer<typeof ErrorSarifFile>;
export type PublishedErrors = z.infer<typeof PublishedErrors>;
