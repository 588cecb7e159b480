import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleList } from './sampleList';
import {
  applies,
  type Entries,
  entriesOf,
  entryKey,
  FIELDS,
  itemsOf,
  leftOut,
  levelOf,
  markOf,
  progressOf,
} from './state';
import { leftOutText, progressText, progressWords, seenText } from './words';

const ids = itemsOf(sampleList).map((item) => item.id);
const anyKey = fc.oneof(
  fc.constantFrom('run', 'level'),
  fc
    .tuple(fc.constantFrom(...ids, 'backup', 'gone'), fc.constantFrom(...FIELDS))
    .map(([id, field]) => entryKey(id, field)),
  fc.string(),
);
const anyText = fc.oneof(
  fc.constantFrom('yes', 'low', 'high', 'not needed until March', ''),
  fc.string(),
);
const anyEntries = fc.dictionary(anyKey, anyText);

describe('which items apply', () => {
  it('lists everything until a level is chosen, and for a level it does not know', () => {
    const unchosen: readonly Entries[] = [{}, { level: 'unheard-of' }];
    for (const entries of unchosen) {
      expect(progressOf(sampleList, entries).total).toBe(3);
      expect(leftOutText(sampleList, entries)).toEqual([]);
    }
  });

  it('hides what a higher level asks for, and says which and why', () => {
    expect(progressOf(sampleList, { level: 'low' }).total).toBe(2);
    expect(leftOutText(sampleList, { level: 'low' })).toEqual([
      'One item is hidden because it applies from High: Region lost.',
    ]);
    expect(leftOutText(sampleList, { level: 'high' })).toEqual([]);
  });

  it('shows or explains every item, whatever was entered', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const level = levelOf(sampleList, entries);
        const shown = itemsOf(sampleList).filter((item) => applies(sampleList, item, level));
        const hidden = leftOut(sampleList, level).flatMap(({ items }) => items);
        expect([...shown, ...hidden].map((item) => item.id).sort()).toEqual([...ids].sort());
      }),
    );
  });
});

describe('progress', () => {
  it('counts every item that applies exactly once', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { total, done, notApplicable, open, blockers } = progressOf(sampleList, entries);
        expect(done + notApplicable + open).toBe(total);
        expect(blockers.length).toBeLessThanOrEqual(open);
      }),
    );
  });

  it('takes a reason of three words before it excuses an item', () => {
    const excused = { 'slo.na': 'yes', 'slo.done': 'yes' };
    expect(markOf(excused, 'slo').status).toBe('open');
    expect(markOf({ ...excused, 'slo.reason': '  no   need ' }, 'slo').status).toBe('open');
    expect(markOf({ ...excused, 'slo.reason': 'no customer yet' }, 'slo').status).toBe(
      'not-applicable',
    );
  });

  it('reads as a sentence in every state', () => {
    const text = (entries: Readonly<Record<string, string>>) =>
      progressText(progressOf(sampleList, entries), 'go-live');
    const slo = { 'slo.done': 'yes' };
    expect(text({})).toBe(
      '0 of 3 done. Of the 3 open items 2 block go-live: Backup restored and Region lost.',
    );
    expect(text({ level: 'low', ...slo })).toBe(
      '1 of 2 done. The open item blocks go-live: Backup restored.',
    );
    expect(text({ level: 'low', 'restore.done': 'yes' })).toBe(
      '1 of 2 done. The open item does not block go-live.',
    );
    expect(
      text({ level: 'low', ...slo, 'restore.na': 'yes', 'restore.reason': 'holds no data' }),
    ).toBe('1 of 2 done, 1 not applicable. Nothing is open, nothing blocks go-live.');
    const two = { total: 2, done: 0, notApplicable: 0, open: 2, blockers: [] };
    expect(progressWords(two, 'go-live').open).toBe('The 2 open items do not block go-live.');
  });

  it('says a day as a day, and repeats what is none', () => {
    expect(seenText('2026-11-20')).toBe('seen on 20 Nov 2026');
    expect(seenText('2026-02-31')).toBe('seen on 2026-02-31');
    expect(seenText('')).toBe('');
  });
});

describe('renamed items', () => {
  it('bring their tick along', () => {
    const entries = entriesOf({ 'backup.done': { value: 'yes', at: 1 } }, sampleList.renamed);
    expect(markOf(entries, 'restore').status).toBe('done');
  });

  it('stay unticked when that was the last word', () => {
    const ledger = {
      'backup.done': { value: 'yes', at: 1 },
      'restore.done': { value: null, at: 2 },
    };
    expect(markOf(entriesOf(ledger, sampleList.renamed), 'restore').status).toBe('open');
  });
});
