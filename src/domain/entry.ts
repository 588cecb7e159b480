import * as z from 'zod';
import { type Problem, problemsOf } from './problem';
import { Checklist } from './checklist/schema';
import { MaturityModel, modelProblems } from './maturity/schema';
import { Metric } from './metric/schema';
import { MetricTargets } from './metric/targetSchema';
import { Scorecard } from './scorecard/fileSchema';
import { Site } from './site/schema';
import { Template } from './template/schema';
import { SampleCompany } from './page/sampleCompany';
import { Sources } from './page/sources';
import { Glossary, Resources } from './reference/schema';

/** Every kind of data file, by the word after `kind:` on its first line. */
const KINDS = {
  checklist: Checklist,
  glossary: Glossary,
  'maturity-model': MaturityModel,
  metric: Metric,
  'metric-targets': MetricTargets,
  resources: Resources,
  scorecard: Scorecard,
  site: Site,
  'sample-company': SampleCompany,
  sources: Sources,
  template: Template,
} as const;

const Kind = z.looseObject({ kind: z.enum(Object.keys(KINDS)) });

function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}

/** Everything wrong with one data file; empty when it is valid. `input` is the parsed YAML. */
export function entryProblems(file: string, input: unknown): readonly Problem[] {
  const kindProblems = problemsOf(file, Kind, input);
  if (kindProblems.length > 0) return kindProblems;
  const { kind } = Kind.parse(input);
  if (kind === 'maturity-model') return modelProblems(file, input);
  if (!isKind(kind)) throw new Error(`Kind without a schema: ${kind}`);
  return problemsOf(file, KINDS[kind], input);
}
