import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { values } from '../ledger';
import type { MetricFact } from './definitions';
import { Scorecard } from './fileSchema';
import { readScorecardText, scorecardText } from './file';
import { LONGEST_LINK, readLink, scorecardLink } from './link';
import { placed, withSide } from './place';
import { readCard } from './read';
import { cardsOf, type Kept, parseKept, withCard } from './shelf';
import { EARLIER, measured, rowOf } from './trial';

const sample = Scorecard.parse(
  parse(readFileSync('docs/measure/harbourline-scorecard.yaml', 'utf8')),
);
const card = { name: sample.name, rows: sample.rows };
const FACTS: readonly MetricFact[] = sample.rows.map((row) => ({
  ...{ id: row.metric, title: row.title, quantity: row.quantity, unit: row.unit },
  ...{ better: row.better, guard: row.guard, rule: '' },
}));

/** A sample in which one part was replaced by something else, anywhere. */
const damaged = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1.5, '', 'share', null, '2026-02-30')),
  )
  .map(([place, value]): unknown => {
    let at = 0;
    const target = place % JSON.stringify(sample).split(/[,:[{]/).length;
    const json: unknown = JSON.parse(JSON.stringify(sample), (_key, old: unknown) =>
      at++ === target ? value : old,
    );
    return json;
  });

describe('a scorecard from outside', () => {
  it('is read by hand exactly when the published form takes it', () => {
    expect(readCard(sample)).toEqual({ ok: true, card });
    fc.assert(
      fc.property(damaged, (json) => {
        const byForm = Scorecard.safeParse(json);
        const isTwice =
          byForm.success &&
          new Set(byForm.data.rows.map(({ id }) => id)).size < byForm.data.rows.length;
        expect(readCard(json).ok).toBe(byForm.success && !isTwice);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, whatever the file or the link holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (json, text) => {
        expect(readCard(json).ok).toBe(false);
        expect(readScorecardText(text).ok).toBe(false);
        readLink(`#scorecard=1.${text}`, FACTS);
      }),
    );
  });

  it('comes back from its file as it was', () => {
    const text = scorecardText(card, '2026-11-22T10:00:00Z', 'https://handbook.example/s.json');
    expect(readScorecardText(text)).toEqual({ ok: true, card });
    expect(readScorecardText(text.slice(0, -40)).ok).toBe(false);
    expect(Scorecard.safeParse(JSON.parse(text)).success).toBe(true);
  });
});

describe('the link', () => {
  it('of a typical scorecard of six metrics stays below 2,000 characters and says what it leaves out', () => {
    const six = { ...card, rows: card.rows.slice(0, 6) };
    const link = scorecardLink(six, FACTS);
    expect(link.fragment.length).toBeLessThan(LONGEST_LINK);
    expect(link.without).toContain('rules');
    const read = readLink(link.fragment, FACTS);
    const numbers = (rows: typeof card.rows) =>
      rows.map(({ id, before, after, target }) => [id, before?.reading, after?.reading, target]);
    expect(read?.ok === true && numbers(read.card.rows)).toEqual(numbers(six.rows));
  });

  it('of a short scorecard leaves nothing out', () => {
    const one = {
      name: 'One',
      rows: [rowOf({ after: measured({ is: 'share', passed: 9, total: 44 }) })],
    };
    const link = scorecardLink(one, []);
    expect(link.without).toEqual([]);
    expect(readLink(link.fragment, [])).toEqual({ ok: true, card: one });
  });

  it('still tells different rules apart when their text is left out, however often it is passed on', () => {
    const long = (text: string) => [text.repeat(500)];
    const share = { is: 'share', passed: 9, total: 44 } as const;
    const rows = [
      rowOf({
        before: measured(share, { rule: long('a') }),
        after: measured(share, { rule: long('b') }),
      }),
      rowOf({
        id: 'x',
        before: measured(share, { rule: long('c') }),
        after: measured(share, { rule: long('c') }),
      }),
      ...['y', 'z'].map((id) => rowOf({ id, after: measured(share, { rule: long(id) }) })),
    ];
    const first = scorecardLink({ name: 'Rules', rows }, []);
    const read = readLink(first.fragment, []);
    if (read?.ok !== true) throw new Error('not read');
    const [differ, same] = read.card.rows;
    expect(differ?.before?.rule).not.toEqual(differ?.after?.rule);
    expect(same?.before?.rule).toEqual(same?.after?.rule);
    expect(scorecardLink(read.card, []).without).toEqual([]);
  });

  it('with a changed letter is refused', () => {
    const { fragment } = scorecardLink(card, FACTS);
    fc.assert(
      fc.property(fc.integer({ min: 14, max: fragment.length - 1 }), (at) => {
        const other = fragment[at] === 'A' ? 'B' : 'A';
        const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
        expect(readLink(changed, FACTS)?.ok).toBe(false);
      }),
    );
  });

  it('of another tool says so, and an anchor is none', () => {
    expect(readLink('#estimate=1.abc', FACTS)).toMatchObject({ ok: false });
    expect(readLink('#steps', FACTS)).toBeUndefined();
  });
});

describe('numbers put on a scorecard', () => {
  const share = { is: 'share', passed: 9, total: 44 } as const;
  const offered = rowOf({ after: measured(share) });

  it('stand on the side that was chosen and leave the other and the target alone', () => {
    const target = { is: 'at most', value: 0.1, by: '' } as const;
    const kept = rowOf({ after: measured({ ...share, passed: 3 }), target });
    const { rows } = placed([kept], [{ ...offered, after: measured(share, EARLIER) }], 'before');
    expect(rows).toEqual([{ ...kept, before: measured(share, EARLIER) }]);
  });

  it('take the report’s own difference with them, and lose it when one is replaced', () => {
    const own = { difference: 0, low: -1, high: 1, sure: 90, how: 'own' } as const;
    const both = { ...offered, before: measured(share, EARLIER), own };
    const { rows } = placed([rowOf()], [both], 'after');
    expect(rows[0]).toMatchObject({ own });
    const [first] = rows;
    expect(first === undefined ? {} : withSide(first, 'after', measured(share))).not.toHaveProperty(
      'own',
    );
  });

  it('that do not fit are counted', () => {
    const many = Array.from({ length: 12 }, (_, at) => rowOf({ id: `row-${at}` }));
    const result = placed([], many, 'after');
    expect([result.rows.length, result.leftOut]).toEqual([10, 2]);
    const amount = rowOf({ quantity: 'amount', unit: 'hours' });
    expect(placed([rowOf()], [amount], 'after').leftOut).toBe(1);
  });
});

describe('scorecards kept in a browser', () => {
  it('come back by name, their rows in order, and go without a trace', () => {
    const kept = withCard({}, 'a1', card, 5);
    const back = (ledger: typeof kept) => cardsOf(values(ledger));
    expect(back(kept)).toEqual([{ id: 'a1', ...card }]);
    const turned = { ...card, rows: [...card.rows].reverse() };
    expect(back(withCard(kept, 'a1', turned, 6))).toEqual([{ id: 'a1', ...turned }]);
    expect(back(withCard(kept, 'a1', null, 6))).toEqual([]);
  });

  it('leave the time of an unchanged row alone, so that another tab’s change to it stands', () => {
    const kept = withCard({}, 'a1', card, 5);
    const renamed = withCard(kept, 'a1', { ...card, name: 'Other' }, 9);
    const times = Object.entries(renamed).flatMap(([key, { at }]) => (at === 9 ? [key] : []));
    expect(times).toEqual(['card.a1']);
  });

  it('are read as hostile input', () => {
    const good: Kept = { is: 'row', place: 0, row: rowOf() };
    expect(parseKept(good)).toEqual(good);
    expect(parseKept({ ...good, row: { ...rowOf(), better: 'bigger' } })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (json) => parseKept(json) === undefined));
  });
});
