import { readRun } from '../domain/checklist/file';
import { Checklist } from '../domain/checklist/schema';
import { ID } from '../domain/id';
import { inLanguage } from '../domain/language';
import type { Ledger } from '../domain/ledger';
import { problemsOf, problemText } from '../domain/problem';
import { filesUnder, isStarter, releasedVersions } from '../plugin/files';
import { readYaml, textOf } from '../plugin/read';
import { Refusal, unknownWord } from './args';
import { type Place, textOfFile } from './maturityInput';

/** Runs have a few kilobytes; more is something else. */
const MAX_BYTES = 2_000_000;

type Named = { readonly id: string; readonly file: string; readonly input: unknown };

/** Every checklist under a folder, read but not checked. */
function listsUnder(siteDir: string, folder: string): readonly Named[] {
  const files = filesUnder(siteDir, folder).filter(
    (file) => file.endsWith('.yaml') && !isStarter(file),
  );
  return files.flatMap((file) => {
    const input = inLanguage(readYaml(file, textOf(siteDir, file)).input, 'en');
    const id: unknown = Reflect.get(Object(input), 'id');
    const isList = Reflect.get(Object(input), 'kind') === 'checklist' && typeof id === 'string';
    return isList ? [{ id, file, input }] : [];
  });
}

function parsed({ file, input }: Named): Checklist {
  const problems = problemsOf(file, Checklist, input);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  return Checklist.parse(input);
}

/** A list with the file it stands in. */
export type ListFile = { readonly file: string; readonly list: Checklist };

/** Every checklist of docs/, by its id. Throws a Refusal when one is not valid. */
export function readLists({ siteDir }: Place): readonly ListFile[] {
  return listsUnder(siteDir, 'docs')
    .map((named) => ({ file: named.file, list: parsed(named) }))
    .toSorted((a, b) => a.list.id.localeCompare(b.list.id));
}

/** The checklist of docs/ with this id. Throws a Refusal. */
export function readList({ siteDir }: Place, id: string): Checklist {
  const all = listsUnder(siteDir, 'docs');
  const named = all.find((one) => one.id === id);
  if (named === undefined) {
    throw unknownWord(
      'a checklist of docs/',
      id,
      all.map((one) => one.id),
    );
  }
  return parsed(named);
}

/** A list as it was released under a version of its own; undefined when no released version has it. */
export function releasedList(
  { siteDir }: Place,
  id: string,
  version: string,
): Checklist | undefined {
  for (const released of releasedVersions(siteDir)) {
    const all = listsUnder(siteDir, `versioned_docs/version-${released}`);
    const result = Checklist.safeParse(all.find((one) => one.id === id)?.input);
    if (result.success && result.data.version === version) return result.data;
  }
  return undefined;
}

/** The id of the list a saved run is of. Throws a Refusal when it does not say. */
export function listIdIn(place: Place, file: string): string {
  const id: unknown = Reflect.get(Object(json(textOfFile(place, file))), 'checklist');
  if (typeof id === 'string' && ID.test(id)) return id;
  throw new Refusal(
    `${file} does not say of which list it is a run. Is it a file saved on a checklist’s page?`,
  );
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A saved run with the version it says it was made with. */
export type SavedRun = { readonly ledger: Ledger<string>; readonly version: string };

/** Reads a saved run of a list, as hostile input. Throws a Refusal. */
export function readSaved(place: Place, list: Checklist, file: string): SavedRun {
  const text = textOfFile(place, file);
  if (text.length > MAX_BYTES) {
    throw new Refusal(`${file} has more than 2 MB; a saved run has a few kilobytes.`);
  }
  const run = readRun(text, list, Date.now());
  if (!run.ok) throw new Refusal(`${file}: ${run.reason}`);
  return { ledger: run.ledger, version: run.version };
}
