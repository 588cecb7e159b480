import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ledger } from '../ledger';
import { type About, NOTHING_SAID } from './about';
import { ANSWER_VALUES, type AnswerValue } from './answers';
import { type Snapshot, snapshotOf, statementChanges, unchanged } from './history';
import { changeMarkdown } from './historyReport';
import { aspectMoves, movesText, moveText, pairNames, trendText } from './historyWords';
import { laterDay } from './laterDay';
import { statementIds } from './link';
import { MaturityModel } from './schema';
import { type Part, placementKey } from './sheet';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));
const ids = statementIds(model);
const VERSION = model.version;

function about(day: string, platform = 'Checkout'): About {
  return { ...NOTHING_SAID, day, platform };
}

function answered(values: Readonly<Record<string, AnswerValue>>, at = 1): Ledger<Part> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { value: { value, note: '', version: VERSION }, at },
    ]),
  );
}

function snapshot(day: string, ledger: Ledger<Part>): Snapshot {
  return snapshotOf(model, day, about(day), ledger);
}

const LEVEL_TWO = ['lasting-team', 'own-budget', 'common-mission'];
function investment(value: AnswerValue): Readonly<Record<string, AnswerValue>> {
  return Object.fromEntries(LEVEL_TWO.map((name) => [`investment.2.${name}`, value]));
}
const HIGHER = {
  'investment.3.value-funding': 'no',
  'investment.3.public-roadmap': 'no',
  'investment.3.ux-and-quality': 'no',
  'investment.3.retire': 'no',
} as const;

const anyLedger: fc.Arbitrary<Ledger<Part>> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record({
    value: fc.record({
      value: fc.constantFrom(...ANSWER_VALUES),
      note: fc.constantFrom('', 'seen'),
      version: fc.constant(VERSION),
    }),
    at: fc.nat(),
  }),
  { maxKeys: 80, noNullPrototype: true },
);

