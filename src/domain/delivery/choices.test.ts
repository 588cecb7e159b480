import { describe, expect, it } from 'vitest';
import { type ChoiceName, type Choices, readChoices } from './choices';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const WHOLE: Choices = { from: '2026-08-03', to: '2026-11-02', timezone: 'Europe/Berlin' };

function problems(choices: Choices): readonly ChoiceName[] {
  const read = readChoices(choices, NOW);
  return 'problems' in read ? read.problems.map(({ name }) => name) : [];
}

describe('readChoices', () => {
  it('takes what the command takes by default', () => {
    expect(readChoices(WHOLE, NOW)).toMatchObject({
      options: {
        ...{ production: ['production', 'prod'], services: [], year: 2024 },
        ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
      },
      ...{ earlier: null, end: 'over' },
    });
  });

  it('reads lists with commas, hours, patterns and an earlier window', () => {
    const read = readChoices(
      {
        ...{ ...WHOLE, production: ' live , prod-eu,', services: 'shop' },
        ...{ attribution: 'linked-or-window', hours: '12', rework: 'hotfix/*, revert*' },
        ...{ 'before-from': '2026-05-04', 'before-to': '2026-08-03' },
      },
      NOW,
    );
    expect(read).toMatchObject({
      options: {
        ...{ production: ['live', 'prod-eu'], services: ['shop'] },
        attribution: { rule: 'linked-or-window', hours: 12 },
        rework: { rule: 'pattern', patterns: ['hotfix/*', 'revert*'] },
      },
      earlier: { from: Date.parse('2026-05-03T22:00:00Z'), to: Date.parse('2026-08-02T22:00:00Z') },
    });
  });

  it('names everything that is wrong, choice by choice', () => {
    expect(problems({})).toEqual(['timezone', 'from', 'to']);
    expect(problems({ ...WHOLE, timezone: 'Berlin', year: '2016' })).toEqual(['timezone', 'year']);
    expect(problems({ ...WHOLE, from: '2026-12-24', to: '2027-01-01' })).toEqual(['from']);
    expect(problems({ ...WHOLE, to: '2026-08-01' })).toEqual(['to']);
    expect(problems({ ...WHOLE, 'before-from': '2026-05-04' })).toEqual(['before-to']);
    expect(problems({ ...WHOLE, hours: '3' })).toEqual(['hours']);
    expect(problems({ ...WHOLE, attribution: 'linked-or-window', hours: '-1' })).toEqual(['hours']);
    expect(problems({ ...WHOLE, attribution: 'guess' })).toEqual(['attribution']);
  });

  it('counts a window that is not over up to now', () => {
    expect(readChoices({ ...WHOLE, to: '2026-12-31' }, NOW)).toMatchObject({
      ...{ end: 'now', options: { window: { to: NOW } } },
    });
  });
});
