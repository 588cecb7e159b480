import { describe, expect, it } from 'vitest';
import { currentId } from './renamed';

describe('a statement’s present id', () => {
  it('is found at the end of the chain', () => {
    const model = { renamed: { first: 'second', second: 'third' } };
    expect(['first', 'second', 'third', 'other'].map((id) => currentId(model, id))).toEqual([
      ...['third', 'third', 'third', 'other'],
    ]);
  });

  it('is the id itself where nothing was renamed, also for names of JavaScript', () => {
    for (const id of ['a.2.b', 'constructor', '__proto__', 'toString']) {
      expect(currentId({}, id)).toBe(id);
      expect(currentId({ renamed: {} }, id)).toBe(id);
    }
  });

  it('is found in finite time in a circle', () => {
    expect(['a', 'b']).toContain(currentId({ renamed: { a: 'b', b: 'a' } }, 'a'));
  });
});
