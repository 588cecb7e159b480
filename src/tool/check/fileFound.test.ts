import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../codeIndex';
import { FILES } from '../sampleCatalogue';
import { withoutComments } from './comments';
import { fileFound } from './fileFound';

const catalogue = readCatalogue(FILES.get('index.json') ?? '');
const options = {
  catalogue,
  today: '2026-11-22',
  comments: 'read',
  linksOf: async () => [],
} as const;

async function found(file: string, text: string): Promise<readonly string[]> {
  const { findings } = await fileFound(file, text, options);
  return findings.map(({ rule, line }) => `${line} ${rule}`);
}

/** Pieces of rule files in any order: most of what they make is broken. */
const crumbs = fc
  .array(
    fc.constantFrom(
      ...[
        'groups:\n',
        '  - name: g\n',
        '    rules:\n',
        '      - alert: VolumeFillingUp\n',
        '        expr: a\n',
      ],
      ...[
        'kind: PrometheusRule\n',
        'spec: []\n',
        '&a [*a]\n',
        '<<: *b\n',
        '"',
        '{',
        ']',
        '\t',
        '---\n',
        '- - -\n',
      ],
      ...[
        'annotations: {runbook_url: ',
        'https://handbook.example/handbook/e/plt-101/',
        '\n',
        '%YAML 9\n',
        '!!js x',
      ],
      ...['"alert": 1,', 'PLT-999', '\u0007', '? \n', 'severity: {}\n'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('one file', () => {
  it('never throws and names only lines that exist', { timeout: 60_000 }, async () => {
    const names = fc.constantFrom('rules.yaml', 'a.json', 'x.sarif', 'a.ts', 'alerts.yml');
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.oneof(crumbs, fc.string({ unit: 'binary' })),
        async (file, text) => {
          const lines = text.split('\n').length;
          for (const { line, column } of (await fileFound(file, text, options)).findings) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
    );
  });

  it(
    'survives nesting, endless aliases and a million characters',
    { timeout: 60_000 },
    async () => {
      const bomb = `a: &a [x]\n${'bcdefghij'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]\n`)}groups: *j\nalert: 1\n`;
      expect(await found('rules.yaml', bomb)).toEqual(expect.any(Array));
      for (const deep of [
        `groups: ${'['.repeat(50_000)}`,
        `groups: ${'['.repeat(3_000)}x${']'.repeat(3_000)}`,
        `groups:\n  ${'- '.repeat(3_000)}x`,
      ]) {
        expect(await found('rules.yaml', deep)).toEqual(['1 broken-file']);
      }
      const words = `alert: "${'['.repeat(3_000)}"\ntext: ${'a[ '.repeat(3_000)}`;
      expect(await found('other.yaml', words)).toEqual([]);
      expect(await found('rules.yaml', `alert: ${'/e/'.repeat(300_000)}`)).toEqual([]);
      expect(await found('a.txt', 'PLT-'.repeat(250_000))).toEqual([]);
      expect(await found('a.txt', `type: ${'"'.repeat(900_000)}`)).toEqual([]);
      expect(await found('rules.yaml', `${'\n'.repeat(900_000)}{{ x\nalert: [`)).toEqual([
        '1 template-file',
      ]);
      const many = await found('a.txt', 'PLT-101 /e/plt-101/ '.repeat(50_000));
      expect(many).toEqual([]);
    },
  );

  it('takes codes as words of their own only', async () => {
    const no = ['XPLT-999', 'PLT-99', 'PLT-99999', 'plt-999', 'PLT_999', 'ABC-999', 'MY-PLT-999'];
    for (const text of no) expect([text, await found('a.ts', text)]).toEqual([text, []]);
    const yes = [
      '"PLT-999"',
      '[PLT-999]',
      'err:PLT-999,',
      'PLT-999: x',
      'PLT-999',
      '(PLT-K8S-999)',
    ];
    for (const text of yes) {
      expect([text, await found('a.ts', text)]).toEqual([text, ['1 unknown-code']]);
    }
  });

  it('reads addresses in every spelling the handbook answers, and no others', async () => {
    const base = 'https://handbook.example/handbook/e/';
    const good = [
      'plt-101/',
      'PLT-101',
      'plt-150',
      'oom-killed/',
      'KubeQuotaExceeded',
      'quota-used-up',
      'plt-101/?args.ns=a#b',
    ];
    for (const name of good) {
      expect([name, await found('a.md', `see ${base}${name}.`)]).toEqual([name, []]);
    }
    for (const name of ['plt-100/', 'quota', 'plt-101-x', 'nothing/']) {
      expect([name, await found('a.md', `(${base}${name})`)]).toEqual([
        name,
        ['1 unknown-address'],
      ]);
    }
    expect(await found('a.md', 'https://elsewhere.example/e/quota and /e/acme-100')).toEqual([]);
  });

  it('knows a rule file by what it holds or by where it lies', async () => {
    const json = '{"groups":[{"name":"g","rules":[{"alert":"X","expr":"up",}]}]}';
    expect(await found('a.json', json)).toEqual(['1 broken-file']);
    expect(await found('deploy/rules/team.yml', 'groups: 5\n')).toEqual(['1 broken-rule']);
    expect(await found('alerts.yml', 'groups:\n\t- name: x\n')).toEqual(['2 broken-file']);
    const twice = 'groups:\n  - name: g\n    rules:\n      - alert: A\n        alert: B\n';
    expect(await found('x.yml', twice)).toEqual(['5 broken-file']);
  });

  it('passes over YAML that is broken and no rule file', async () => {
    expect(await found('values.yaml', 'a: [b\n')).toEqual([]);
    expect(await found('team.yaml', 'groups: everyone\n')).toEqual([]);
  });
});

describe('withoutComments', () => {
  it('blanks comments and keeps texts, lines and places', () => {
    const cases = [
      ['a.ts', "x('// PLT-1') // PLT-2", "x('// PLT-1')         "],
      ['a.go', '/* a\nb */ c', '    \n     c'],
      ['a.py', 's = "#1" # PLT-2', 's = "#1"        '],
      ['a.yaml', 'url: a#b # c', 'url: a#b    '],
      ['a.sql', "select '--x' -- y", "select '--x'     "],
      ['a.html', '<p><!-- a --></p>', '<p>          </p>'],
      ['a.ts', '`// ${a}\n//`', '`// ${a}\n//`'],
      ['LICENSE', '# a', '# a'],
    ] as const;
    for (const [file, text, blanked] of cases) expect(withoutComments(file, text)).toBe(blanked);
  });

  it('changes no length and no line break', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'/*#-"\'`\n\\ a<!>') });
    const names = fc.constantFrom('a.ts', 'a.py', 'a.sql', 'a.html', 'a.unknown');
    fc.assert(
      fc.property(names, signs, (file, text) => {
        const blanked = withoutComments(file, text);
        expect(blanked).toHaveLength(text.length);
        expect(blanked.replace(/[^\n]/g, ' ')).toBe(text.replace(/[^\n]/g, ' '));
      }),
    );
  });
});
