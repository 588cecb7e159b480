import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NOTHING_SAID } from './about';
import { MaturityModel } from './schema';
import { standing } from './sheet';
import {
  distribution,
  orderedRows,
  rowsWith,
  type Stand,
  teamModel,
  type TeamResult,
  teamResult,
  teamRows,
} from './teams';
import {
  distributionWords,
  leftOutText,
  orderText,
  standText,
  teamsCsv,
  teamsMarkdown,
  trendText,
} from './teamsWords';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));
const table = teamModel(model);

const LEVELS = 4;
const anyStand: fc.Arbitrary<Stand> = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: LEVELS }), fc.integer({ min: 1, max: LEVELS }))
    .map(([a, b]): Stand => [Math.min(a, b), Math.max(a, b)]),
  { nil: null },
);
const anyResult = fc.record({
  platform: fc.constantFrom('', 'Checkout', 'checkout ', 'Data', 'Älter', '<b>x</b>'),
  day: fc.constantFrom('', '2026-05-12', '2026-11-10', '2026-11-22'),
  who: fc.constantFrom('', '#a', '#b'),
  kind: fc.constantFrom('own', 'agreed'),
  version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
  stands: fc.array(anyStand, { minLength: 5, maxLength: 5 }),
  again: fc.nat(3),
  foreign: fc.nat(3),
});
const anyResults: fc.Arbitrary<readonly TeamResult[]> = fc
  .array(anyResult, { maxLength: 12 })
  .map((results) => results.map((result, at) => ({ id: `file-${at}`, ...result })));

function result(changed: Partial<TeamResult>): TeamResult {
  const rest = { who: '', kind: 'own', version: '1.0.0', again: 0, foreign: 0 } as const;
  const id = `${changed.platform} ${changed.day} ${changed.who}`;
  return { id, platform: 'Checkout', day: '2026-11-10', stands: [], ...rest, ...changed };
}

/** One aspect before and after, as its trend in words. */
function moved(before: Stand, after: Stand, version = '1.0.0'): string | undefined {
  const [row] = teamRows([
    result({ day: '2026-05-12', stands: [before], version }),
    result({ day: '2026-11-10', stands: [after] }),
  ]);
  const trend = row?.trends?.[0];
  return trend && trendText(trend);
}

describe('a table of teams', () => {
  it('is the same whatever the order of the files, and loses none', () => {
    fc.assert(
      fc.property(anyResults, fc.infiniteStream(fc.nat()), (results, keys) => {
        const key = new Map(results.map(({ id }) => [id, keys.next().value]));
        const shuffled = [...results].sort((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0));
        const rows = teamRows(results);
        expect(teamRows(shuffled)).toEqual(rows);
        const held = rows.flatMap(({ newest, sameDay, earlier }) => [
          newest,
          ...sameDay,
          ...earlier,
        ]);
        expect(held.map(({ id }) => id).sort()).toEqual(results.map(({ id }) => id).sort());
        for (const { newest, earlier, history } of rows) {
          expect(earlier.every(({ day }) => day < newest.day)).toBe(true);
          expect(
            history.every(({ day }, at) => at === 0 || day > (history[at - 1]?.day ?? '')),
          ).toBe(true);
        }
      }),
    );
  });

  it('counts every team once in each aspect', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const rows = teamRows(results);
        table.aspects.forEach((_, at) => {
          const { levels, ranges, notAssessed } = distribution(rows, at, LEVELS);
          const sum = levels.reduce((total, count) => total + count, ranges + notAssessed);
          expect(sum).toBe(rows.length);
        });
      }),
    );
  });

  it('orders and filters without losing or doubling a row', () => {
    const by = fc.constantFrom('platform' as const, 'day' as const, 0, 4);
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(anyResults, fc.record({ by, direction }), (results, order) => {
        const rows = teamRows(results);
        const ordered = orderedRows(rows, order);
        expect(new Set(ordered)).toEqual(new Set(rows));
        expect(ordered).toHaveLength(rows.length);
        if (typeof order.by === 'number') {
          const assessed = ordered.map(({ newest }) => newest.stands[Number(order.by)] !== null);
          expect(assessed).toEqual([...assessed].sort((a, b) => Number(b) - Number(a)));
        }
        expect(rowsWith(rows, '')).toEqual(rows);
      }),
    );
  });

  it('takes spellings of a name for one platform, and nameless files for one each', () => {
    const rows = teamRows([
      result({ platform: 'Checkout', day: '2026-11-10' }),
      result({ platform: ' checkout', day: '2026-05-12' }),
      result({ platform: '', day: '2026-05-12' }),
      result({ platform: '', day: '2026-11-10' }),
    ]);
    expect(rows.map(({ earlier }) => earlier.length)).toEqual([0, 0, 1]);
  });

  it('shows the agreed one of a day, and says that there are more', () => {
    const [row] = teamRows([
      result({ who: '#a', stands: [[1, 1]] }),
      result({ who: '#z', stands: [[2, 2]], kind: 'agreed' }),
      result({ who: '#b', stands: [[3, 3]] }),
    ]);
    expect(row?.newest.who).toBe('#z');
    expect(row?.sameDay.map(({ who }) => who)).toEqual(['#a', '#b']);
    expect(row?.trends).toBeUndefined();
  });

  it('finds teams by any part of their name or of who answered', () => {
    const rows = teamRows([
      result({ platform: 'Checkout', who: '#pay' }),
      result({ platform: 'Data lake', who: '#data' }),
    ]);
    expect(rowsWith(rows, 'PAY').map(({ newest }) => newest.platform)).toEqual(['Checkout']);
    expect(rowsWith(rows, 'lake da').map(({ newest }) => newest.platform)).toEqual(['Data lake']);
    expect(rowsWith(rows, 'nobody')).toEqual([]);
  });
});

