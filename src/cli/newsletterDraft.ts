import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ID } from '../domain/id';
import { readNote } from '../domain/newsletter/note';
import { filesUnder } from '../plugin/files';
import { issueName } from '../plugin/newsletterLetter';
import { readPage } from '../plugin/read';
import { readArgs, Refusal } from './args';
import { printable, write } from './lines';
import type { NewsletterCommand } from './newsletter';
import { issueFiles } from './newsletterIssue';

type Gathered = { readonly title: string; readonly lines: readonly string[] };

function git(siteDir: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: siteDir,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: 'pipe',
    });
  } catch (error) {
    const said = String(Reflect.get(Object(error), 'stderr') ?? error)
      .trim()
      .split('\n')[0];
    throw new Refusal(`git cannot say what changed: ${said}.`);
  }
}

function titleOf(siteDir: string, file: string): string {
  if (!existsSync(path.join(siteDir, file))) return file;
  const title: unknown = Reflect.get(Object(readPage(siteDir, file).page?.input), 'title');
  return typeof title === 'string' ? title : file;
}

function pages(siteDir: string, files: readonly string[], folder: RegExp): readonly string[] {
  return files
    .filter((file) => folder.test(file) && file.endsWith('.mdx') && !file.includes('_starter'))
    .map((file) => `${titleOf(siteDir, file)}: ${file}`);
}

/** What was merged, written and changed since a day, as git tells it. */
function since(siteDir: string, day: string): readonly Gathered[] {
  const from = `--since=${day}T23:59:59Z`;
  const list = (text: string) => [...new Set(text.split('\n').filter((line) => line !== ''))];
  const log = (...more: readonly string[]) => list(git(siteDir, 'log', from, ...more));
  const added = log('--diff-filter=A', '--name-only', '--format=', '--', 'docs', 'errors');
  const metrics = log('--diff-filter=M', '--name-only', '--format=', '--', 'docs/metrics').filter(
    (file) => file.endsWith('.yaml'),
  );
  const merged = log('--merges', '--format=%s');
  return [
    { title: 'Merged', lines: merged.length > 0 ? merged : log('--format=%s') },
    { title: 'New pages', lines: pages(siteDir, added, /^docs\//) },
    { title: 'New error codes', lines: pages(siteDir, added, /^errors\//) },
    { title: 'Metrics whose definition changed', lines: metrics },
  ];
}

function notes(siteDir: string): readonly string[] {
  return filesUnder(siteDir, 'blog/_notes')
    .map((file) => readNote(readFileSync(path.join(siteDir, file), 'utf8')))
    .filter((note) => note !== '');
}

function comment(gathered: readonly Gathered[]): string {
  const parts = gathered
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`);
  // What would end the comment is taken apart.
  return parts.join('\n\n').replaceAll('*/', '* /');
}

/** `handbook newsletter draft ID`: a copy of the starter with what happened since the last issue. Throws a Refusal. */
export const draft: NewsletterCommand = async ({ siteDir }, args, { stdout }) => {
  const given = readArgs({ options: ['day'], prints: 'text', files: [1, 1] }, args);
  const [id = ''] = given.files;
  if (!ID.test(id))
    throw new Refusal(
      `"${id}" cannot be the name of an issue; write lower case words joined by hyphens.`,
    );
  const day = given.options.get('day') ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
    throw new Refusal(`--day ${day} is no day; write 2026-12-08.`);
  const file = `blog/${day}-${id}.mdx`;
  if (existsSync(path.join(siteDir, file)))
    throw new Refusal(`Nothing was written: ${file} already exists.`);
  const days = issueFiles(siteDir).flatMap((name) => issueName(name)?.day ?? []);
  const last = days.filter((one) => one < day).at(-1) ?? '1970-01-01';
  const gathered = [
    ...since(siteDir, last),
    { title: 'Notes of blog/_notes', lines: notes(siteDir) },
  ];
  const starter = readFileSync(path.join(siteDir, 'blog/_starter.mdx'), 'utf8');
  const found = comment(gathered);
  const hint = `{/*\nSince ${last}. Take at most four lines, and remove this comment.\n\n${found}\n*/}\n\n- One line.`;
  const text = starter.replace(/^slug: .*$/m, `slug: ${id}`).replace(/^- One line\.$/m, () => hint);
  writeFileSync(path.join(siteDir, file), text);
  const counts = gathered.map(({ title, lines }) => `  ${title}: ${lines.length}`);
  await write(
    stdout,
    printable(`wrote ${file}, with what happened since ${last}:\n${counts.join('\n')}\n`),
  );
  return 0;
};
