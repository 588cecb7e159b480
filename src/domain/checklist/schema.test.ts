import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryProblems } from '../entry';
import { Checklist } from './schema';
import { itemsAsked } from './applies';

const docs = new URL('../../../docs/checklists/', import.meta.url);
const text = readFileSync(new URL('production-readiness.yaml', docs), 'utf8');
const page = readFileSync(new URL('production-readiness.mdx', docs), 'utf8');

/** The fields and reasons of a file after one replacement. */
function problems(from: string | RegExp, to: string): readonly string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return entryProblems('x.yaml', parse(changed)).map(
    ({ field, reason, instead }) => `${field}: ${reason} ${instead}`,
  );
}

describe('the schema of a checklist', () => {
  it('takes the published list and the starter', () => {
    expect(entryProblems('x.yaml', parse(text))).toEqual([]);
    const starter = readFileSync(new URL('_starter.yaml', docs), 'utf8');
    expect(entryProblems('_starter.yaml', parse(starter))).toEqual([]);
  });

  it('names an id that stands twice', () => {
    expect(problems('chk-prr-002', 'chk-prr-001').join()).toContain('"chk-prr-001" stands twice');
  });

  it('names a level that does not exist, where it stands, and the one that was meant', () => {
    const [problem] = problems("from: '99-9'", "from: '99-8'");
    expect(problem).toMatch(/^groups\.1\.items\.0\.from: /);
    expect(problem).toContain('Did you mean "99-9"');
  });

  it('suggests the key that was meant', () => {
    expect(problems('done_when:', 'done_wen:').join()).toContain('Did you mean "done_when"?');
  });

  it('refuses a rename to an item that does not exist, and one that reuses an old id', () => {
    const renamed = 'renamed:\n  chk-prr-001: chk-prr-099\ngroups:';
    const found = problems('groups:', renamed).join('\n');
    expect(found).toContain('there is no item "chk-prr-099"');
    expect(found).toContain('"chk-prr-001" still exists');
  });

  it('refuses an address that is neither a page nor https', () => {
    const found = problems('to: https://principlesofchaos.org/', 'to: javascript:alert(1)').join();
    expect(found).toContain('must be a page such as');
  });

  it('names a question and an answer that do not exist', () => {
    const question = problems('only_when: { keeps-data:', 'only_when: { keep-data:').join('\n');
    expect(question).toContain('only_when.keep-data: there is no question "keep-data"');
    expect(question).toContain('Did you mean "keeps-data"?');
    const answer = problems("keeps-data: ['yes']", "keeps-data: ['maybe']").join('\n');
    expect(answer).toContain('there is no answer "maybe"');
  });

  it('wants a pause point of at most nine items on every item, once there are any', () => {
    expect(problems(/ +pause: before-go-live\n/, '').join('\n')).toContain('pause: is missing');
    expect(problems(/pause: before-go-live/, 'pause: before-golive').join('\n')).toContain(
      'Did you mean "before-go-live"',
    );
    const all = problems(/pause: before-the-freeze/g, 'pause: before-go-live').join('\n');
    expect(all).toContain('"before-go-live" has 14 items; Give it 1 to 9.'.split(';')[0]);
    expect(all).toContain('"before-the-freeze" has 0 items');
  });

  it('refuses a code that is none, one signature, and a change after its own version', () => {
    expect(problems('prevents: [PLT-121]', 'prevents: [plt-121]').join()).toContain('PLT-101');
    expect(problems('sign_off: 2', 'sign_off: 1').join()).toContain('sign_off');
    expect(problems('minutes: 3', "minutes: 3\n        changed: '1.2'").join()).toContain(
      'version 1.2 is after the list',
    );
  });

  it('refuses an item that is asked and removed', () => {
    const removed = 'removed:\n  - { id: chk-prr-001, title: A, why: B }\ngroups:';
    expect(problems('groups:', removed).join('\n')).toContain('"chk-prr-001" still exists');
  });

  it('reports several problems of one file at once', () => {
    const changed = text
      .replace('minutes: 3', 'minutes: 0')
      .replace('who: [data-team]', 'who: [dat-team]')
      .replace("version: '1.1'", 'version: 1.1')
      .replace('chk-prr-002', 'chk-prr-001')
      .replace("from: '99-9'", "from: '99-8'");
    expect(entryProblems('x.yaml', parse(changed)).map(({ field }) => field)).toEqual([
      'version',
      'groups.0.items.0.minutes',
      'groups.1.items.2.who.0',
      'groups',
      'groups.1.items.0.from',
    ]);
  });

  it.each([
    null,
    7,
    [],
    {},
    { groups: 7 },
    { groups: [null] },
    { groups: [{ items: [7] }], renamed: [] },
  ])('has an answer to %j', (input) => {
    expect(Checklist.safeParse(input).success).toBe(false);
  });

  it('does not throw at a list that holds no items', () => {
    expect(
      entryProblems('x.yaml', { kind: 'checklist', renamed: { a: 'b' } }).length,
    ).toBeGreaterThan(5);
  });
});

describe('the production readiness page', () => {
  const list = Checklist.parse(parse(text));
  const minutes = (id: string | undefined) => {
    const level = list.levels?.choices.find((choice) => choice.id === id);
    const items = itemsAsked(list, { level, answers: {} });
    return {
      items: items.length,
      minutes: items.reduce((sum, item) => sum + item.minutes, 0),
      blockers: items.filter((item) => item.blocks === true).length,
    };
  };

  it('says the numbers that its list has', () => {
    expect(minutes('99')).toEqual({ items: 8, minutes: 29, blockers: 4 });
    expect(minutes('99-9')).toEqual({ items: 12, minutes: 44, blockers: 4 });
    expect(minutes('99-99')).toEqual({ items: 14, minutes: 50, blockers: 5 });
    expect(page).toContain('99&nbsp;% has 8 points and takes 29 minutes');
    expect(page).toContain('it has 14 points and takes 50. Four or five of them block');
    expect(page).toContain('time: 50');
  });

  it('blocks what its list blocks', () => {
    expect(page).toContain(`gate: ${list.gate}`);
  });

  it('promises the outage that the arithmetic gives for 30 days', () => {
    const day = 24 * 60;
    expect((30 * day) / 100).toBeCloseTo(7 * 60 + 12);
    expect(Math.floor((30 * day) / 1000)).toBe(43);
    expect(Math.floor((30 * day) / 10_000)).toBe(4);
    const means = list.levels?.choices.map((choice) => choice.means).join();
    expect(means).toMatch(/7 hours 12 minutes.*43 minutes.*4 minutes/);
  });
});
