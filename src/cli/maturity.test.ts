import { afterAll, describe, expect, it } from 'vitest';
import vectors from '../domain/maturity/scoring-vectors.json';
import { trial } from './maturityTrial';

const { keep, run, end } = trial(process.cwd());
afterAll(end);

async function json(words: string, stdin?: string): Promise<unknown> {
  const { code, out, err } = await run(words, stdin);
  expect([code, err]).toEqual([0, '']);
  const data: unknown = JSON.parse(out);
  return data;
}

function part(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

const ofKind = (wanted: string) => vectors.vectors.filter(({ kind }) => kind === wanted);

describe('score', () => {
  it('gives the published result for every vector, a line of standard input each', async () => {
    const all = ofKind('aspect');
    const lines = all.map(({ input }) => `${JSON.stringify(input.answers)}\n`);
    const { code, out } = await run('score --model fixture.json --answers -', lines);
    expect(code).toBe(0);
    const results = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(results.map((result) => part(result, 'aspects'))).toEqual(
      all.map(({ expected }) => [{ id: 'a', ...Object(expected) }]),
    );
  });

  it('names wrong words and foreign ids', async () => {
    const [{ input, expected } = { input: {}, expected: {} }] = ofKind('validate');
    keep('odd.json', part(input, 'answers'));
    const { out, err } = await run('score --model fixture.json --answers odd.json --json');
    expect(JSON.parse(out)).toMatchObject(Object(expected));
    expect(err).toContain('a2b is answered "maybe"');
    expect(err).toContain('does not ask zz');
  });

  it('scores the handbook’s own model when none is named, by aspect and without a total', async () => {
    const [{ input, expected } = { input: {}, expected: {} }] = ofKind('model');
    keep('begun.json', part(input, 'answers'));
    const { profile, ...whole } = Object(expected);
    const result = await json('score --answers begun.json --json');
    expect(result).toMatchObject({ aspects: profile, ...whole });
    expect(Object.keys(Object(result))).toEqual([
      ...['aspects', 'distribution', 'ranges', 'notAssessed', 'errors', 'ignored'],
    ]);
    expect(Object.keys(Object(part(result, 'aspects', 0)))).toEqual([
      ...['id', 'status', 'floor', 'ceiling', 'levelStatus', 'points'],
      ...['metAbove', 'tensions', 'next', 'decisive', 'known'],
    ]);
  });

  it('reads plain answers, answers with notes and saved files, as JSON and as YAML', async () => {
    const model = { id: 'fixture', version: '1.9.0' };
    const noted = { a2a: { value: 'yes', note: 'x', at: 1 }, a2b: { value: 'no', at: 1 } };
    const files = [
      keep('plain.json', { a2a: 'yes', a2b: 'no' }),
      keep('plain.yaml', 'a2a: yes\na2b: no\n'),
      keep('noted.yml', 'a2a: { value: yes, note: "x" }\na2b: { value: no }\n'),
      keep('saved.json', {
        ...{ kind: 'assessment-answers', model, saved: '2026-11-22' },
        answers: { ...noted, a2c: { value: null, note: 'ask the database team', at: 1 } },
      }),
    ];
    const results = await Promise.all(
      files.map((file) => json(`score --model fixture.json --answers ${file} --json`)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
    expect(part(results[0], 'aspects', 0, 'known')).toEqual({ answered: 2, of: 13 });
  });

  it('takes a null for a mistake where it is not our own file', async () => {
    const { out } = await run('score --model fixture.json --answers -', '{"a2a":null,"a2b":{}}\n');
    expect(part(JSON.parse(out), 'errors')).toEqual([
      { id: 'a2a', value: null },
      { id: 'a2b', value: null },
    ]);
  });

  it('knows nothing special about the names of JavaScript', async () => {
    const line = '{"__proto__":"yes","constructor":"no","toString":{"value":"yes"}}\n';
    const { code, out } = await run('score --model fixture.json --answers -', line);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ notAssessed: 1, errors: [], ignored: ['__proto__', 'constructor', 'toString'] },
    });
  });

  it('follows renamed statements and leaves out answers to a meaning that was sharpened', async () => {
    const aspects = vectors.fixtureModel.aspects.map((aspect) => ({
      ...aspect,
      levels: aspect.levels.map((level) => ({
        ...level,
        statements: level.statements.map((statement) =>
          statement.id === 'a2b' ? { ...statement, changed: '1.1.0' } : statement,
        ),
      })),
    }));
    keep('newer.json', {
      ...{ ...vectors.fixtureModel, version: '1.2.0', aspects },
      renamed: { older: 'old', old: 'a2a' },
    });
    keep('early.json', {
      ...{ kind: 'assessment-answers', model: { id: 'fixture', version: '1.0.0' } },
      answers: {
        ...{ older: { value: 'yes' }, a2b: { value: 'yes' }, a2c: { value: 'yes' } },
        a2d: { value: 'yes', version: '1.1.0' },
      },
    });
    const { out, err } = await run('score --model newer.json --answers early.json --json');
    expect(part(JSON.parse(out), 'aspects', 0, 'known', 'answered')).toBe(3);
    expect(err).toBe('early.json: sharpened since it was answered, not counted: a2b.\n');
    const both = '{"older":"no","a2a":"yes","a2b":"yes"}\n';
    const direct = JSON.parse((await run('score --model newer.json --answers -', both)).out);
    expect(direct).toMatchObject({
      ignored: ['older'],
      aspects: [{ points: [{ lo: 2 }, {}, {}] }],
    });
  });

  it('skips blank lines and keeps any separator inside a note', async () => {
    const noted = JSON.stringify({ a2a: { value: 'yes', note: 'one\u2028two' } });
    const chunks = ['{}\n\n  \r\n', noted.slice(0, 20), noted.slice(20)];
    const { code, out } = await run('score --model fixture.json --answers -', chunks);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['is cut off', '{"a2a":'],
    ['is no object', '["yes"]'],
    ['answers another model', '{"kind":"assessment-answers","model":{"id":"b","version":"1.0.0"}}'],
  ])('stops at a line that %s, after the results before it', async (_what, line) => {
    const { code, out, err } = await run('score --model fixture.json --answers -', [
      '{"a2a":"yes"}\n\n{}\n',
      `${line}\n`,
      '{}\n',
    ]);
    expect([code, out.trimEnd().split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(/^line 4 .+\.\n$/);
  });

  it('says in plain text where each aspect stands, what to do and what to find out', async () => {
    keep('mixed.yaml', 'operations.2.register: no\nadoption.2.backed: unknown\n');
    const { out } = await run('score --answers mixed.yaml');
    expect(out).toMatch(/^Aspect +Stands at +Level 2 +Level 3 +Level 4\n/);
    expect(out).toMatch(/\nInvestment +not assessed +none of 3 answered, open/);
    expect(out).toMatch(/\nOperations +1 to 4 +0 of 5, 4 not answered, open/);
    expect(out).toMatch(/Next steps\n {2}Start a register .*\(operations\.2\.register\): no\n/);
    expect(out).toMatch(/Find out first\n[^]*\(adoption\.2\.backed\)/);
    expect(out).not.toMatch(/total|overall|%/i);
  });
});

describe('target', () => {
  it.each(ofKind('target').map((vector) => [vector.name, vector.input, vector.expected] as const))(
    'gives the published result for %s',
    async (name, input, expected) => {
      keep(`${name}.json`, input.answers);
      const words = `target --model fixture.json --answers ${name}.json --aspect a --level 2`;
      expect(await json(`${words} --json`)).toEqual(expected);
      expect((await run(words)).out).toMatch(/^Level 2: /);
    },
  );

  it.each([
    ['--aspect b --level 2', /"b" is not an aspect of this model\..* Known: a\./],
    ['--aspect a --level 5', /"5" is no level to aim for in a; write 2 to 4/],
    ['--aspect a --level 1', /write 2 to 4/],
    ['--aspect a --level 2.5', /write 2 to 4/],
    ['--aspect a', /--level is missing/],
  ])('refuses %s', async (words, reason) => {
    keep('none.json', {});
    const { code, out, err } = await run(
      `target --model fixture.json --answers none.json ${words} --json`,
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });
});

describe('raters', () => {
  it('says how far people agree and which statements split them', async () => {
    const [{ input, expected } = { input: {}, expected: [] }] = ofKind('splits');
    const sets: unknown = part(input, 'answerSets');
    const files = [0, 1, 2].map((at) => keep(`rater-${at}.json`, part(sets, at)));
    const top = Object.fromEntries(
      vectors.fixtureModel.aspects.flatMap(({ levels }) =>
        levels.flatMap(({ statements }) => statements.map(({ id }) => [id, 'yes'])),
      ),
    );
    const low = Object.fromEntries(Object.keys(top).map((id) => [id, 'no']));
    const words = `raters --model fixture.json ${files.join(' ')}`;
    expect(part(await json(`${words} --json`), 'aspects', 0)).toMatchObject({
      ...{ id: 'a', n: 1, undetermined: 2, spread: null, discuss: false, splits: expected },
      levels: [{ file: 'rater-0.json', floor: 2, ceiling: 4 }, {}, {}],
    });
    const apart = `raters --model fixture.json ${keep('top.json', top)} ${keep('low.json', low)}`;
    expect(part(await json(`${apart} --json`), 'aspects', 0)).toMatchObject({
      ...{ n: 2, undetermined: 0, min: 1, max: 4, median: 1, spread: 3, ad: 1.5 },
      ...{ acceptable: false, discuss: true },
    });
    expect((await run(apart)).out).toMatch(/\nA +4 +1 +3 +1\.5 +yes\n/);
  });
});

describe('change', () => {
  it.each(ofKind('change').map((vector) => [vector.name, vector.input, vector.expected] as const))(
    'gives the published result for %s',
    async (name, { before, after }, expected) => {
      const files = [keep(`${name}-1.json`, before), keep(`${name}-2.json`, after)];
      const result = await json(`change --model fixture.json ${files.join(' ')} --json`);
      expect(part(result, 'aspects', 0, 'change')).toBe(expected);
    },
  );

  it('lists the statements that are answered otherwise', async () => {
    const files = [keep('was.json', { a2a: 'no', a1s: 'yes' }), keep('is.json', { a2a: 'yes' })];
    const words = `change --model fixture.json ${files.join(' ')}`;
    expect(part(await json(`${words} --json`), 'statements')).toEqual([
      { id: 'a1s', before: 'yes', after: 'unanswered' },
      { id: 'a2a', before: 'no', after: 'yes' },
    ]);
    expect((await run(words)).out).toContain('a2a (a2a): no, then yes');
  });

  it.each([
    ['a newer major version', { id: 'fixture', version: '2.0.0' }, /version 2\.0\.0 of the model/],
    ['an older major version', { id: 'fixture', version: '0.9.0' }, /cannot be compared/],
    ['another model', { id: 'other', version: '1.0.0' }, /answers another model, "other"/],
    ['no model', undefined, /does not say which model/],
  ])('refuses a file of %s', async (_what, model, reason) => {
    keep('now.json', {});
    keep('then.json', { kind: 'assessment-answers', model, answers: {} });
    const { code, out, err } = await run('change --model fixture.json then.json now.json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });
});