describe('a trend says only what the answers carry', () => {
  it.each([
    [[1, 1], [2, 2], 'up from 1'],
    [[1, 2], [3, 3], 'up from 1–2'],
    [[3, 3], [1, 2], 'down from 3'],
    [[2, 2], [2, 2], 'as before'],
    [[2, 2], [2, 3], 'was 2, cannot tell'],
    [null, [2, 2], 'not assessed before'],
    [[2, 2], null, 'was 2, cannot tell'],
  ] as const)('%j then %j: %s', (before, after, words) => {
    expect(moved(before, after)).toBe(words);
  });

  it('never compares different major versions', () => {
    expect(moved([1, 1], [4, 4], '0.9.0')).toBe('not comparable: other model version');
    expect(moved([1, 1], [4, 4], '1.4.0')).toBe('up from 1');
  });

  it('needs a day: a file without one has no place in time', () => {
    const [row] = teamRows([result({ day: '' }), result({ day: '2026-11-10' })]);
    expect(row?.history).toHaveLength(1);
    expect(row?.earlier).toHaveLength(1);
    expect(row?.trends).toBeUndefined();
  });
});

describe('a saved assessment in a table', () => {
  const given = {
    'investment.2.lasting-team': { value: 'yes', note: '' },
    'investment.2.own-budget': { value: 'yes', note: '' },
    'investment.2.common-mission': { value: 'yes', note: '' },
    'gone.2.thing': { value: 'no', note: '' },
  } as const;

  it('is scored by the method of the assessment, and tells what does not count', () => {
    const from = { id: 'a', about: { ...NOTHING_SAID, platform: 'Checkout' }, version: '1.0.0' };
    const scored = teamResult(model, table.aspects, from, standing(model, given));
    expect(scored.stands.map(standText)).toEqual(['2–4', ...Array(4).fill('not assessed')]);
    expect(leftOutText(scored)).toBe(
      '1 answer is to statements this model does not have. Not counted.',
    );
    expect(leftOutText({ ...scored, again: 2, foreign: 0 })).toBe(
      '2 answers are asked again. Not counted.',
    );
  });

  it('stands under the aspects of the table, not of its own model', () => {
    const from = { id: 'a', about: NOTHING_SAID, version: '1.0.0' };
    const aspects = [{ id: 'new', title: 'New' }, ...table.aspects.slice(0, 1)];
    const scored = teamResult(model, aspects, from, standing(model, given));
    expect(scored.stands.map(standText)).toEqual(['not assessed', '2–4']);
  });
});

describe('a table of teams taken along', () => {
  const rows = teamRows([
    result({ platform: '=1+1|<img src=x>', stands: [[2, 2], [1, 3], null, [1, 1], [4, 4]] }),
    result({ platform: 'Data', stands: [[2, 2], null, null, [1, 1], [4, 4]] }),
    result({ platform: 'Data', day: '2026-05-12', stands: [[1, 1], null, null, [2, 2], null] }),
  ]);

  it('as CSV disarms formulas and holds level and trend as text', () => {
    const csv = teamsCsv(table, rows);
    expect(csv).toContain('"\'=1+1|<img src=x>",2026-11-10,');
    expect(csv).toContain('Investment,"Investment, against the day before"');
    expect(csv).toContain('Data,2026-11-10,,own,cncf-platform-engineering,1.0.0,2,"up from 1",');
  });

  it('as Markdown keeps a hostile name text and one cell', () => {
    const markdown = teamsMarkdown(table, rows);
    expect(markdown).toContain('| =1+1\\|\\<img src=x\\> | 2026-11-10 | 2 | 1–3 | not assessed |');
    expect(markdown).toContain('| Data | 2026-11-10 | 2 (up from 1) | not assessed |');
    expect(markdown).toContain('| How many stand where |  | level 2: 2 teams | ranges: 1 team');
  });

  it('is never called a ranking', () => {
    expect(orderText(table, { by: 2, direction: 'descending' })).toBe(
      'Ordered by Interfaces, the highest level first. This is an order, not a ranking.',
    );
    expect(distributionWords({ levels: [1, 0, 2, 0], ranges: 1, notAssessed: 3 })).toEqual([
      'level 1: 1 team',
      'level 3: 2',
      'ranges: 1',
      'not assessed: 3',
    ]);
  });
});
