import { nearest } from '../domain/id';
import { inLanguage } from '../domain/language';
import { values } from '../domain/ledger';
import { readAnswersFile } from '../domain/maturity/file';
import { MaturityModel } from '../domain/maturity/schema';
import { sheetParts, standing } from '../domain/maturity/sheet';
import {
  type Organisation,
  platformKey,
  type TeamModel,
  teamModel,
  type TeamResult,
  teamResult,
} from '../domain/maturity/teams';
import type { Problem } from '../domain/problem';
import { isStarter, releasedVersions } from './files';
import { textOf } from './read';
import { SITE_FILE } from './site';

type Entry = { readonly file: string; readonly input: unknown };

/** The versions of one model by id. The first is the one readers see: the newest released, docs/ only before that. */
type Models = ReadonlyMap<string, readonly MaturityModel[]>;

type Reading = { readonly organisation: Organisation; readonly problems: readonly Problem[] };

const AGAIN = 'Save it again with "Save as file" on the page of the assessment.';

/**
 * Released models first: a draft of the next model in docs/ must not change what the company's records say. An older
 * release stays known, so that results of an earlier major version are scored by what was asked then.
 */
function knownModels(siteDir: string, entries: readonly Entry[]): Models {
  const site = entries.find(({ file }) => file === SITE_FILE);
  const locale: unknown = Reflect.get(Object(site?.input), 'locale');
  const language = typeof locale === 'string' ? locale : 'en';
  const roots = releasedVersions(siteDir).map((version) => `versioned_docs/version-${version}/`);
  const result = new Map<string, MaturityModel[]>();
  for (const root of [...roots, 'docs/']) {
    for (const { file, input } of entries) {
      if (!file.startsWith(root) || isStarter(file)) continue;
      const { success, data } = MaturityModel.safeParse(inLanguage(input, language));
      if (success) result.set(data.id, [...(result.get(data.id) ?? []), data]);
    }
  }
  return result;
}

function major(version: string): string {
  return version.split('.')[0] ?? '';
}

function problem(file: string, field: string, reason: string, instead: string): Problem {
  return { file, field, reason, instead };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The model a file's answers are scored by, or what is wrong with the one it names. */
function modelOf(file: string, input: unknown, models: Models): MaturityModel | Problem {
  const kind: unknown = Reflect.get(Object(input), 'kind');
  if (kind !== 'assessment-answers') {
    const reason = `${JSON.stringify(kind) ?? 'nothing'} is not the kind of a saved assessment`;
    return problem(file, 'kind', reason, AGAIN);
  }
  const named: unknown = Reflect.get(Object(input), 'model');
  const id: unknown = Reflect.get(Object(named), 'id');
  const version: unknown = Reflect.get(Object(named), 'version');
  if (typeof id !== 'string' || typeof version !== 'string')
    return problem(file, 'model', 'does not say which model was answered', AGAIN);
  const own = models.get(id);
  const known = [...models.keys()];
  if (own === undefined) {
    const meant = nearest(id, known);
    const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
    const list = `Models: ${known.join(', ') || 'none'}.`;
    return problem(file, 'model.id', `"${id}" is not a model of this handbook`, `${hint}${list}`);
  }
  const fitting = own.find((model) => major(model.version) === major(version));
  if (fitting !== undefined) return fitting;
  const versions = [...new Set(own.map((model) => model.version))].join(', ');
  return problem(
    file,
    'model.version',
    `${version} asks other statements than any version this handbook has`,
    `Versions here: ${versions}. Answer again, or keep the model of that major version in docs/.`,
  );
}

function isModel(found: MaturityModel | Problem): found is MaturityModel {
  return 'aspects' in found;
}

type Scored = { readonly model: string; readonly result: TeamResult };

function readResult(
  file: string,
  text: string,
  models: Models,
  tables: ReadonlyMap<string, TeamModel>,
): Scored | Problem {
  const input = parsed(text);
  if (typeof input !== 'object' || input === null)
    return problem(file, '', 'is not JSON, or was cut off on the way', AGAIN);
  const model = modelOf(file, input, models);
  if (!isModel(model)) return model;
  const read = readAnswersFile(model, text);
  if (!read.ok) return problem(file, '', `cannot be read. ${read.reason}`, AGAIN);
  const { about, version, ledger } = read;
  if (platformKey(about.platform) === '')
    return problem(file, 'about.platform', 'names no platform', 'Write the name readers know.');
  if (about.day === '')
    return problem(file, 'about.day', 'names no day', 'Write the day it holds for: 2026-11-22.');
  const { answers } = sheetParts(values(ledger));
  const aspects = tables.get(model.id)?.aspects ?? [];
  const result = teamResult(model, aspects, { id: file, about, version }, standing(model, answers));
  return { model: model.id, result };
}

/** Results that claim to be the same record: one file a platform and day. */
function twiceProblems(results: readonly TeamResult[]): readonly Problem[] {
  const first = new Map<string, string>();
  return results.flatMap(({ id, platform, day }) => {
    const key = `${platformKey(platform)} ${day}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, id);
      return [];
    }
    return [
      problem(
        id,
        'about.platform',
        `"${platform}" on ${day} stands in ${other} already`,
        'Keep the file that holds, or correct the platform or the day of one.',
      ),
    ];
  });
}

/**
 * Reads results/: one saved assessment a file, scored here so that no answer reaches the page. Answers are scored by
 * the newest released model of their id and major version; docs/ counts where nothing is released.
 */
export function readResults(
  siteDir: string,
  files: readonly string[],
  entries: readonly Entry[],
): Reading {
  const models = knownModels(siteDir, entries);
  const tables = new Map(
    [...models].flatMap(([id, [shown]]) => (shown === undefined ? [] : [[id, teamModel(shown)]])),
  );
  const problems: Problem[] = [];
  const scored: Scored[] = [];
  for (const file of files.filter((name) => /^results\/.*\.json$/.test(name))) {
    const found = readResult(file, textOf(siteDir, file), models, tables);
    if ('result' in found) scored.push(found);
    else problems.push(found);
  }
  const organisation = [...tables.values()].map((table) => ({
    ...table,
    results: scored.filter(({ model }) => model === table.id).map(({ result }) => result),
  }));
  problems.push(...organisation.flatMap(({ results }) => twiceProblems(results)));
  return { organisation, problems };
}
