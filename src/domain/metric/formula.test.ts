import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedOnce } from './evaluate';
import { FormulaError, marked, parseFormula, unknownInput } from './formula';
import { formulaUnit, openDivisor } from './formulaUnits';

import { readUnit, unitText } from './unit';

const NUMBERS = new Map(
  Object.entries({ teams: 38, manual: 26, platform: 2, run: 24, build: 735, years: 3 }),
);
const UNITS = new Map(
  Object.entries({
    teams: 'team',
    runs: 'run/team/yr',
    manual: 'h/run',
    run: 'h/yr',
    years: 'yr',
    build: 'h',
  }).map(([id, text]) => [id, readUnit(text) ?? new Map<string, number>()]),
);

function error(action: () => unknown): FormulaError {
  try {
    action();
  } catch (caught) {
    if (caught instanceof FormulaError) return caught;
    throw caught;
  }
  throw new Error('Expected a mistake');
}

describe('parseFormula', () => {
  it.each([
    ['teams * (manual - platform) - run - build / years', 643],
    ['1 + 2 * 3 - 4 / 2', 5],
    ['2 - 3 - 4', -5],
    ['24 / 4 / 2', 3],
    ['-(1 - 3) * -2', -4],
    ['.5*run', 12],
  ])('%s = %d', (text, expected) => {
    expect(computedOnce(parseFormula(text), NUMBERS)).toBe(expected);
  });

  it.each([
    ['teams * ', 7, 'ends too early'],
    ['teams manual', 6, 'expected + - * or /'],
    ['(teams * 2', 10, 'closing bracket'],
    ['teams ^ 2', 6, 'cannot stand here'],
    ['alert(1)', 5, 'expected + - * or /'],
    ['teams * * 2', 8, 'is in the way'],
    ['', 0, 'ends too early'],
    ['('.repeat(60), 51, 'nested too deeply'],
  ])('%s is refused at %d', (text, at, reason) => {
    const found = error(() => parseFormula(text));
    expect(found.message).toContain(reason);
    expect(found.at).toBe(at);
  });

  it('answers any text with a formula or a marked mistake', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-c0-9+*/() .-]{0,40}$/)), (text) => {
        try {
          parseFormula(text);
        } catch (caught) {
          expect(caught).toBeInstanceOf(FormulaError);
        }
      }),
    );
  });

  it('marks the place of an unknown name and suggests the known one', () => {
    const text = 'teams * manuel';
    const found = unknownInput(parseFormula(text), [...NUMBERS.keys()]);
    if (found === undefined) throw new Error('Expected a mistake');
    expect(marked(text, found)).toBe(
      '"manuel" is not an input. Did you mean "manual"?\n    teams * manuel\n            ^',
    );
  });
});

describe('units', () => {
  it('are worked out through the formula', () => {
    const unit = formulaUnit(parseFormula('teams * runs * manual - run - build / years'), UNITS);
    expect(unitText(unit)).toBe('h/yr');
  });

  it('are the same on both sides of min and max; nothing has every unit', () => {
    const unit = (text: string) => unitText(formulaUnit(parseFormula(text), UNITS));
    expect(unit('max(0, manual)')).toBe('h/run');
    expect(unit('min(build, 2 * build) / years')).toBe('h/yr');
    const found = error(() => formulaUnit(parseFormula('2 * min(build, teams)'), UNITS));
    expect([found.message, found.at]).toEqual([
      'This compares h with team: both must have the same unit.',
      4,
    ]);
  });

  it('refuse to add hours to teams, and say where', () => {
    const found = error(() => formulaUnit(parseFormula('build + teams'), UNITS));
    expect(found.message).toContain('adds team to h');
    expect(found.at).toBe(6);
  });

  it.each(['h/', '2h', 'h per run', '', 'H', 'h//yr'])('"%s" is not a unit', (text) => {
    expect(readUnit(text)).toBeUndefined();
  });

  it('write back what they read', () => {
    for (const text of ['h', '1', 'h*team/run', '1/yr', 'run/team/yr']) {
      expect(unitText(readUnit(text) ?? new Map())).toBe(text);
    }
  });
});

describe('openDivisor', () => {
  it('lets only numbers and inputs above 0 divide', () => {
    const signs = new Map([
      ['years', 'above 0'],
      ['tools', '0 or more'],
    ] as const);
    const open = (text: string) => openDivisor(parseFormula(text), signs)?.at;
    expect(open('build / years + 1 / 2')).toBeUndefined();
    expect(open('build / (years + tools) / (1 + tools) / (tools * 2 + years * years)')).toBe(
      undefined,
    );
    expect(open('build / max(teams, years) / min(years, 2)')).toBeUndefined();
    expect(open('build / tools')).toBe(8);
    expect(open('build / (tools * years)')).toBe(15);
    expect(open('build / (tools + tools)')).toBe(15);
    expect(open('build / min(years, tools)')).toBe(8);
    expect(open('build / max(teams, tools)')).toBe(8);
    expect(open('build / teams')).toBe(8);
    expect(open('2 * (build / (years - 1))')).toBe(20);
    expect(open('build / 0')).toBe(8);
  });
});
