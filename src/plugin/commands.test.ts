import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changing } from '../domain/error/readOnly';
import { alertRules } from '../domain/error/alertRules';
import { filled, pieces } from '../domain/page/holes';
import type { OutlineBlock } from '../domain/page/outline';
import { type Content, type ContentPage, readContent } from './content';
import { runbooksOf } from './errorsRead';
import { filesUnder } from './files';

let content: Content;

beforeAll(() => {
  content = readContent(process.cwd());
}, 60_000);

type Shell = { readonly where: string; readonly code: string };

/** A page's holes and what fills them: the examples of its variables. */
function examples(page: ContentPage): Readonly<Record<string, string>> {
  const variables: unknown = Reflect.get(Object(page.input), 'variables');
  const all: readonly unknown[] = Array.isArray(variables) ? variables : [];
  return Object.fromEntries(
    all.map((variable) => [
      String(Reflect.get(Object(variable), 'id')),
      String(Reflect.get(Object(variable), 'example')),
    ]),
  );
}

function exampleOf(page: ContentPage, code: string): string {
  const values = examples(page);
  return filled(pieces(code, new Set(Object.keys(values))), values);
}

function shellBlocks(): readonly Shell[] {
  const pages = content.pages.flatMap((page) =>
    page.outline.blocks
      .filter(({ kind, label }) => kind === 'code' && label === 'sh')
      .map(({ text, line }) => ({
        where: `${page.file}:${line}`,
        code: exampleOf(page, text),
      })),
  );
  const errors = content.errors.flatMap(({ file, entry }) => {
    const page = content.pages.find((one) => one.file === file);
    const runs = [...entry.diagnose, ...entry.fix, ...entry.verify].flatMap(({ run }) => run ?? []);
    return page === undefined
      ? []
      : runs.map((run) => ({ where: file, code: exampleOf(page, run) }));
  });
  const templates = filesUnder(process.cwd(), 'templates').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    // What a [[ hole ]] becomes is a word.
    return [...text.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)].map(([, code = '']) => ({
      where: file,
      code: code.replace(/\[\[.*?\]\]/g, 'word').replace(/\[%.*?%\]/g, ''),
    }));
  });
  return [...pages, ...errors, ...templates];
}

/** What bash says of each text it cannot read, by place in the list; one bash starts them all. */
function syntaxFaults(codes: readonly string[]): ReadonlyMap<number, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-'));
  codes.forEach((code, at) => writeFileSync(path.join(folder, `${at}`), code));
  const each = 'for file in *; do bash -n "$file" 2>&1 | sed "s/^/$file /"; done';
  const { stdout } = spawnSync('bash', ['-c', each], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const faults = new Map<number, string>();
  for (const line of stdout.split('\n').filter(Boolean)) {
    const at = Number(line.slice(0, line.indexOf(' ')));
    faults.set(at, `${faults.get(at) ?? ''}${line}\n`);
  }
  return faults;
}

describe('every command', () => {
  it('is one that bash can read, filled with its example', () => {
    const blocks = shellBlocks();
    expect(blocks.length).toBeGreaterThan(200);
    const faults = syntaxFaults(blocks.map(({ code }) => code));
    expect([...faults].map(([at, fault]) => [blocks[at]?.where, fault])).toEqual([]);
  });

  it('has its fault named, when it has one', () => {
    const faults = syntaxFaults([
      'kubectl get pods',
      "kubectl get pods -o jsonpath='{.items",
      'kubectl get pods | | sort',
    ]);
    expect([...faults.keys()]).toEqual([1, 2]);
    expect(faults.get(1)).toContain('unexpected EOF');
    expect(faults.get(2)).toContain('syntax error');
  });
});

const isRunbook = ({ file }: ContentPage) => /^docs\/runbooks\/[^_]/.test(file);

/** The blocks between one heading of the second level and the next. */
function part(page: ContentPage, title: string): readonly OutlineBlock[] {
  const starts = page.outline.headings.filter(({ depth }) => depth === 2);
  const at = starts.findIndex(({ text }) => text === title);
  const from = starts[at]?.line ?? Infinity;
  const until = starts[at + 1]?.line ?? Infinity;
  return page.outline.blocks.filter(({ line }) => line > from && line < until);
}

describe('a runbook', () => {
  it('changes nothing while it diagnoses', () => {
    const found = content.pages.filter(isRunbook).flatMap((page) =>
      part(page, 'Diagnose')
        .filter(({ label }) => label === 'sh')
        .flatMap(({ text, line }) =>
          text.split('\n').flatMap((command) => {
            const why = changing(exampleOf(page, command));
            return why === undefined ? [] : [`${page.file}:${line}: ${why}`];
          }),
        ),
    );
    expect(found).toEqual([]);
  });

  it('names at each branch the number of the step it leads to', () => {
    const wrong = content.pages.filter(isRunbook).flatMap((page) => {
      const steps = page.outline.headings.filter(({ depth }) => depth === 3).map(({ id }) => id);
      return [...page.body.matchAll(/\[(\d+) [^\]]*\]\(#([^)]+)\)/g)].flatMap(
        ([, number, id = '']) =>
          steps.indexOf(id) + 1 === Number(number) ? [] : [`${page.file}: ${number} #${id}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has in its commands and messages no hole that the box at the top does not fill', () => {
    const open = content.pages.filter(isRunbook).flatMap((page) => {
      const known = new Set(Object.keys(examples(page)));
      return page.outline.blocks
        .filter(({ kind }) => kind === 'code')
        .flatMap(({ text }) => [...text.matchAll(/<([a-z][a-z-]*)>/g)])
        .flatMap(([, id = '']) =>
          known.has(id) || id === 'none' ? [] : [`${page.file}: <${id}>`],
        );
    });
    expect(open).toEqual([]);
  });

  it('is opened by the example alerts it answers, with their values', () => {
    const site = 'https://handbook.example/';
    const runbooks = runbooksOf(content.pages);
    const text = alertRules(
      content.errors.map(({ entry }) => entry),
      runbooks,
      site,
    );
    const links = new Map(
      [...text.matchAll(/- alert: (\w+)[\s\S]*?runbook_url: '([^']+)'/g)].map(
        ([, alert = '', link = '']) => [alert, link],
      ),
    );
    for (const [alert, link] of links) {
      const own = runbooks.find(({ alerts }) => alerts.includes(alert));
      if (own !== undefined) expect(link).toContain(`${site}runbooks/${own.id}/`);
      else expect(link).toContain(`${site}e/`);
    }
    expect(links.get('KubeQuotaFullyUsed')).toBe(
      `${site}runbooks/quota-exhausted/?args.ns={{ $labels.namespace | urlquery }}`,
    );
    expect(links.get('NodeCpuPressureHigh')).toContain('noisy-neighbour/?args.node=');
  });
});
