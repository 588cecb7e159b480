import type { Answers } from '../domain/template/answer';
import { readAnswersFile, answersContent } from '../domain/template/answers';
import {
  type Difference,
  differences,
  type Step,
  update as updated,
} from '../domain/template/drift';
import { MADE_FILE, type Making } from '../domain/template/made';
import type { LoadedTemplate } from '../domain/template/render';
import { readArgs, Refusal } from './args';
import { type Streams, write } from './lines';
import type { Place } from './maturityInput';
import type { Command } from './metrics';
import { type Folder, openFolder } from './templateFolder';
import { answersIn, complete, templateOf, theOne } from './templateInput';
import { takeFlag } from './templateRender';

type Filled = { readonly made: Making; readonly template: LoadedTemplate };

/** What was made in a folder, each with its template of today. Throws a Refusal. */
function filled(place: Place, folder: Folder): readonly Filled[] {
  const makings = folder.makings();
  if (makings.length === 0) {
    throw new Refusal(
      `${folder.shown} has no ${MADE_FILE}: no template was filled here with "template render" or the page's zip.`,
    );
  }
  return makings.map((made) => ({ made, template: templateOf(place, made.template) }));
}

function sentence(difference: Difference): string {
  switch (difference.kind) {
    case 'newer':
      return `another version: the handbook has ${difference.version}; run "template update"`;
    case 'reworded':
      return 'the template says something else under the same version; run "template update"';
    case 'missing':
      return `missing: ${difference.name}`;
    case 'conflict':
      return `conflict not solved: ${difference.name}`;
    case 'changed':
      return `changed by hand: ${difference.name}`;
  }
}

/** `template check DIR`: exit code 1 when the folder differs from what its templates would make. */
export const check: Command = async (place, args, { stdout }) => {
  const { isSet: allowChanges, rest } = takeFlag(args, '--allow-changes');
  const given = readArgs({ options: [], prints: 'text or json', files: [0, 1] }, rest);
  const folder = openFolder(place.from, theOne(given, 'the folder'));
  const found = filled(place, folder).map(({ made, template }) => ({
    ...{ template: made.template, version: made.version, current: template.version },
    files: made.files.map(({ name }) => name),
    differences: differences(made, template, folder.present),
  }));
  const isDrift = found.some((one) =>
    one.differences.some(({ kind }) => kind !== 'changed' || !allowChanges),
  );
  if (given.print === 'json') {
    await write(stdout, `${JSON.stringify({ drift: isDrift, made: found }, undefined, 2)}\n`);
    return isDrift ? 1 : 0;
  }
  for (const { template, version, files, differences: all } of found) {
    const lines = all.length === 0 ? ['nothing differs'] : all.map(sentence);
    const text = lines.map((line) => `  ${line}\n`).join('');
    await write(
      stdout,
      `${template} ${version} (${files.length === 1 ? '1 file' : `${files.length} files`})\n${text}`,
    );
  }
  return isDrift ? 1 : 0;
};

/** The answers of before, with those of a file over them; what the new version no longer asks is left out and named. */
function newAnswers(place: Place, { made, template }: Filled, file: string | undefined) {
  const reading = readAnswersFile(
    answersContent({ ...template, version: made.version }, made.answers),
    template,
  );
  if (!reading.ok) throw new Refusal(reading.reason);
  const more: Answers = file === undefined ? {} : answersIn(place, template, file);
  return { answers: { ...reading.answers, ...more }, leftOut: reading.leftOut };
}

const DONE: Readonly<Record<Step['kind'], string>> = {
  same: 'as it was',
  updated: 'updated',
  merged: 'updated, your changes kept',
  new: 'new',
  restored: 'was missing, written again',
  dropped: 'no longer made by the template, left as it is',
};

async function written(folder: Folder, step: Step, { stdout }: Streams): Promise<void> {
  const { name, text, was, keep, kind, conflicts } = step;
  const kept = keep === undefined ? undefined : folder.aside(keep.name);
  if (text !== undefined) folder.write(name, text);
  if (was !== undefined) folder.remove(was);
  const notes = [
    was === undefined ? DONE[kind] : `${DONE[kind]}, was ${was}`,
    ...(conflicts === 0
      ? []
      : [`${conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`} to solve`]),
    ...(kept === undefined ? [] : [`before: ${kept}`]),
  ];
  await write(stdout, `  ${name}: ${notes.join('; ')}\n`);
}

/** `template update DIR`: everything is worked out before anything is written. */
export const update: Command = async (place, args, streams) => {
  const given = readArgs({ options: ['answers'], prints: 'text', files: [0, 1] }, args);
  const folder = openFolder(place.from, theOne(given, 'the folder'));
  const file = given.options.get('answers');
  const all = filled(place, folder);
  if (file !== undefined && all.length > 1) {
    throw new Refusal(
      `${folder.shown} holds ${all.length} filled templates; update them one by one.`,
    );
  }
  const plans = all.map((one) => {
    const marked = differences(one.made, one.template, folder.present).flatMap((found) =>
      found.kind === 'conflict' ? [found.name] : [],
    );
    if (marked.length > 0) {
      throw new Refusal(
        `${marked.join(', ')}: an earlier conflict is not solved. Nothing was written. Solve it, then update again.`,
      );
    }
    const { answers, leftOut } = newAnswers(place, one, file);
    complete(one.template, answers, 'no holes');
    return { ...one, leftOut, plan: updated(one.made, one.template, answers, folder.present) };
  });
  let conflicts = 0;
  for (const { made, template, leftOut, plan } of plans) {
    await write(streams.stdout, `${made.template} ${made.version} to ${template.version}\n`);
    for (const { id, reason } of leftOut) {
      await write(streams.stdout, `  answer left out, ${id}: ${reason}\n`);
    }
    for (const step of plan.steps) {
      await written(folder, step, streams);
      conflicts += step.conflicts;
    }
  }
  folder.record(plans.map(({ plan }) => plan.making));
  if (conflicts > 0) {
    await write(streams.stdout, 'Solve the conflicts between <<<<<<< and >>>>>>>, then commit.\n');
  }
  return conflicts > 0 ? 1 : 0;
};
