import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, answerFault } from './answer';
import { answersFile, readAnswer, readAnswersFile, readPrefill } from './answers';
import { openQuestions } from './open';
import { holeCount, plainText, rendered } from './render';
import { FIELDS } from './sampleFields';
import { parsed } from './syntax';

const FORM = { id: 'sample', version: '1.2.0', fields: FIELDS };

function read(json: unknown) {
  return readAnswersFile(json, FORM);
}

describe('a file of answers', () => {
  it('comes back as it was saved', () => {
    const answers: Answers = {
      name: 'a\n"b"',
      steps: [{ what: 'x', due: '2026-12-01' }],
      sure: 'no',
    };
    expect(read(JSON.parse(answersFile(FORM, answers)))).toEqual({
      ok: true,
      version: '1.2.0',
      answers,
      leftOut: [],
    });
  });

  it('says why a file cannot be used', () => {
    expect(read({})).toMatchObject({
      ok: false,
      reason: expect.stringContaining('not a file of answers'),
    });
    const other = { kind: 'template-answers', template: 'win', version: '1.0.0', answers: {} };
    expect(read(other)).toMatchObject({ ok: false, reason: expect.stringContaining('“win”') });
  });

  it('keeps what fits and names what does not', () => {
    const answers = {
      name: 'a',
      level: 'enormous',
      day: '2026-02-30',
      sure: true,
      steps: 'text',
      gone: 'x',
      note: 'x'.repeat(20_001),
    };
    const reading = read({
      kind: 'template-answers',
      template: 'sample',
      version: '0.9.0',
      answers,
    });
    expect(reading).toMatchObject({ ok: true, answers: { name: 'a' }, version: '0.9.0' });
    expect(reading.ok && reading.leftOut.map(({ id }) => id)).toEqual([
      'level',
      'day',
      'sure',
      'steps',
      'gone',
      'note',
    ]);
  });

  it('keeps a text that is too long, so that the form can say so', () => {
    const answers = { name: 'x'.repeat(10_000) };
    const reading = read({
      kind: 'template-answers',
      template: 'sample',
      version: '1.2.0',
      answers,
    });
    expect(reading).toMatchObject({ ok: true, answers });
    expect(openQuestions(FIELDS, answers)[0]?.message).toBe(
      'This has 10000 characters; at most 200 fit.',
    );
  });

  it('never throws on hostile input, and what it reads can be rendered', () => {
    const { nodes } = parsed(
      '[[ name ]] [% for step in steps %][[ step.what ]][% endfor %] [[ start to end ]]',
    );
    const id = fc.constantFrom('name', 'steps', 'start', 'end', '__proto__', 'constructor');
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({
        kind: fc.constant('template-answers'),
        template: fc.constant('sample'),
        version: fc.jsonValue(),
        answers: fc.dictionary(id, fc.jsonValue()),
      }),
      fc
        .constantFrom('{"__proto__":{"name":"x"}}', '{"constructor":[]}')
        .map((text) => `{"kind":"template-answers","template":"sample","answers":${text}}`)
        .map((text): unknown => JSON.parse(text)),
    );
    fc.assert(
      fc.property(hostile, (json) => {
        const reading = read(json);
        if (!reading.ok) return;
        for (const field of FIELDS) {
          const answer = reading.answers[field.id];
          if (answer !== undefined && field.type === 'choice') {
            expect(answerFault(field, answer)).toBeUndefined();
          }
        }
        expect(holeCount(rendered(nodes, FIELDS, reading.answers))).toBeGreaterThanOrEqual(0);
        openQuestions(FIELDS, reading.answers);
      }),
    );
  });
});

describe('readAnswer', () => {
  it('takes text and rows of text, nothing else', () => {
    expect(readAnswer('a')).toBe('a');
    expect(readAnswer([{ what: 'a' }])).toEqual([{ what: 'a' }]);
    for (const value of [1, null, {}, [1], [[]], [{ what: 1 }], 'x'.repeat(20_001)]) {
      expect(readAnswer(value)).toBeUndefined();
    }
    expect(readAnswer(Array.from({ length: 201 }, () => ({})))).toBeUndefined();
  });
});

describe('an address', () => {
  function prefill(query: string) {
    return readPrefill(new URLSearchParams(query), FIELDS);
  }

  it('fills text questions', () => {
    expect(prefill('level=high&name=Node+7&utm_source=mail')).toEqual({
      answers: { level: 'high', name: 'Node 7' },
      leftOut: [],
    });
  });

  it('leaves out what does not fit in full, and lists', () => {
    const { answers, leftOut } = prefill(
      `level=HIGH&steps=[]&name=${'x'.repeat(201)}&start=2026-11-03T06:00`,
    );
    expect(answers).toEqual({ start: '2026-11-03T06:00' });
    expect(leftOut.map(({ id }) => id)).toEqual(['level', 'steps', 'name']);
  });

  it('keeps template marks as text', () => {
    const { answers } = prefill('name=[[ level ]][% raw %]');
    expect(plainText(rendered(parsed('[[ name ]]').nodes, FIELDS, answers))).toBe(
      '[[ level ]][% raw %]',
    );
  });
});

describe('openQuestions', () => {
  it('asks a conditional question only when its condition holds', () => {
    const ids = (answers: Answers) => openQuestions(FIELDS, answers).map(({ id }) => id);
    expect(ids({ level: 'low' })).not.toContain('why');
    expect(ids({ level: 'high' })).toContain('why');
  });

  it('says when two times stand in the wrong order, and when a row has a gap', () => {
    const answers: Answers = {
      name: 'a',
      level: 'low',
      start: '2026-11-03T06:10',
      end: '2026-11-03T06:00',
      steps: [{ what: 'a', due: '2026-12-01' }, { what: 'b' }],
    };
    expect(openQuestions(FIELDS, answers).map(({ message }) => message)).toEqual([
      'This lies before “Start”. Correct one of the two.',
      'Row 2: Due is still empty.',
    ]);
  });
});
