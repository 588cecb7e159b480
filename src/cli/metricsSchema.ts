import * as z from 'zod';
import { CoverageReport } from '../domain/coverage/reportSchema';
import { DeliveryReport } from '../domain/delivery/reportSchema';
import { EstimateReport } from '../domain/metric/reportSchema';
import { ScorecardReport } from '../domain/scorecard/reportSchema';
import { TimelineReport } from '../domain/timeline/reportSchema';
import { readArgs, unknownWord } from './args';
import type { Command } from './metrics';
import { write } from './lines';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  estimate: EstimateReport,
  delivery: DeliveryReport,
  timeline: TimelineReport,
  coverage: CoverageReport,
  scorecard: ScorecardReport,
};

/** `metrics schema <command>`: the JSON Schema of what a command prints with --json. */
export const schema: Command = async (_place, args, { stdout }) => {
  const [name = ''] = readArgs({ options: [], prints: 'text', files: [1, 1] }, args).files;
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (found === undefined) {
    throw unknownWord('a command with a schema', name, Object.keys(SCHEMAS));
  }
  await write(stdout, `${JSON.stringify(z.toJSONSchema(found), null, 2)}\n`);
  return 0;
};
