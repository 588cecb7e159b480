import path from 'node:path';
import { choice, type Given } from '../args';
import type { Catalogue } from '../codeIndex';
import { EXIT, type Io, MARK, Refusal, Unreachable } from '../io';
import type { Library } from '../library';
import type { Baked } from '../help';
import { newFindings } from './baseline';
import { filesAt } from './files';
import { fileFound } from './fileFound';
import type { Finding } from './finding';
import { countOf, githubReport, jsonReport, type Report, textReport } from './report';
import { sarifReport } from './sarifReport';

const WRITERS = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const;

/** Codes of one owner that no checked file names: either their errors are gone, or the code was never printed. */
function unused(
  catalogue: Catalogue,
  owner: string,
  used: ReadonlySet<string>,
): readonly Finding[] {
  const own = catalogue.entries.filter((entry) => entry.owner === owner);
  if (own.length === 0) {
    const owners = [...new Set(catalogue.entries.map((entry) => entry.owner))].sort();
    throw new Refusal(`Nobody called ${owner} owns a code. Owners: ${owners.join(', ')}.`);
  }
  return own
    .filter(({ code, status }) => status === 'active' && !used.has(code))
    .map(({ code, title, url }) => ({
      rule: 'unused-code',
      level: 'error',
      file: '.',
      line: 1,
      column: 1,
      subject: code,
      message: `${code} (${title}) stands nowhere in the checked files.`,
      hint: `Print it where the error happens, or retire it: ${url}`,
    }));
}

/** A copy of this tool or of the handbook's machine files: they name every code, retired ones too. */
function isOurs(text: string, { site }: Catalogue): boolean {
  const head = text.slice(0, 400);
  return head.includes(MARK) || head.includes(`"${site}schemas/`);
}

/** `check`: reads the files and answers 0 when no error was found, else 1. */
export async function check(
  given: Given,
  library: Library,
  { version, guide }: Pick<Baked, 'version' | 'guide'>,
  io: Io,
): Promise<number> {
  const format = choice(given, 'format', ['text', 'json', 'sarif', 'github']);
  const { texts, skipped } = filesAt(given.words.length > 0 ? given.words : ['.'], io.from);
  const catalogue = await library.catalogue();
  const comments = given.switches.has('skip-comments') ? 'skipped' : 'read';
  const linksOf = async (code: string) => {
    try {
      return (await library.page(code))?.links ?? [];
    } catch (error) {
      // The index was there and the page is not: the rule then asks for the page's own address.
      if (error instanceof Unreachable || error instanceof Refusal) return [];
      throw error;
    }
  };
  const known = given.options.get('baseline');
  const baseline = known === undefined ? undefined : path.resolve(io.from, known);
  const options = { catalogue, today: io.today, comments, linksOf } as const;
  const all: Finding[] = [];
  const used = new Set<string>();
  let files = 0;
  for (const { file, text } of texts) {
    if (isOurs(text, catalogue) || path.resolve(io.from, file) === baseline) continue;
    files += 1;
    const result = await fileFound(file, text, options);
    all.push(...result.findings);
    for (const code of result.used) used.add(code);
  }
  const owner = given.options.get('owner');
  if (owner !== undefined) all.push(...unused(catalogue, owner, used));
  const compared = newFindings(all, baseline, io.from);
  const { fresh } = compared;
  const report: Report = {
    findings: fresh,
    files,
    skipped,
    baseline: { known: compared.known, gone: compared.gone },
    index: {
      place: library.place,
      site: catalogue.site,
      generated: catalogue.generated,
      codes: catalogue.entries.length,
    },
    version,
    guide,
  };
  io.out(WRITERS[format](report));
  return countOf(fresh, 'error') > 0 ? EXIT.wrong : EXIT.fine;
}
