import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finder, stem, tokens } from './find';
import type { SearchRecord } from './record';

const record = (
  path: string,
  title: string,
  words: readonly string[],
  text: string,
): SearchRecord => ({
  path,
  kind: 'Runbook',
  title,
  description: '',
  words,
  text,
});

const find = finder([
  record(
    '/runbooks/quota-exhausted/',
    'A quota is exhausted',
    ['KubeQuotaFullyUsed'],
    'Pods are refused.',
  ),
  record(
    '/e/plt-101/',
    'The namespace has used its whole quota',
    ['PLT-101', 'exceeded quota'],
    'Raise it.',
  ),
  record(
    '/e/plt-102/',
    'Not PLT-101: a namespace that PLT-101 does not mean',
    ['PLT-102', 'PLT-101'],
    'PLT-101 PLT-101',
  ),
  record(
    '/checklists/production-readiness/',
    'Production readiness',
    [],
    'Backups are restored, not only taken.',
  ),
]);

const paths = (query: string) => find(query).map((hit) => hit.path);

describe('finding', () => {
  it('finds a code whole, in any case, before pages that speak of it', () => {
    expect(paths('plt-101')[0]).toBe('/e/plt-101/');
    expect(paths('PLT-102')[0]).toBe('/e/plt-102/');
  });
  it('finds an alert by its name and by a part of it', () => {
    expect(paths('KubeQuotaFullyUsed')[0]).toBe('/runbooks/quota-exhausted/');
    expect(paths('fully used')).toContain('/runbooks/quota-exhausted/');
  });
  it('finds a page while its title is being typed', () => {
    expect(paths('prod read')[0]).toBe('/checklists/production-readiness/');
  });
  it('forgives one typing error', () => {
    expect(paths('exhuasted')[0]).toBe('/runbooks/quota-exhausted/');
  });
  it('prefers pages with all words, and still answers when none has them', () => {
    expect(paths('restored backup')).toEqual(['/checklists/production-readiness/']);
    expect(paths('restored zebra')).toEqual(['/checklists/production-readiness/']);
  });
  it('answers nothing when nothing matches', () => {
    expect(paths('zebra')).toEqual([]);
  });
});

describe('tokens', () => {
  it('keeps identifiers whole and in parts', () => {
    expect(tokens('CrashLoopBackOff')).toEqual(
      expect.arrayContaining(['crashloopbackoff', 'crash', 'loop', 'back', 'off']),
    );
    expect(tokens('--dry-run')).toEqual(expect.arrayContaining(['--dry-run', 'dry', 'run']));
  });
  it('answers no empty word and no capital, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const token of tokens(text)) {
          expect(token).not.toBe('');
          expect(token).toBe(token.toLowerCase());
          expect(stem(token)).not.toBe('');
        }
      }),
    );
  });
});
