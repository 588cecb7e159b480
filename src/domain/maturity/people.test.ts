import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type About, NOTHING_SAID, ROLES } from './about';
import { ANSWER_VALUES, type AnswerValue, type StatementAnswers } from './answers';
import { statementIds } from './link';
import { byAnswer, isForTalk, peopleFindings, type Person, splitOf, undecidedOf } from './people';
import { agreedAbout, alikeAnswers, platformsNamed, whyNotPerson } from './peopleAgreed';
import { peopleMarkdown } from './peopleReport';
import { discussText, sidesText, talkText, unsettledText } from './peopleWords';
import { MaturityModel } from './schema';
import { criteriaOf } from './score';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));
const ids = statementIds(model);
const [investment] = model.aspects;
if (investment === undefined) throw new Error('The model has an aspect.');

/** Every criterion of Investment: yes up to a level, no above it. */
function standing(level: number): StatementAnswers {
  return Object.fromEntries(
    (investment?.levels ?? []).flatMap((block) =>
      criteriaOf(block).map((id) => [
        id,
        { value: block.level <= level ? ('yes' as const) : ('no' as const), note: '' },
      ]),
    ),
  );
}

function person(who: string, answers: StatementAnswers, more: Partial<About> = {}): Person {
  return { id: who, about: { ...NOTHING_SAID, who, ...more }, answers };
}

function answer(value: AnswerValue | null, note = ''): StatementAnswers[string] {
  return { value, note };
}

function investmentOf(people: readonly Person[]) {
  const [first] = peopleFindings(model, people).aspects;
  if (first === undefined) throw new Error('The findings have an aspect.');
  return first;
}

const anyAnswers = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record({
    value: fc.option(fc.constantFrom(...ANSWER_VALUES)),
    note: fc.constantFrom('', 'seen'),
  }),
  { maxKeys: 40 },
);
const anyPerson = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  about: fc.record({
    platform: fc.constant(''),
    day: fc.constant(''),
    who: fc.constantFrom('', ' ', '#checkout', 'Sam', '<b>'),
    role: fc.option(fc.constantFrom(...ROLES)),
    kind: fc.constant('own' as const),
  }),
  answers: anyAnswers,
});
const anyPeople = fc.uniqueArray(anyPerson, { selector: ({ id }) => id, maxLength: 6 });

