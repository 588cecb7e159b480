import { describe, expect, it } from 'vitest';
import { entryProblems } from '../entry';
import { problemText } from '../problem';

function company(figures: readonly object[]): object {
  return {
    kind: 'sample-company',
    name: 'Harbourline',
    label: 'Invented.',
    groups: [{ id: 'audit', title: 'Audit', figures }],
  };
}

const teams = { id: 'teams', value: 38, unit: 'teams', says: 'Product teams' };
const hours = { id: 'hours', value: 26, unit: 'hours', says: 'A team, by hand' };
const all = { id: 'all', unit: 'hours', says: 'All teams', times: ['teams', 'hours'] };

function reasons(figures: readonly object[]): readonly string[] {
  return entryProblems('harbourline.yaml', company(figures)).map(problemText);
}

describe('the sample company', () => {
  it('accepts figures that add up', () => {
    expect(reasons([teams, hours, { ...all, value: 988 }])).toEqual([]);
  });

  it('says what a wrong sum should be', () => {
    const [only, ...others] = reasons([teams, hours, { ...all, value: 990 }]);
    expect(only).toContain('groups.0.figures.2.value');
    expect(only?.toLowerCase()).toContain('must be 988, which is 38 × 26');
    expect(others).toEqual([]);
  });

  it('names an id that stands twice and one that stands nowhere', () => {
    const found = reasons([teams, teams, { ...all, value: 1 }]);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/two figures have the id "teams"/i);
    expect(found[1]).toMatch(/names "hours", which no figure has/i);
  });
});
