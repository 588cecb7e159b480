import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { problemsOf, problemText } from '../domain/problem';
import { encodingOf } from '../domain/records/encoding';
import type { Ask, How } from '../domain/records/how';
import { type Mapping, PRESETS } from '../domain/records/presets';
import { MAX_BYTES } from '../domain/records/opened';
import { type FileRead, readRecords } from '../domain/records/read';
import { presetFor } from '../domain/records/recognise';
import { type Layout, LAYOUTS } from '../domain/records/record';
import { MappingFile } from '../domain/records/schema';
import { type Given, Refusal, unknownWord } from './args';
import { dataOf, type Place } from './maturityInput';

function textOf(place: Place, file: string): string {
  const absolute = path.resolve(place.from, file);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) throw new Refusal(`${file} cannot be read: there is no such file.`);
  if (!found.isFile()) throw new Refusal(`${file} cannot be read: it is no file.`);
  if (found.size > MAX_BYTES) {
    throw new Refusal(`${file} is larger than 20 MB; export a shorter time.`);
  }
  const bytes = readFileSync(absolute);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** What to write on the command line so that a question is answered. */
function askText(ask: Ask): string {
  if (ask.about === 'zone') {
    return `line or item ${ask.row} says ${JSON.stringify(ask.sample)} without a time zone, and so do ${ask.count} dates in all; write --records-timezone ZONE, such as Europe/Berlin.`;
  }
  if (ask.about === 'order') {
    return `line or item ${ask.row} says ${JSON.stringify(ask.sample)}, which is one of two days; write --date-order day-first or month-first.`;
  }
  if (ask.about === 'workflow') {
    return `a run is a deployment only when its workflow deploys; write --workflow NAME, one of: ${ask.choices.join(', ')}.`;
  }
  const known = presetFor(ask.columns);
  if (known !== undefined) {
    return `nothing fills ${ask.missing.join(', ')}. It looks like this export: ${known.title}. Write --preset ${known.id}, or --mapping FILE with "kind: records-mapping".`;
  }
  const like = ask.looksLike === null ? '' : ` Its columns look like those of ${ask.looksLike}.`;
  const columns = ask.columns.length === 0 ? '' : ` Its columns are: ${ask.columns.join(', ')}.`;
  return `nothing fills ${ask.missing.join(', ')}.${like}${columns} Write --mapping FILE with "kind: records-mapping", or --environment NAME, --service NAME for one that is always the same.`;
}

/** The mapping of one layout: a preset, then the mapping file, then the fixed environment and service. */
function mappingOf(place: Place, layout: Layout, given: Given): Mapping {
  const preset = given.options.get('preset');
  const known = PRESETS.find(({ id }) => id === preset);
  if (preset !== undefined && known === undefined) {
    throw unknownWord(
      'a preset',
      preset,
      PRESETS.map(({ id }) => id),
    );
  }
  const fixed: Record<string, { constant: string }> = {};
  for (const name of layout === 'deployments' ? ['environment', 'service'] : []) {
    const constant = given.options.get(name);
    if (constant !== undefined) fixed[name] = { constant };
  }
  return {
    ...(known?.layout === layout ? known.mapping : {}),
    ...fileMapping(place, layout, given.options.get('mapping')),
    ...fixed,
  };
}

function fileMapping(place: Place, layout: Layout, file: string | undefined): Mapping {
  if (file === undefined) return {};
  const input = dataOf(place, file);
  const problems = problemsOf(file, MappingFile, input);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  const told = Object.entries(MappingFile.parse(input)[layout] ?? {});
  return Object.fromEntries(
    told.flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]])),
  );
}

function orderOf(given: Given): How['order'] {
  const word = given.options.get('date-order');
  if (word === undefined) return null;
  if (word === 'day-first') return 'day first';
  if (word === 'month-first') return 'month first';
  throw unknownWord('an order of dates', word, ['day-first', 'month-first']);
}

/** The files of each table, each option as often as there are files, and all other words. Throws a Refusal. */
export function takeFiles(args: readonly string[]): {
  readonly named: readonly (readonly [layout: Layout, file: string])[];
  readonly rest: readonly string[];
} {
  const named: (readonly [Layout, string])[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const layout = LAYOUTS.find((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (layout === undefined) {
      rest.push(arg);
      continue;
    }
    const file = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[++at];
    if (file === undefined || file === '' || file.startsWith('--')) {
      throw new Refusal(`--${layout} has no value; write it after the option.`);
    }
    named.push([layout, file]);
  }
  return { named, rest };
}

/** Reads a file as one of the three tables. Throws a Refusal that says what to write. */
export function readNamed(
  place: Place,
  layout: Layout,
  file: string,
  given: Given,
  now: number,
): FileRead {
  const result = readRecords(
    { name: file, text: textOf(place, file) },
    {
      layout,
      mapping: mappingOf(place, layout, given),
      zone: given.options.get('records-timezone') ?? null,
      order: orderOf(given),
      workflow: given.options.get('workflow') ?? null,
      now,
    },
  );
  if (result.state === 'refused') throw new Refusal(`${file} cannot be used: ${result.reason}.`);
  if (result.state === 'asks') {
    throw new Refusal(result.asks.map((ask) => `${file}: ${askText(ask)}`).join('\n'));
  }
  return result;
}
