import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { RUN_SCHEMA } from '../domain/checklist/file';
import { RunFile } from '../domain/checklist/fileSchema';
import { CoverageReport } from '../domain/coverage/reportSchema';
import { DeliveryReport } from '../domain/delivery/reportSchema';
import {
  ErrorChangesFile,
  ErrorFile,
  ErrorIndexFile,
  ErrorMatchFile,
  ErrorPrometheusFile,
  ErrorSarifFile,
} from '../domain/error/indexSchema';
import { ERROR_SCHEMAS } from '../domain/error/machine';
import { TEXT_FIELDS } from '../domain/language';
import { ANSWERS_SCHEMA, MODEL_SCHEMA } from '../domain/maturity/file';
import { AnswersFile } from '../domain/maturity/fileSchema';
import { MaturityModel } from '../domain/maturity/schema';
import { EstimateReport } from '../domain/metric/reportSchema';
import { SCORECARD_SCHEMA } from '../domain/scorecard/file';
import { Scorecard } from '../domain/scorecard/fileSchema';
import { ScorecardReport } from '../domain/scorecard/reportSchema';
import { TimelineReport } from '../domain/timeline/reportSchema';

type Options = NonNullable<Parameters<typeof z.toJSONSchema>[1]>;
type Override = NonNullable<Options['override']>;

/** The schema checks a model in one language at a time; its file may hold a text in several. */
const inLanguages: Override = ({ jsonSchema: { properties } }) => {
  for (const name of TEXT_FIELDS) {
    const text = properties?.[name];
    if (properties === undefined || typeof text !== 'object' || text.type !== 'string') continue;
    const one = { type: 'string' as const, minLength: 1 };
    const texts = {
      type: 'object' as const,
      properties: { en: one },
      required: ['en'],
      additionalProperties: one,
      description: 'The text by language (BCP 47), English always.',
    };
    properties[name] = { anyOf: [text, texts] };
  }
};

const DRAFT = { target: 'draft-2020-12' } as const;

/** Readers of a published file must take fields that a later build adds: nothing is closed. */
const OPEN = { ...DRAFT, io: 'input' } as const;

type Form = {
  readonly file: string;
  readonly title: string;
  readonly schema: z.ZodType;
  readonly options: Options;
};

/** What `handbook metrics … --json` prints; the screens save the same. */
function report(name: string, title: string, schema: z.ZodType): Form {
  return { file: `schemas/${name}-report-1.json`, title, schema, options: DRAFT };
}

const FORMS: readonly Form[] = [
  {
    file: ANSWERS_SCHEMA,
    title: 'Answers of a maturity assessment',
    schema: AnswersFile,
    options: DRAFT,
  },
  {
    file: MODEL_SCHEMA,
    title: 'Maturity model',
    schema: MaturityModel.describe(
      'A maturity model as data: aspects, levels and statements. The build checks more than a form can say, such as unique ids.',
    ),
    options: { ...DRAFT, override: inLanguages },
  },
  report('delivery', 'Delivery report: the five DORA numbers from records', DeliveryReport),
  report('timeline', 'Timeline report: how long things take when some are open', TimelineReport),
  report('coverage', 'Coverage report: how much of a total', CoverageReport),
  report('estimate', 'Estimate report: a number from ranges', EstimateReport),
  { file: SCORECARD_SCHEMA, title: 'Scorecard', schema: Scorecard, options: DRAFT },
  report('scorecard', 'Scorecard report: a scorecard and what follows from it', ScorecardReport),
  { file: RUN_SCHEMA, title: 'Run of a checklist', schema: RunFile, options: DRAFT },
  {
    file: ERROR_SCHEMAS.index,
    title: 'Index of error codes',
    schema: ErrorIndexFile,
    options: OPEN,
  },
  { file: ERROR_SCHEMAS.entry, title: 'One error code', schema: ErrorFile, options: OPEN },
  {
    file: ERROR_SCHEMAS.match,
    title: 'Tables of the error finder',
    schema: ErrorMatchFile,
    options: OPEN,
  },
  {
    file: ERROR_SCHEMAS.sarif,
    title: 'Error codes as SARIF rules',
    schema: ErrorSarifFile,
    options: OPEN,
  },
  {
    file: ERROR_SCHEMAS.prometheus,
    title: 'Alert names and their pages',
    schema: ErrorPrometheusFile,
    options: OPEN,
  },
  {
    file: ERROR_SCHEMAS.changes,
    title: 'Changes of the error codes',
    schema: ErrorChangesFile,
    options: OPEN,
  },
];

/** The forms of our data files as JSON Schema (draft 2020-12), by path below the site's address. */
export function jsonSchemas(address: string): ReadonlyMap<string, object> {
  return new Map(
    FORMS.map(({ file, title, schema, options }) => {
      const { $schema, ...form } = z.toJSONSchema(schema, options);
      return [file, { $schema, $id: new URL(file, address).href, title, ...form }];
    }),
  );
}

/** Writes the forms into the built site. `address` is where it will live, with its base path. */
export async function writeSchemas(outDir: string, address: string): Promise<void> {
  for (const [file, form] of jsonSchemas(address)) {
    const target = path.join(outDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `${JSON.stringify(form, undefined, 2)}\n`);
  }
}
