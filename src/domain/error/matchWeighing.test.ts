import { describe, expect, it } from 'vitest';
import { findErrors } from './match';
import type { MatchEntry, MatchTable } from './table';

type Given = Partial<Pick<MatchEntry, 'names' | 'patterns' | 'notWhen' | 'samples' | 'variables'>>;

function entry(topic: string, number: number, given: Given): MatchEntry {
  const code = `PLT-90${number}`;
  return {
    code,
    topic,
    title: topic,
    path: `/e/${code.toLowerCase()}/`,
    summary: '',
    names: [],
    patterns: [],
    notWhen: [],
    samples: [],
    typed: [],
    variables: {},
    ...given,
  };
}

function tableOf(pages: Readonly<Record<string, Given>>, others?: readonly string[]): MatchTable {
  const entries = Object.entries(pages).map(([topic, given], at) => entry(topic, at, given));
  return { version: 1, entries, ...(others === undefined ? {} : { others }) };
}

function said(text: string, table: MatchTable) {
  return findErrors(text, table).map(({ topic, confidence }) => `${topic} ${confidence}`);
}

const template = (value: string) => ({ kind: 'template', value }) as const;
const hint = (value: string) => ({ kind: 'hint', value }) as const;

describe('several things that fit', () => {
  it('within a page count as the surest of them, however short it is', () => {
    const table = tableOf({
      held: { patterns: [hint('the crane is held by another ship'), template('CRANE_HELD')] },
    });
    expect(said('the crane is held by another ship', table)).toEqual(['held possible']);
    expect(said('CRANE_HELD: the crane is held by another ship', table)).toEqual(['held sure']);
  });

  it('of two pages, equally well, leave both open', () => {
    const table = tableOf({
      north: { patterns: [template('berth refused northern')] },
      south: { patterns: [template('berth refused southern')] },
    });
    expect(said('berth refused northern', table)).toEqual(['north sure']);
    expect(said('berth refused northern; berth refused southern', table)).toEqual([
      'north possible',
      'south possible',
    ]);
  });

  it('are ordered by how much of them stands in the text', () => {
    const table = tableOf({
      wide: { patterns: [template('tide warning')] },
      narrow: { patterns: [template('tide warning for quay {quay:word} withdrawn')] },
    });
    expect(said('tide warning for quay 7 withdrawn', table)[0]).toBe('narrow sure');
  });
});

describe('a pattern whose words stand in another order', () => {
  const table = tableOf({
    manifest: {
      patterns: [template('manifest rejected: container {box:word} undeclared dangerous cargo')],
    },
    // In a larger collection a rare word tells more.
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `other-${at}`,
        { patterns: [template(`berth number${at}`)] },
      ]),
    ),
  });

  it('makes its page possible', () => {
    expect(
      said('undeclared dangerous cargo in container 7, so its manifest was rejected', table),
    ).toEqual(['manifest possible']);
  });

  it('does not when one of them is missing or far away', () => {
    const by = (text: string) => findErrors(text, table).map((one) => one.by);
    expect(by('undeclared dangerous cargo, its manifest was rejected')).not.toContain('pattern');
    const far = `undeclared dangerous cargo ${'and more '.repeat(60)} container manifest rejected`;
    expect(by(far)).not.toContain('pattern');
  });
});

describe('words that make it another error', () => {
  const table = tableOf({
    full: { names: ['HoldFull'], patterns: [template('hold is full')], notWhen: ['of joy'] },
  });

  it('hold for a foreign name, and not for our own code', () => {
    expect(said('HoldFull', table)).toEqual(['full sure']);
    expect(said('HoldFull of joy', table)).toEqual([]);
    expect(said('PLT-900 of joy', table)).toEqual(['full sure']);
  });

  it('hold near the pattern only', () => {
    expect(said('hold is full of joy', table)).toEqual([]);
    expect(said(`hold is full ${'and more '.repeat(100)} of joy`, table)).toEqual(['full sure']);
  });
});

describe('a message like an example', () => {
  const like = 'anchor # slipped while the winch was turning';
  const pages = { slipped: { samples: [like] }, other: { samples: ['rudder # does not answer'] } };

  it('makes its page possible', () => {
    expect(said('anchor 3 slipped while the winch was turning', tableOf(pages))).toEqual([
      'slipped possible',
    ]);
  });

  it('finds nothing when it is more like a message that belongs to no page', () => {
    const table = tableOf(pages, ['anchor # slipped while the winch was turning backwards']);
    expect(said('anchor 3 slipped while the winch was turning backwards', table)).toEqual([]);
  });
});
