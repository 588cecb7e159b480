import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, values } from '../ledger';
import { askedText, changesSince, goneItems, isNews, renamesIn, underList } from './changes';
import { entriesOf } from './entries';
import { readRun, runFile } from './file';
import { sampleItem, sampleList } from './sampleList';
import type { Checklist, Item } from './schema';
import { markOf, progressOf } from './state';
import { byVersion, isAskedAgain, readTick, tickText } from './wording';

const restore = sampleItem('restore');
const reworded: Item = { ...restore, done_when: 'Row counts and checksums match the source.' };
const added: Item = { ...sampleItem('slo'), id: 'drill', title: 'Runbook drilled' };

/** The sample one version on: an item added, one worded anew, one removed with its reason, one renamed. */
const later: Checklist = {
  ...sampleList,
  version: '1.1',
  groups: [
    { id: 'first', title: 'First', items: [{ ...sampleItem('slo'), id: 'objective' }, reworded] },
    { id: 'second', title: 'Second', items: [added] },
  ],
  renamed: { backup: 'restore', slo: 'objective' },
  removed: [{ id: 'region', title: 'Region lost', why: 'The platform rehearses it.' }],
};

/** A run of the sample as a page kept it. */
const ledger: Ledger<string> = {
  asked: { value: askedText(sampleList), at: 1 },
  'slo.done': { value: tickText('1.0', sampleItem('slo')), at: 1 },
  'slo.link': { value: 'https://ci.example/1', at: 1 },
  'restore.done': { value: tickText('1.0', restore), at: 1 },
  'region.done': { value: tickText('1.0', sampleItem('region')), at: 1 },
  'region.shows': { value: '4 minutes', at: 1 },
};

describe('a run under a later version of its list', () => {
  const entries = entriesOf(ledger, later.renamed);
  const changes = changesSince(later, entries);

  it('is told what was added, worded anew and removed', () => {
    expect(changes).toMatchObject({ from: '1.0', order: 'older' });
    expect(changes.added.map(({ id }) => id)).toEqual(['drill']);
    expect(changes.changed.map(({ id }) => id)).toEqual(['restore']);
    expect(changes.removed).toEqual([
      {
        id: 'region',
        title: 'Region lost',
        why: 'The platform rehearses it.',
        state: 'ticked; evidence: 4 minutes',
      },
    ]);
    expect(isNews(changes)).toBe(true);
    expect(renamesIn(later, ledger)).toEqual([['slo', 'objective']]);
  });

  it('keeps the tick and the evidence of what was renamed', () => {
    expect(markOf(entries, { ...sampleItem('slo'), id: 'objective' })).toMatchObject({
      status: 'done',
      link: 'https://ci.example/1',
    });
  });

  it('does not count a tick under other words until it is confirmed, and says what was asked', () => {
    expect(markOf(entries, reworded)).toMatchObject({
      status: 'open',
      stage: 'again',
      done: false,
      before: 'Backup restored: Row counts match the source.',
    });
    expect(progressOf(later, entries)).toMatchObject({ done: 1, again: 1, unknown: 1 });
    const confirmed = { ...entries, 'restore.done': tickText('1.1', reworded) };
    expect(markOf(confirmed, reworded).status).toBe('done');
  });

  it('asks an excuse again too', () => {
    const excused = {
      'restore.na': tickText('1.0', restore),
      'restore.reason': 'holds no data',
    };
    expect(markOf(excused, restore).status).toBe('not-applicable');
    expect(markOf(excused, reworded)).toMatchObject({ stage: 'again', excused: false });
  });

  it('is news no more once it was brought up to the version', () => {
    const seen = changesSince(later, { ...entries, asked: askedText(later) });
    expect(seen.added).toEqual([]);
    expect(isNews(seen)).toBe(false);
  });

  it('is told when it comes from a newer version than the page has', () => {
    const newer = {
      ...entries,
      asked: askedText({ ...later, version: '1.10' }),
      'new.done': 'yes',
    };
    expect(changesSince(later, newer).order).toBe('newer');
  });

  it('loses no entry on its way through a file', () => {
    const anyValue = fc.oneof(fc.string(), fc.constantFrom('yes', tickText('1.0', restore)));
    const anyRun = fc.dictionary(
      fc.constantFrom('run', 'slo.done', 'restore.na', 'region.link', 'backup.shows', 'odd.owner'),
      fc.record({ value: anyValue, at: fc.nat({ max: 1000 }) }),
    );
    fc.assert(
      fc.property(anyRun, (run) => {
        const reading = readRun(runFile(later, run), later, 2000);
        expect(reading).toMatchObject({ ok: true, ledger: run });
      }),
    );
  });
});

describe('a run of before versions were kept', () => {
  const old: Ledger<string> = { 'restore.done': { value: 'yes', at: 1 } };

  it('counts, except where an item says that its meaning changed', () => {
    expect(markOf(values(old), reworded).status).toBe('done');
    expect(markOf(values(old), { ...reworded, changed: '1.1' }).stage).toBe('again');
  });

  it('is told of items that say since when they are asked', () => {
    const list = {
      ...later,
      groups: [{ id: 'g', title: 'G', items: [reworded, { ...added, since: '1.1' }] }],
    };
    expect(changesSince(list, values(old)).added.map(({ id }) => id)).toEqual(['drill']);
    expect(changesSince(list, values(old), '1.0').added).toHaveLength(1);
    expect(changesSince(list, values(old), '1.1').added).toHaveLength(0);
  });

  it('learns what was asked from the list of its time', () => {
    const told = underList(old, sampleList);
    const changes = changesSince(later, entriesOf(told, later.renamed));
    expect(changes.from).toBe('1.0');
    expect(changes.changed.map(({ id }) => id)).toEqual(['restore']);
    expect(changes.added.map(({ id }) => id)).toEqual(['drill']);
    expect(told['restore.done']?.at).toBe(1);
  });
});

describe('wording', () => {
  it('is the same whatever the case, commas and spaces, and another with another letter', () => {
    const kept = tickText('1.0', restore);
    expect(isAskedAgain(kept, { ...restore, done_when: 'row counts  match, the source' })).toBe(
      false,
    );
    expect(isAskedAgain(kept, { ...restore, done_when: 'Row counts match the sources.' })).toBe(
      true,
    );
    expect(isAskedAgain(kept, { ...restore, title: 'Backup read back' })).toBe(true);
    expect(isAskedAgain(kept, { ...restore, why: 'Another reason altogether.' })).toBe(false);
  });

  it('is asked again when the list says that the meaning changed, even with the same words', () => {
    const changed = { ...restore, changed: '1.10' };
    expect(isAskedAgain(tickText('1.9', restore), changed)).toBe(true);
    expect(isAskedAgain(tickText('1.10', restore), changed)).toBe(false);
  });

  it('never fails on what a hostile file keeps as a tick', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isAskedAgain(text, restore)).toBe('boolean');
        expect(readTick(text)).toBeDefined();
        expect(goneItems(sampleList, { 'gone.done': text })).toHaveLength(1);
      }),
    );
  });

  it('orders versions by number', () => {
    expect(byVersion('1.9', '1.10')).toBeLessThan(0);
    expect(byVersion('2.0', '1.10')).toBeGreaterThan(0);
    expect(byVersion('1.0', '1.0')).toBe(0);
  });
});
