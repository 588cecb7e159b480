import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ledger } from '../ledger';
import { type About, NOTHING_SAID } from './about';
import {
  inOrder,
  isSamePlatform,
  latestPair,
  type Snapshot,
  snapshotOf,
  statementChanges,
  whyApart,
} from './history';
import { levelText } from './historyWords';
import { MaturityModel } from './schema';
import type { Part } from './sheet';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));

function about(day: string, platform = 'Checkout'): About {
  return { ...NOTHING_SAID, day, platform };
}

function oneAnswer(at: number): Ledger<Part> {
  return { 'investment.2.own-budget': { value: { value: 'yes', note: '' }, at } };
}

function snapshot(day: string, ledger: Ledger<Part>): Snapshot {
  return snapshotOf(model, day, about(day), ledger);
}

describe('the order', () => {
  it('is oldest first, and loses none', () => {
    const day = fc.constantFrom('', '2025-01-31', '2026-05-12', '2026-11-22');
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const ordered = inOrder(days.map((each) => snapshot(each, {}))).map((each) => each.day);
        expect(ordered).toEqual([...days].sort());
      }),
    );
  });

  it('compares the latest with one of a day before, and only what was answered', () => {
    const full = oneAnswer(1);
    const days = [
      snapshot('2026-11-22', full),
      { ...snapshot('2026-11-22', full), id: 'same day' },
      snapshot('2026-05-12', full),
      snapshot('2027-01-01', {}),
    ];
    expect(latestPair(days)?.map(({ day }) => day)).toEqual(['2026-05-12', '2026-11-22']);
    expect(latestPair(days.slice(3))).toBeUndefined();
  });

  it('takes the day of the last answer when none is named, and survives impossible times', () => {
    const at = Date.parse('2026-03-04T12:00:00Z');
    expect(snapshotOf(model, 'x', NOTHING_SAID, oneAnswer(at)).day).toBe('2026-03-04');
    expect(snapshotOf(model, 'x', NOTHING_SAID, oneAnswer(8.64e15)).day).toBe('');
    expect(snapshotOf(model, 'x', NOTHING_SAID, oneAnswer(0)).day).toBe('');
  });

  it('knows a platform by its name in any spelling', () => {
    expect(isSamePlatform(about('', ' Checkout  platform'), about('', 'checkout Platform'))).toBe(
      true,
    );
    expect(isSamePlatform(about('', 'Checkout'), about('', 'Data'))).toBe(false);
  });
});

describe('another version of the model', () => {
  const [first, second] = ['investment.2.lasting-team', 'investment.2.own-budget'];
  const newer = {
    ...model,
    version: '1.1.0',
    renamed: { 'investment.2.old-name': first },
    aspects: model.aspects.map((aspect) => ({
      ...aspect,
      levels: aspect.levels.map((level) => ({
        ...level,
        statements: level.statements.map((statement) =>
          statement.id === second ? { ...statement, changed: '1.1.0' } : statement,
        ),
      })),
    })),
  };
  const old = snapshotOf(newer, 'old', about('2026-05-12'), {
    'investment.2.old-name': { value: { value: 'yes', note: '', version: '1.0.0' }, at: 4 },
    [second]: { value: { value: 'yes', note: '', version: '1.0.0' }, at: 5 },
  });

  it('of the same major number compares renamed statements and leaves sharpened ones out', () => {
    const now = snapshotOf(newer, 'now', about('2026-11-22'), {
      [first]: { value: { value: 'no', note: '', version: '1.1.0' }, at: 9 },
      [second]: { value: { value: 'no', note: '', version: '1.1.0' }, at: 9 },
    });
    expect(whyApart(newer, old)).toBeUndefined();
    expect(old.times[first]).toBe(4);
    const moves = statementChanges(newer, old, now).map(({ move }) => move);
    expect(moves).toEqual(['worsened', 'sharpened']);
  });

  it('of another major number, or another model, is refused with the reason', () => {
    expect(whyApart({ id: model.id, version: '2.0.0' }, old)).toMatch(
      /under version 1\.0\.0 of the model; this page has 2\.0\.0/,
    );
    expect(whyApart({ id: 'other', version: '1.0.0' }, old)).toMatch(/another model/);
  });
});

describe('a level in a cell', () => {
  it.each([
    [2, 2, '2'],
    [2, 3, '2–3'],
    [null, null, 'not assessed'],
  ])('from %s to %s is %s', (floor, ceiling, text) => {
    expect(levelText({ floor, ceiling })).toBe(text);
  });
});
