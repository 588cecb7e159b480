import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPath, toWorker } from './protocol';

const SIGN = fc.constantFrom(
  '/',
  '\\',
  '.',
  ':',
  '@',
  '?',
  '#',
  '%',
  'a',
  '\t',
  '\n',
  '\u00a0',
  '\ud800',
);

describe('askedPath', () => {
  it('takes a path below the base, with its values', () => {
    expect(askedPath('/handbook/do/quota/?a=b', '/handbook/')).toBe('/handbook/do/quota/?a=b');
  });

  it.each(['//evil.example/', '/\\evil.example/', 'https://evil.example/', 'javascript:alert(1)'])(
    'refuses %s',
    (text) => expect(askedPath(text, '/')).toBeUndefined(),
  );

  it('never leads to another host', () => {
    fc.assert(
      fc.property(fc.string({ unit: SIGN }), (text) => {
        const path = askedPath(`/${text}`, '/');
        if (path === undefined) return;
        expect(new URL(path, 'https://ours.example').origin).toBe('https://ours.example');
      }),
    );
  });
});

describe('toWorker', () => {
  it('reads both messages, and nothing else', () => {
    const question = { asks: 'is it yours', script: '/assets/js/main.1.js' };
    expect(toWorker(question)).toEqual(question);
    expect(toWorker({ asks: 'take over', more: 1 })).toEqual({ asks: 'take over' });
    for (const other of [null, 'take over', { asks: 'is it yours' }, { asks: 'skip' }])
      expect(toWorker(other)).toBeUndefined();
  });
});
