import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freshRun,
  type Kept,
  type Line,
  lineKey,
  parseKept,
  runKey,
  runsOf,
  standing,
} from './log';
import { line } from './sampleRun';

const MINUTE = 60_000;

function kept(lines: readonly Line[], run = 'a1', began = 0): Readonly<Record<string, Kept>> {
  return {
    [runKey(run)]: { is: 'run', name: '', began },
    ...Object.fromEntries(lines.map((one, index) => [lineKey(run, `l${index}`), one])),
  };
}

describe('what is kept', () => {
  it('is read back as it was', () => {
    expect(parseKept(JSON.parse(JSON.stringify(line('done', 5))))).toEqual(line('done', 5));
    expect(parseKept({ is: 'run', name: 'INC-412', began: 1 })).toEqual({
      is: 'run',
      name: 'INC-412',
      began: 1,
    });
  });

  it.each([
    ['no object', 'done'],
    ['an unknown act', { ...line('done', 5), act: 'deleted' }],
    ['a time that is none', { ...line('done', 5), at: 'now' }],
    ['a moment no date can name', { ...line('done', 5), at: 1e20 }],
    ['another field', { ...line('done', 5), html: '<b>' }],
    ['a note of a million characters', { ...line('note', 5), text: 'x'.repeat(1_000_000) }],
  ])('is refused when it is %s', (_what, json) => {
    expect(parseKept(json)).toBeUndefined();
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parseKept(json);
      }),
    );
  });
});

describe('runs', () => {
  it('hold their lines in the order of the times', () => {
    const [run] = runsOf(kept([line('done', 20), line('started', 10)]));
    expect(run?.lines.map(({ act }) => act)).toEqual(['started', 'done']);
  });

  it('stand with the latest first; lines without a run and other keys are passed over', () => {
    const values = {
      ...kept([], 'old', 1),
      ...kept([line('done', 9)], 'new', 8),
      [lineKey('gone', 'x')]: line('note', 9, 'lost'),
      'run.<b>': { is: 'run', name: '', began: 1 } as const,
    };
    expect(runsOf(values).map(({ id, lines }) => [id, lines.length])).toEqual([
      ['new', 1],
      ['old', 0],
    ]);
  });

  it('are gone on with for twelve hours, then left until they are opened', () => {
    const runs = runsOf({
      ...kept([line('done', 600 * MINUTE)], 'a', 0),
      ...kept([], 'b', 500 * MINUTE),
    });
    expect(freshRun(runs, 700 * MINUTE)?.id).toBe('a');
    expect(freshRun(runs, 1320 * MINUTE)).toBeUndefined();
    expect(freshRun([], 0)).toBeUndefined();
  });
});

describe('a step', () => {
  it('was begun and finished when it was last', () => {
    const lines = [line('started', 1), line('done', 2), line('started', 3)];
    expect(standing(lines.slice(0, 2), 'look')).toEqual({ started: 1, done: 2 });
    expect(standing(lines, 'look')).toEqual({ started: 3, done: undefined });
    expect(standing(lines, 'other')).toEqual({ started: undefined, done: undefined });
  });
});
