import { describe, expect, it } from 'vitest';
import { mostAsked } from './listing';

const when = (field: string, is: string | string[]) => ({ when: { field, is } });

describe('how many questions a template asks in one go', () => {
  it('counts every question that is always asked', () => {
    expect(mostAsked([{}, {}, {}])).toBe(3);
  });

  it('takes of answers that shut each other out the one that asks most', () => {
    const asked = [{}, when('rows', 'yes'), when('rows', 'yes'), when('rows', 'no')];
    expect(mostAsked(asked)).toBe(3);
  });

  it('counts a question under each answer that asks it', () => {
    const asked = [{}, when('size', ['standard', 'full']), when('size', 'full')];
    expect(mostAsked(asked)).toBe(3);
  });

  it('adds up what different questions decide', () => {
    expect(mostAsked([{}, {}, when('a', 'yes'), when('b', 'no')])).toBe(4);
  });
});
