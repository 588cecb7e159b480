import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemText } from '../problem';
import { PublishedErrors } from './indexSchema';
import { lostProblems, newChanges, recorded } from './published';
import { ErrorFrontMatter } from './schema';

const starter = readFileSync(new URL('../../../errors/_starter.mdx', import.meta.url), 'utf8');
const base = ErrorFrontMatter.parse(parse(starter.split(/^---$/m)[1] ?? ''));

function entry(code: string, part: Partial<ErrorFrontMatter> = {}): ErrorFrontMatter {
  return { ...base, code, topic: `topic-of-${code.toLowerCase()}`, ...part };
}

const EMPTY: PublishedErrors = { kind: 'published-errors', names: {}, changes: [] };
const A = entry('PLT-901', { alertnames: ['GateClosed'] });
const B = entry('PLT-902');
const record = recorded([A, B], EMPTY, '1.0', '2026-11-22');

function lost(entries: readonly ErrorFrontMatter[], unread: readonly string[] = []): string {
  return lostProblems(entries, record, new Set(unread)).map(problemText).join('\n');
}

const RETIRED = entry('PLT-901', {
  alertnames: ['GateClosed'],
  status: 'retired',
  removed: '2026-12-24',
  replaced_by: 'PLT-903',
});

describe('the record of what was published', () => {
  it('holds each code once, with every name that leads to it', () => {
    expect(PublishedErrors.parse(record)).toEqual(record);
    expect(record.names['PLT-901']).toEqual(['topic-of-plt-901', 'GateClosed']);
    expect(record.changes).toEqual([
      { day: '2026-11-22', version: '1.0', change: 'added', code: 'PLT-901' },
      { day: '2026-11-22', version: '1.0', change: 'added', code: 'PLT-902' },
    ]);
    expect(recorded([A, B], record, '1.1', '2027-01-01')).toEqual(record);
  });

  it('grows at its end and keeps what was', () => {
    const later = recorded([RETIRED, B, entry('PLT-903')], record, '1.1', '2027-01-01');
    expect(later.changes.slice(0, 2)).toEqual(record.changes);
    expect(later.changes.slice(2)).toEqual([
      { day: '2027-01-01', version: '1.1', change: 'added', code: 'PLT-903' },
      { day: '2026-12-24', version: '1.1', change: 'renamed', code: 'PLT-901', to: 'PLT-903' },
    ]);
    expect(later.names).toMatchObject(record.names);
    expect(newChanges([RETIRED, B, entry('PLT-903')], later, '1.2', '2027-02-01')).toEqual([]);
  });

  it('says retired when no code stands for it', () => {
    const { replaced_by: _next, ...gone } = { ...RETIRED, removed_because: 'The gate is gone.' };
    expect(newChanges([gone], record, '1.1', '2027-01-01')).toEqual([
      { day: '2026-12-24', version: '1.1', change: 'retired', code: 'PLT-901' },
    ]);
  });
});

describe('what was published', () => {
  it('is all there', () => {
    expect(lost([A, B])).toBe('');
    expect(lost([A, B, entry('PLT-903')])).toBe('');
    expect(lost([RETIRED, B, entry('PLT-903')])).toBe('');
  });

  it('may not be deleted', () => {
    expect(lost([B])).toContain('errors/plt-901.mdx › code: PLT-901 was published and has no page');
    expect(lost([B])).toContain('status: retired');
  });

  it('may not get another number, and the message names the new one', () => {
    expect(lost([{ ...A, code: 'PLT-950' }, B])).toContain('replaced_by: PLT-950');
  });

  it('is not called deleted when its page is there and not valid', () => {
    expect(lost([B], ['PLT-901'])).toBe('');
  });

  it('may not lose a name, but may hand it to another page', () => {
    const nameless = entry('PLT-901');
    expect(lost([nameless, B])).toContain('"GateClosed" led to PLT-901 and leads nowhere now');
    expect(lost([nameless, { ...B, aliases: ['GateClosed'] }])).toBe('');
    expect(lost([{ ...A, topic: 'other-words' }, B])).toContain('"topic-of-plt-901" led to');
    expect(lost([{ ...A, topic: 'other-words', aliases: ['topic-of-plt-901'] }, B])).toBe('');
  });

  it('may not come back with a new meaning once it is retired', () => {
    const later = recorded([RETIRED, B, entry('PLT-903')], record, '1.1', '2027-01-01');
    const said = lostProblems([A, B, entry('PLT-903')], later, new Set());
    expect(said.map(problemText).join()).toContain('PLT-901 was retired');
  });
});
