import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion } from './question';

describe('a question', () => {
  it.each([
    'my team wants its own Kubernetes',
    'the auditor asks who had access in March 2026',
    ' how do I show the CFO a number? ',
    'who’s on call, and when',
    'another log4j, which services are affected',
    'is the p95 of k8s or of x509 checks',
  ])('is asked in words: %s', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    'exceeded quota',
    'segmentation fault (core dumped) in libfoo.so',
    'Error: pods is forbidden',
    'dial tcp 10.4.7.19:4317 refused',
    'the key is AKIA4EXAMPLE7QNDRX2P',
    'my password is hunter2 today',
    'one two three\nfour five six',
    'word '.repeat(30),
  ])('is no message, and nothing that may be secret: %s', (text) => {
    expect(isQuestion(text)).toBe(false);
  });

  it('never holds a key, whatever words stand around it', () => {
    const key = fc.stringMatching(/^[A-Za-z]{3,}\d[A-Za-z\d_/+=-]{4,40}$/);
    const place = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(key, place, (secret, at) => {
        const words = ['who', 'has', 'lost', 'this'];
        return !isQuestion([...words.slice(0, at), secret, ...words.slice(at)].join(' '));
      }),
    );
  });
});