describe('several people', () => {
  it('who say 1 and 4 have to talk, whatever a mean would say (published case 16)', () => {
    const found = investmentOf([person('a', standing(1)), person('b', standing(4))]);
    expect(found.agreement).toMatchObject({ spread: 3, ad: 1.5, discuss: true });
    expect(discussText(found)).toBe('Yes: spread 3 and AD 1.500');
    expect(JSON.stringify(found)).not.toContain('2.5');
  });

  it('who say 2, 2, 2 and 4 have to talk for the spread alone (published case 17)', () => {
    const levels = [2, 2, 2, 4];
    const found = investmentOf(levels.map((level, at) => person(`p${at}`, standing(level))));
    expect(found.agreement).toMatchObject({ n: 4, spread: 2, ad: 0.5, discuss: true });
    expect(discussText(found)).toBe('Yes: spread 2');
  });

  it('of neighbouring levels need not talk, but their split statements are named', () => {
    const found = investmentOf([person('a', standing(2)), person('b', standing(3))]);
    expect(discussText(found)).toBe('No');
    const three = investment.levels.find(({ level }) => level === 3);
    expect(splitOf(found).map(({ statement }) => statement.id)).toEqual(
      three === undefined ? [] : criteriaOf(three),
    );
    expect(isForTalk(found)).toBe(true);
  });

  it('show the gap between sides, and a range as far as it reaches', () => {
    const range = { ...standing(1), 'investment.2.lasting-team': answer('unknown') };
    const unsure = Object.fromEntries(
      Object.entries({ ...standing(2), ...range }).map(([id, given]) => [
        id,
        id.startsWith('investment.2') ? answer('unknown') : given,
      ]),
    );
    const found = investmentOf([
      person('a', standing(3), { role: 'platform' }),
      person('b', standing(1), { role: 'user' }),
      person('c', unsure, { role: 'leader' }),
    ]);
    expect(sidesText(found)).toBe(
      'Platform says 3, users say 1, leaders say 1–2: up to 2 levels apart.',
    );
    expect(unsettledText(found)).toBe('1 range');
    expect(sidesText(investmentOf([person('a', standing(3)), person('b', {})]))).toBeUndefined();
    const alike = [
      person('a', standing(2), { role: 'platform' }),
      person('b', standing(2), { role: 'user' }),
    ];
    expect(sidesText(investmentOf(alike))).toBe('Platform says 2, users say 2: the sides agree.');
    const wide = [...alike, person('c', standing(4), { role: 'user' })];
    expect(sidesText(investmentOf(wide))).toBe(
      'Platform says 2, users say 2–4: the sides overlap.',
    );
  });

  it('all from one side are told that the gap cannot show', () => {
    const people = [
      person('a', standing(2), { role: 'platform' }),
      person('b', standing(2), { role: 'platform' }),
    ];
    expect(talkText(peopleFindings(model, people))).toBe(
      'Nobody says yes where another says no, and no levels lie far apart. All answer from the same side, so a gap between providers and users cannot show.',
    );
  });

  it('keep names apart and point at a second set by the same name and side', () => {
    const found = peopleFindings(model, [
      { ...person('Sam', standing(1), { role: 'user' }), id: '1' },
      { ...person(' Sam', standing(2), { role: 'user' }), id: '2' },
      { ...person('Sam', standing(2), { role: 'leader' }), id: '3' },
      { ...person('', {}), id: '4' },
    ]);
    expect(found.people.map(({ name, isTwice }) => [name, isTwice])).toEqual([
      ['Sam (1)', true],
      ['Sam (2)', true],
      ['Sam (3)', false],
      ['No name', false],
    ]);
  });

  it('give the same findings in whatever order their files come, and twice the same counts once', () => {
    fc.assert(
      fc.property(anyPeople, fc.func(fc.nat()), (people, rank) => {
        const shuffled = [...people].sort((a, b) => rank(a.id) - rank(b.id));
        const twice = [...shuffled, ...people];
        expect(peopleFindings(model, twice)).toEqual(peopleFindings(model, people));
      }),
      { numRuns: 40 },
    );
  });

  it('change no level, split or common answer by one more who answered nothing', () => {
    fc.assert(
      fc.property(anyPeople, anyPerson, (people, extra) => {
        const silent = { ...extra, id: 'silent', answers: {} };
        const before = peopleFindings(model, people);
        const after = peopleFindings(model, [...people, silent]);
        after.aspects.forEach((found, at) => {
          const { undetermined, ...rest } = before.aspects[at]?.agreement ?? { undetermined: 0 };
          expect(found.agreement).toEqual({ ...rest, undetermined: undetermined + 1 });
          expect(found.sides).toEqual(before.aspects[at]?.sides);
          expect(found.heard.map(({ statement, kind }) => [statement.id, kind])).toEqual(
            before.aspects[at]?.heard.map(({ statement, kind }) => [statement.id, kind]),
          );
        });
        expect(alikeAnswers(after, {}, '1.0.0')).toEqual(alikeAnswers(before, {}, '1.0.0'));
      }),
      { numRuns: 40 },
    );
  });

  it('have each answered criterion in exactly one of split, undecided and alike, each voice once', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        for (const found of peopleFindings(model, people).aspects) {
          const criteria = found.heard.filter(({ statement }) => statement.role === 'criterion');
          const alike = criteria.filter(({ kind }) => kind === 'alike');
          const sorted = [...splitOf(found), ...undecidedOf(found), ...alike];
          expect(new Set(sorted)).toEqual(new Set(criteria));
          expect(sorted).toHaveLength(criteria.length);
          for (const { voices } of found.heard)
            expect(byAnswer(voices).flatMap((group) => group.voices)).toHaveLength(people.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what was agreed', () => {
  const TEAM = 'investment.2.lasting-team';
  const BUDGET = 'investment.2.own-budget';
  const MISSION = 'investment.2.common-mission';
  const people = [
    person('a', { [TEAM]: answer('yes', 'on the wiki'), [BUDGET]: answer('yes') }),
    person('b', {
      [TEAM]: { ...answer('yes', 'on the wiki'), evidence: 'https://wiki.example/team' },
      [BUDGET]: answer('partly'),
      [MISSION]: answer('yes'),
    }),
  ];

  it('takes over what at least two gave alike, with notes and proof, and replaces nothing', () => {
    const findings = peopleFindings(model, people);
    expect(alikeAnswers(findings, {}, '1.0.0')).toEqual({
      [TEAM]: {
        value: 'yes',
        note: 'on the wiki',
        evidence: 'https://wiki.example/team',
        version: '1.0.0',
      },
    });
    expect(alikeAnswers(findings, { [TEAM]: answer('no') }, '1.0.0')).toEqual({});
    expect(findings.aspects.flatMap(undecidedOf).map(({ kind }) => kind)).toEqual([
      'differ',
      'alone',
    ]);
  });

  it('is about the platform all name, on the latest day named', () => {
    const named = (platform: string, day: string) => person(day, {}, { platform, day });
    const one = [named('Checkout', '2026-11-20'), named(' Checkout', '2026-11-22'), named('', '')];
    expect(platformsNamed(one)).toEqual([]);
    expect(agreedAbout(one, '2026-12-01')).toEqual({
      platform: 'Checkout',
      day: '2026-11-22',
      who: 'agreed by 3 people',
      role: null,
      kind: 'agreed',
    });
    const two = [named('Checkout', ''), named('Data', '')];
    expect(platformsNamed(two)).toEqual(['Checkout', 'Data']);
    expect(agreedAbout(two, '2026-12-01')).toMatchObject({ platform: '', day: '2026-12-01' });
  });

  it('is not one more person, nor is a set of another major version', () => {
    const one = { id: model.id, version: '2.1.0' };
    expect(whyNotPerson(one, '2.0.0', NOTHING_SAID)).toBeUndefined();
    expect(whyNotPerson(one, '1.9.0', NOTHING_SAID)).toMatch('cannot be compared');
    expect(whyNotPerson(one, '2.1.0', { ...NOTHING_SAID, kind: 'agreed' })).toMatch('agreed set');
  });

  it('stands in the minutes with the split statements; names and notes stay text', () => {
    const text = peopleMarkdown(
      model,
      peopleFindings(model, [
        person('<img src=x> | *A*', standing(3), { role: 'platform', day: '2026-11-20' }),
        person('b', { ...standing(1), [TEAM]: answer('no', '# no\n- team') }, { role: 'user' }),
      ]),
      { [TEAM]: 'partly' },
      '2026-11-22',
    );
    expect(text).toContain('## Investment\n\nDiscuss: spread 2 and AD 1.000.');
    expect(text).toContain('Platform says 3, users say 1: 2 levels apart.');
    expect(text).toContain('  - No: b (U) “\\# no - team”\n  - **Agreed: partly**');
    expect(text).toContain('| Investment | 3 | 1 | 2 | 2 | 1.000 |');
    expect(text).toContain('\\<img src=x\\> \\| \\*A\\* (P): 2026-11-20, 12 of 71 answered');
    expect(text).not.toMatch(/(?<!\\)[<|]img/);
  });
});
