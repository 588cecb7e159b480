import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunks, plain, stem, tokens } from './words';

describe('tokens', () => {
  it('keeps identifiers whole and in parts', () => {
    expect(tokens('CrashLoopBackOff')).toEqual(
      expect.arrayContaining(['crashloopbackoff', 'crash', 'loop', 'back', 'off']),
    );
    expect(tokens('--dry-run')).toEqual(expect.arrayContaining(['--dry-run', 'dry', 'run']));
    expect(tokens('PLT-101.')).toEqual(expect.arrayContaining(['plt-101', 'plt', '101']));
    expect(tokens('/etc/kubernetes/admin.conf')).toEqual(
      expect.arrayContaining(['etc/kubernetes/admin.conf', 'etc', 'conf']),
    );
  });
  it('takes forms of one word for the same', () => {
    for (const [one, other] of [
      ['restoring', 'restored'],
      ['backups', 'backup'],
      ['policies', 'policy'],
      ['certificates', 'certificate'],
      ['refused', 'refuse'],
    ] as const) {
      expect(stem(one)).toBe(stem(other));
    }
    expect(stem('status')).toBe('status');
  });
  it('answers no empty word and no capital, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokens(text)) {
          expect(token).not.toBe('');
          expect(token).toBe(token.toLowerCase());
          expect(stem(token)).not.toBe('');
        }
        for (const { parts } of chunks(text)) expect(parts.length).toBeGreaterThan(0);
      }),
    );
  });
  it('compares titles without case and signs', () => {
    expect(plain('The namespace’s  Quota!')).toBe('the namespace s quota');
  });
});
