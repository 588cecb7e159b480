import { describe, expect, it } from 'vitest';
import { cardText } from './card';
import { scoreAspect } from './score';
import type { AnswerValues } from './answers';

const criteria = (level: number) => ({
  level,
  statements: ['a', 'b', 'c'].map((name) => ({
    id: `x.${level}.${name}`,
    role: 'criterion' as const,
  })),
});
const aspect = { id: 'x', levels: [criteria(2), criteria(3)] };

function says(level: number, answers: AnswerValues): string {
  return cardText(level, scoreAspect(aspect, answers, { threshold: 0.75, minBasis: 0.5 }));
}

describe('a card beside the statements', () => {
  it.each([
    ['without answers', 3, {}, 'Placed at 3; no statement is answered yet'],
    ['above them', 3, { 'x.2.a': 'no' }, 'Placed at 3, higher than the answers: they say 1'],
    [
      'below them',
      1,
      { 'x.2.a': 'yes', 'x.2.b': 'yes', 'x.2.c': 'yes' },
      'Placed at 1, lower than the answers: they say 2 to 3',
    ],
    ['within their range', 2, { 'x.2.a': 'yes' }, 'Placed at 2; the answers say 1 to 3 so far'],
    [
      'the same',
      1,
      { 'x.2.a': 'no', 'x.2.b': 'no', 'x.2.c': 'no' },
      'Placed at 1; the answers say the same',
    ],
  ] as const)('%s', (_where, level, answers, text) => {
    expect(says(level, answers)).toBe(text);
  });
});
