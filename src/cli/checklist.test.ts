import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checklist } from './checklist';

const site = mkdtempSync(path.join(tmpdir(), 'handbook-'));
const LIST = 'docs/checklists/production-readiness.yaml';
const RELEASED = 'versioned_docs/version-1.1/checklists/production-readiness.yaml';

beforeAll(() => {
  for (const file of ['handbook.yaml', 'versions.json', RELEASED])
    cpSync(file, path.join(site, file), { recursive: true });
  mkdirSync(path.join(site, 'docs/checklists'), { recursive: true });
  cpSync(LIST, path.join(site, LIST));
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

function keep(name: string, content: unknown): void {
  writeFileSync(
    path.join(site, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

/** Changes the list of docs/ for as long as `during` takes. */
async function withList(change: (list: string) => string, during: () => Promise<void>) {
  const before = readFileSync(path.join(site, LIST), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  keep(LIST, after);
  try {
    await during();
  } finally {
    keep(LIST, before);
  }
}

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const place = { siteDir: site, from: site };
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await checklist(place, args, { stdin: new PassThrough(), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
}

const at = (value: string | null) => ({ value, at: 1 });
/** A run as the page of version 1.2 saved it. */
const OLD = {
  kind: 'checklist-run',
  format: 1,
  checklist: 'production-readiness',
  version: '1.0',
  title: 'Production readiness',
  progress: '',
  entries: {
    run: at('checkout-api, March'),
    'chk-prr-005.done': at('yes'),
    'chk-prr-005.shows': at('Row counts match.'),
    'chk-prr-007.done': at('yes'),
    'chk-prr-008.done': at('yes'),
    'chk-prr-012.na': at('yes'),
    'chk-prr-012.reason': at('Paid by checkout-web.'),
  },
};

describe('list', () => {
  it('names every checklist with its items', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toMatch(/^production-readiness \d\.\d: Production readiness\. 14 items, 5 block/);
    const json: unknown = JSON.parse((await run('list', '--json')).out);
    expect(json).toMatchObject([
      { id: 'production-readiness', items: 14, blockers: 5, file: LIST },
    ]);
  });
});

describe('render', () => {
  it('writes an empty list as Markdown, CSV and a run file', async () => {
    const markdown = await run('render', 'production-readiness');
    expect(markdown.out.match(/^- \[ \]/gm)).toHaveLength(14);
    const csv = await run('render', 'production-readiness', '--format', 'csv');
    expect(csv.out.trimEnd().split('\r\n')).toHaveLength(15);
    const json = await run('render', 'production-readiness', '--format=json');
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'checklist-run', entries: {} });
  });

  it('fills in a run, one of an earlier form too', async () => {
    keep('old.json', OLD);
    const { code, out } = await run('render', 'production-readiness', '--run', 'old.json');
    expect(code).toBe(0);
    expect(out).toContain('## Production readiness: checkout-api, March');
    expect(out).toContain('- [x] **Backup restored**');
    expect(out).toContain('Not applicable: Paid by checkout-web.');
  });

  it('writes a calendar of due days, and says when there are none', async () => {
    keep('due.json', { ...OLD, entries: { 'chk-prr-001.due': at('2026-12-01') } });
    const { out } = await run(
      'render',
      'production-readiness',
      '--format',
      'ics',
      '--run',
      'due.json',
    );
    expect(out).toContain('DTSTART;VALUE=DATE:20261201');
    const none = await run('render', 'production-readiness', '--format', 'ics');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('no open item has a due day');
  });
});

describe('merge', () => {
  const upgrade = (list: string) =>
    list
      .replace(/version: '1\.\d'/, "version: '1.9'")
      .replace('The row counts match the source.', 'Row counts and checksums match.')
      .replace('- id: chk-prr-008', '- id: chk-prr-108')
      .replace('- id: chk-prr-007', '- id: chk-prr-107')
      .replace(
        'groups:\n',
        'renamed: { chk-prr-007: chk-prr-107 }\nremoved:\n  - { id: chk-prr-008, title: Bill of materials stored, why: Every build stores one. }\ngroups:\n',
      );

  it('says what was added, changed, removed and renamed, and keeps every entry', async () => {
    keep('old.json', OLD);
    await withList(upgrade, async () => {
      const { code, out, err } = await run(
        'merge',
        'old.json',
        '--id',
        'production-readiness',
        '--out',
        'new.json',
      );
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('version 1.0 to 1.9. 7 entries kept');
      expect(out).toContain('Added: 1\n  chk-prr-108 Bill of materials stored');
      expect(out).toContain('Changed, asked again: 1\n  chk-prr-005 Backup restored');
      expect(out).toContain(
        'Removed, entries kept: 1\n  chk-prr-008 Bill of materials stored: ticked',
      );
      expect(out).toContain('chk-prr-007 is now chk-prr-107');

      const saved: unknown = JSON.parse(readFileSync(path.join(site, 'new.json'), 'utf8'));
      const entries: unknown = Reflect.get(Object(saved), 'entries');
      expect(saved).toMatchObject({ version: '1.9' });
      expect(entries).toMatchObject({
        'chk-prr-107.done': { value: expect.stringContaining('1.0 Deploy and roll back') },
        'chk-prr-005.shows': { value: 'Row counts match.' },
        'chk-prr-008.done': { value: expect.stringContaining('Bill of materials') },
      });
      const again = JSON.parse((await run('merge', 'new.json', '--json')).out);
      expect(again).toMatchObject({ from: '1.9', to: '1.9', added: [], renamed: {} });
    });
  });

  it('never writes over a file', async () => {
    keep('old.json', OLD);
    const { code, err } = await run('merge', 'old.json', '--out', 'old.json');
    expect(code).toBe(2);
    expect(err).toContain('old.json exists and is left as it is');
    expect(JSON.parse(readFileSync(path.join(site, 'old.json'), 'utf8'))).toEqual(OLD);
  });
});

describe('input that cannot be used', () => {
  it.each([
    [['rendr', 'x'], 'Did you mean "render"?'],
    [['render', 'production-readines'], 'Did you mean "production-readiness"?'],
    [['render', '../../etc/passwd'], 'is not a checklist of docs/'],
    [['render', 'production-readiness', '--format', 'pdf'], 'markdown, csv, json, ics'],
    [['render', 'production-readiness', '--run', 'missing.json'], 'there is no such file'],
    [['render', 'production-readiness', '--run', 'cut.json'], 'It is not JSON, or was cut off'],
    [['render', 'production-readiness', '--run', 'other.json'], 'a run of the list "other"'],
    [['merge', 'cut.json'], 'does not say of which list'],
    [['merge', 'newer.json'], 'saved by a newer handbook'],
    [['merge'], '1 file is needed'],
    [[], 'A command is missing'],
  ])('is refused with its reason: %j', async (args, words) => {
    keep('cut.json', JSON.stringify(OLD).slice(0, -9));
    keep('other.json', { ...OLD, checklist: 'other' });
    keep('newer.json', { ...OLD, format: 9 });
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(existsSync(path.join(site, 'new-file.json'))).toBe(false);
  });

  it('is refused with file, field and reason when the list itself is not valid', async () => {
    await withList(
      (list) => list.replace('done_when:', 'done_wen:'),
      async () => {
        const { code, err } = await run('list');
        expect(code).toBe(2);
        expect(err).toContain(`${LIST} › groups.0.items.0.done_wen: this key is not known here`);
      },
    );
  });
});
