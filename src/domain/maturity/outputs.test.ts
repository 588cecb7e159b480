import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NOTHING_SAID } from './about';
import { answersCsv } from './csv';
import { fileStem } from './fileName';
import { profileRows } from './profile';
import { newsletterMarkdown, resultMarkdown } from './report';
import { MaturityModel } from './schema';
import { profileSvg } from './svg';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));

const about = { ...NOTHING_SAID, platform: 'Checkout', day: '2026-11-20', who: '#checkout' };
const sheet = {
  answers: {
    'interfaces.2.standard': { value: 'yes', note: '', evidence: 'https://wiki.example/api' },
    'interfaces.2.discoverable': { value: 'partly', note: 'Only the databases' },
    'interfaces.2.golden-paths': { value: 'unknown', note: '=cmd|x <b>' },
    'interfaces.1.manual': { value: 'yes', note: 'A signal is no claim' },
    'measurement.2.collector': { value: 'no', note: '' },
    'measurement.2.channels': { value: 'yes', note: ' ' },
  },
  targets: {
    interfaces: { target: 3, reason: 'Eight teams | wait', by: '2027-06-30' },
    adoption: { target: 2, reason: '' },
  },
  placements: { measurement: { method: 'placement', level: 3 } },
} as const;
const reported = { model, about, sheet, today: '2026-11-22' };

describe('the profile', () => {
  const rows = profileRows(model, sheet);
  const row = (id: string) => rows.find(({ aspect }) => aspect.id === id);

  it('says how sure a level is by three plain facts', () => {
    expect(row('interfaces')?.facts).toEqual([
      'a range',
      '2 of 12 known',
      '2 of 2 claims with evidence',
    ]);
    expect(row('measurement')?.facts.at(-1)).toBe('0 of 1 claim with evidence');
    expect(row('operations')).toMatchObject({ stands: undefined, facts: [] });
  });

  it('marks the target with its day and the card as not scored', () => {
    const marks = (id: string) =>
      row(id)?.cells.flatMap(({ level, target, placed }) =>
        (target ?? placed) ? [[level, target ?? placed]] : [],
      );
    expect(marks('interfaces')).toEqual([[3, 'target, 30 Jun 2027']]);
    expect(marks('adoption')).toEqual([[2, 'target']]);
    expect(marks('measurement')).toEqual([[3, 'placed at 3 on a card, not scored']]);
  });

  it('brackets a range by its first and last level', () => {
    expect(row('interfaces')?.cells.map(({ within }) => within)).toEqual([
      'first',
      'middle',
      'middle',
      'last',
    ]);
  });
});

describe('the result as Markdown', () => {
  const text = resultMarkdown(reported);
  it('says what about, what next, what to find out, which targets, and the source', () => {
    expect(text).toContain('Checkout, 2026-11-20, \\#checkout.');
    expect(text).toContain(
      '- [ ] Assign the collecting of feedback to somebody (Measurement, level 2;',
    );
    expect(text).toContain('Could tell: =cmd\\|x \\<b\\>');
    expect(text).toContain(
      '- Interfaces, level 3 by 30 Jun 2027. Why: Eight teams \\| wait. A missing answer decides: 1½ of 7 points held.',
    );
    expect(text).toContain('- Adoption, level 2. No reason is written yet.\n');
    expect(text).toContain('Not endorsed by CNCF');
  });
  it('has a short form for a newsletter', () => {
    expect(newsletterMarkdown(reported)).toMatch(/^## Where Checkout stands\n\nAs of 20 Nov 2026/);
  });
});

describe('the answers as CSV', () => {
  const at = Date.UTC(2026, 10, 20, 23, 59);
  const times = { 'interfaces.2.golden-paths': { value: null, at } };
  const csv = answersCsv(model, about, sheet.answers, times);
  it('has one row a statement, answered or not', () => {
    expect(csv.split('\r\n')).toHaveLength(112 + 2);
    expect(csv).toContain(`"'=cmd|x <b>",,2026-11-20\r\n`);
    expect(csv.split('\r\n')[1]).toMatch(
      /^Checkout,2026-11-20,#checkout,cncf-platform-engineering,1\.0\.0,Investment,1,signal,investment\.1\.side-work,".*",,,,$/,
    );
  });
});

describe('the file name', () => {
  it('is a plain name whatever the platform is called', () => {
    expect(fileStem(about, '2026-11-22')).toBe('maturity-checkout-2026-11-20');
    expect(fileStem(NOTHING_SAID, '2026-11-22')).toBe('maturity-2026-11-22');
    expect(fileStem({ ...about, platform: '../../Ünï/<b>' }, '')).toBe('maturity-uni-b-2026-11-20');
  });
});

/** Tags close in order, and what stands between them holds no bare `<` or `&`. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g,
    (_tag, close: string, name: string, _attributes: string, alone: string) => {
      if (close === '/') return open.pop() === name ? '' : '<';
      if (alone === '') open.push(name);
      return '';
    },
  );
  const bare = rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  return open.length === 0 && !/[<&\u0000-\u0008\ufffe\uffff]/.test(bare);
}

describe('the profile as a picture', () => {
  it('carries everything as text, with a title and a description', () => {
    const svg = profileSvg(model, about, sheet);
    expect(svg).toContain(
      '<title id="t">Maturity profile: Checkout, 2026-11-20, #checkout</title>',
    );
    expect(svg).toContain('>target, 30 Jun 2027</text>');
    expect(svg).toContain('>stands here at least</text>');
    expect(svg).not.toMatch(/script|foreignObject|href/);
  });
  it('stays well-formed whatever a platform is called', () => {
    const small = { ...model, aspects: model.aspects.slice(2, 3) };
    const hostile = fc.oneof(
      fc
        .array(fc.constantFrom('<', '&', '"', ']', '\u0000', '\ud800', '\uffff', 'é', ' ', 'a'))
        .map((signs) => signs.join('')),
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '"><img src=x onerror=y>',
        ']]>',
        '&#0;\u0000',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (platform, who) => {
        expect(isWellFormed(profileSvg(small, { ...about, platform, who }, sheet))).toBe(true);
      }),
    );
  });
});