describe('two snapshots', () => {
  const then = snapshot('2026-05-12', answered({ ...investment('no'), ...HIGHER }));
  const now = snapshot('2026-11-22', answered({ ...investment('yes'), ...HIGHER }, 2));

  it('say per aspect how it moved and why', () => {
    const moves = aspectMoves(model, then, now);
    expect(moves.map(({ change }) => change)).toEqual([
      'up',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(moves[0]?.reason).toBe('was 1, is 2');
    expect(moves[1]?.reason).toBe('unknown: not assessed either time');
    expect(movesText(moves)).toBe('One aspect went up and four cannot be told.');
  });

  it('name overlapping ranges instead of guessing', () => {
    const range = snapshot(
      '2026-08-01',
      answered({
        ...investment('yes'),
        ...HIGHER,
        ...{
          'investment.3.value-funding': 'unknown',
          'investment.3.public-roadmap': 'unknown',
          'investment.3.ux-and-quality': 'unknown',
        },
      }),
    );
    const [move] = aspectMoves(model, now, range);
    expect(move?.change).toBe('unknown');
    expect(move?.reason).toMatch(/^unknown: 2 and 2–\d overlap$/);
  });

  it('list each changed statement with what became of it, a fading sign as an improvement', () => {
    const before = snapshot(
      '2026-05-12',
      answered({
        'investment.1.side-work': 'yes',
        'investment.2.lasting-team': 'unknown',
        'investment.2.own-budget': 'yes',
        'investment.2.common-mission': 'no',
        'investment.3.retire': 'partly',
      }),
    );
    const after = snapshot(
      '2026-11-22',
      answered({
        'investment.1.side-work': 'no',
        'investment.2.lasting-team': 'yes',
        'investment.2.own-budget': 'no',
        'investment.2.common-mission': 'na',
      }),
    );
    const said = statementChanges(model, before, after).map((change) => [
      change.statement.id,
      moveText(change),
    ]);
    expect(said).toEqual([
      ['investment.1.side-work', 'improved'],
      ['investment.2.lasting-team', 'found out'],
      ['investment.2.own-budget', 'worsened'],
      ['investment.2.common-mission', 'does not apply'],
      ['investment.3.retire', 'no longer known'],
    ]);
  });

  it('tell what was answered again from what was carried over', () => {
    const both = { ...answered(investment('yes'), 5), ...answered({ ...HIGHER }, 9) };
    const later = { ...both, ...answered({ 'investment.2.own-budget': 'yes' }, 20) };
    const { confirmed, carried } = unchanged(
      model,
      snapshot('2026-05-12', both),
      snapshot('2026-11-22', later),
    );
    expect(confirmed.map(({ statement }) => statement.id)).toEqual(['investment.2.own-budget']);
    expect(carried).toBe(6);
  });

  it('give Markdown that names both days and no note', () => {
    const noted = snapshotOf(model, 'x', about('2026-11-22', 'Pay|roll <b>'), {
      'investment.2.own-budget': {
        value: { value: 'yes', note: 'secret note', version: VERSION },
        at: 3,
      },
    });
    const text = changeMarkdown(model, then, noted);
    expect(text).toContain('## What changed between 12 May 2026 and 22 Nov 2026');
    expect(text).toContain('Pay\\|roll \\<b\\>');
    expect(text).toContain(
      '- improved: That team has its own recurring budget. (level 2; was no, is yes)',
    );
    expect(text).not.toContain('secret note');
  });

  it('of one day are told apart by who answered', () => {
    const by = (who: string) =>
      snapshotOf(model, who, { ...about('2026-11-22'), who }, answered(investment('yes')));
    expect(pairNames(then, now)).toEqual(['12 May 2026', '22 Nov 2026']);
    expect(pairNames(by('#a'), by('#b'))).toEqual(['22 Nov 2026, #a', '22 Nov 2026, #b']);
    expect(new Set(pairNames(by(''), by(''))).size).toBe(2);
  });

  it('compared with itself, nothing moved', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const one = snapshot('2026-05-12', ledger);
        expect(statementChanges(model, one, one)).toEqual([]);
        expect(unchanged(model, one, one).confirmed).toEqual([]);
        for (const { change } of aspectMoves(model, one, one))
          expect(['same', 'unknown']).toContain(change);
      }),
    );
  });

  it('the other way round mirror every move', () => {
    const MIRROR = { up: 'down', down: 'up', same: 'same', unknown: 'unknown' } as const;
    const TURNED = {
      improved: 'worsened',
      worsened: 'improved',
      found: 'lost',
      lost: 'found',
      scope: 'scope',
      open: 'open',
      note: 'note',
      sharpened: 'sharpened',
    } as const;
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        const [one, other] = [snapshot('2026-05-12', a), snapshot('2026-11-22', b)];
        const there = aspectMoves(model, one, other).map(({ change }) => change);
        const back = aspectMoves(model, other, one).map(({ change }) => change);
        expect(back).toEqual(there.map((change) => MIRROR[change]));
        const moves = statementChanges(model, one, other).map(({ move }) => move);
        const returns = statementChanges(model, other, one).map(({ move }) => move);
        expect(returns).toEqual(moves.map((move) => TURNED[move]));
      }),
    );
  });
});

describe('cards', () => {
  it('never move a level, whatever they say', () => {
    const card = fc.record({
      aspect: fc.constantFrom('investment', 'adoption'),
      level: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(anyLedger, card, (ledger, { aspect, level }) => {
        const placed: Ledger<Part> = {
          ...ledger,
          [placementKey(aspect)]: { value: { method: 'placement', level }, at: 1 },
        };
        const plain = snapshot('2026-05-12', ledger);
        const carded = snapshot('2026-05-12', placed);
        expect(carded.score).toEqual(plain.score);
        expect(carded.placements[aspect]?.level).toBe(level);
        for (const { aspect: own } of aspectMoves(model, plain, carded))
          expect(trendText(own, [carded])).toBe(trendText(own, [plain]));
      }),
    );
  });

  it('stay behind when a later day begins; answers and their times do not', () => {
    const ledger: Ledger<Part> = {
      ...answered(investment('yes'), 7),
      [placementKey('investment')]: { value: { method: 'placement', level: 4 }, at: 8 },
    };
    const begun = laterDay({ ...about('2026-05-12'), kind: 'agreed' }, ledger, '2026-11-22');
    expect(begun.about).toEqual(about('2026-11-22'));
    expect(begun.ledger).toEqual(answered(investment('yes'), 7));
  });
});
