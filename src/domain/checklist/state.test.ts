import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, contextOf, hiddenItems } from './applies';
import { type Entries, entriesOf, entryKey, FIELDS, itemsOf } from './entries';
import { pausePoints } from './pauses';
import { sampleItem, sampleList } from './sampleList';
import { dueItems, type Mark, markOf, marksOf, progressOf } from './state';
import { leftOutText, plainDay, progressText, progressWords, seenText, signedText } from './words';
import { tickText } from './wording';

const ids = itemsOf(sampleList).map((item) => item.id);
const anyKey = fc.oneof(
  fc.constantFrom('run', 'level', 'keeps-data.answer'),
  fc
    .tuple(fc.constantFrom(...ids, 'backup', 'gone'), fc.constantFrom(...FIELDS))
    .map(([id, field]) => entryKey(id, field)),
  fc.string(),
);
const anyText = fc.oneof(
  fc.constantFrom('yes', 'no', 'low', 'high', 'not needed until March', ''),
  fc.string(),
);
const anyEntries = fc.dictionary(anyKey, anyText);

function mark(entries: Entries, id: string): Mark {
  return markOf(entries, sampleItem(id));
}

describe('which items apply', () => {
  it('lists everything until something is decided, and for answers it does not know', () => {
    const unchosen: readonly Entries[] = [
      {},
      { level: 'unheard-of' },
      { 'keeps-data.answer': 'perhaps' },
    ];
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

  it('hides what an answer rules out, and says which and why', () => {
    const entries = { 'keeps-data.answer': 'no' };
    expect(progressOf(sampleList, entries).total).toBe(2);
    expect(leftOutText(sampleList, entries)).toEqual([
      'One item is hidden because it applies when “Does it keep data?” is answered Yes: Backup restored.',
    ]);
    expect(leftOutText(sampleList, { 'keeps-data.answer': 'yes' })).toEqual([]);
  });

  it('gives both reasons to an item that both leave out', () => {
    const list = {
      ...sampleList,
      groups: [
        {
          id: 'g',
          title: 'G',
          items: [{ ...sampleItem('region'), only_when: { 'keeps-data': ['yes'] } }],
        },
      ],
    };
    expect(leftOutText(list, { level: 'low', 'keeps-data.answer': 'no' })).toEqual([
      'One item is hidden because it applies from High and when “Does it keep data?” is answered Yes: Region lost.',
    ]);
  });

  it('shows or explains every item, whatever was entered', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const context = contextOf(sampleList, entries);
        const shown = itemsOf(sampleList).filter((item) => applies(sampleList, item, context));
        const hidden = hiddenItems(sampleList, context).flatMap(({ items }) => items);
        expect([...shown, ...hidden].map((item) => item.id).sort()).toEqual([...ids].sort());
      }),
    );
  });
});

describe('progress', () => {
  it('counts every item that applies exactly once, and every open one by what is known of it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const progress = progressOf(sampleList, entries);
        const { total, done, notApplicable, open, blockers } = progress;
        expect(done + notApplicable + open).toBe(total);
        expect(progress.again + progress.incomplete + progress.begun + progress.unknown).toBe(open);
        expect(blockers.length).toBeLessThanOrEqual(open);
      }),
    );
  });

  it('takes a reason of three words before it excuses an item', () => {
    const excused = { 'slo.na': 'yes', 'slo.done': 'yes' };
    expect(mark(excused, 'slo')).toMatchObject({ status: 'open', lacks: 'a reason' });
    expect(mark({ ...excused, 'slo.reason': '  no   need ' }, 'slo').status).toBe('open');
    expect(mark({ ...excused, 'slo.reason': 'no customer yet' }, 'slo').status).toBe(
      'not-applicable',
    );
  });

  it('keeps what is unknown apart from what is begun', () => {
    const entries = { 'slo.owner': '#checkout', 'restore.done': 'yes', 'region.due': '' };
    expect(progressOf(sampleList, entries)).toMatchObject({ begun: 1, unknown: 1, done: 1 });
    expect(mark(entries, 'region').stage).toBe('unknown');
  });

  it('reads as a sentence in every state', () => {
    const text = (entries: Entries) => progressText(progressOf(sampleList, entries), 'go-live');
    const slo = { 'slo.done': 'yes' };
    expect(text({})).toBe(
      '0 of 3 done. Of the 3 open items 2 block go-live: Backup restored and Region lost. Open: 3 unknown.',
    );
    expect(text({ level: 'low', ...slo })).toBe(
      '1 of 2 done. The open item blocks go-live: Backup restored. Open: 1 unknown.',
    );
    expect(text({ level: 'low', 'restore.done': 'yes', 'slo.link': 'x' })).toBe(
      '1 of 2 done. The open item does not block go-live. Open: 1 begun.',
    );
    expect(
      text({ level: 'low', ...slo, 'restore.na': 'yes', 'restore.reason': 'holds no data' }),
    ).toBe('1 of 2 done, 1 not applicable. Nothing is open, nothing blocks go-live.');
    const two = { ...progressOf(sampleList, {}), open: 2, unknown: 2, total: 2, blockers: [] };
    expect(progressWords(two, 'go-live').open).toBe('The 2 open items do not block go-live.');
  });

  it('says a day as a day, and repeats what is none', () => {
    expect(seenText('2026-11-20')).toBe('seen on 20 Nov 2026');
    expect(plainDay('2026-02-31')).toBe('2026-02-31');
    expect(seenText('')).toBe('');
  });
});

describe('the marks of a whole list', () => {
  it('are those of each item, whatever was asked before, and the same objects where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(anyEntries, { minLength: 2, maxLength: 4 }), (runs) => {
        for (const entries of runs) {
          const marks = marksOf(sampleList, entries);
          expect([...marks]).toEqual(
            itemsOf(sampleList).map((item) => [item.id, markOf(entries, item)]),
          );
          const after = marksOf(sampleList, {
            ...entries,
            'slo.owner': `${entries['slo.owner']}!`,
          });
          expect(after.get('slo')).not.toEqual(marks.get('slo'));
          for (const id of ids.filter((one) => one !== 'slo')) {
            expect(after.get(id)).toBe(marks.get(id));
          }
        }
      }),
    );
  });
});

describe('what an item requires beside its tick', () => {
  const item = { ...sampleItem('restore'), sign_off: 2 as const };
  const ticked = { 'restore.done': tickText('1.0', item) };
  const first = { 'restore.by': 'A. Example', 'restore.on': '2026-11-20' };

  it('is two signatures by different names, each with its day', () => {
    const lacks = (entries: Entries) => markOf({ ...ticked, ...entries }, item).lacks;
    expect(lacks({})).toBe('two signatures');
    expect(lacks({ 'restore.by': 'A. Example' })).toBe('two signatures');
    expect(lacks(first)).toBe('a second signature');
    expect(lacks({ ...first, 'restore.by2': ' a.  EXAMPLE', 'restore.on2': '2026-11-21' })).toBe(
      'a signature by somebody else',
    );
    const both = { ...first, 'restore.by2': 'B. Example', 'restore.on2': '2026-11-21' };
    expect(markOf({ ...ticked, ...both }, item)).toMatchObject({ status: 'done', lacks: '' });
    expect(signedText(markOf({ ...ticked, ...both }, item))).toBe(
      'A. Example on 20 Nov 2026 and B. Example on 21 Nov 2026',
    );
    expect(markOf(both, item).status).toBe('open');
  });

  it('is evidence, an owner and a due day where the item says so', () => {
    const strict = { ...sampleItem('slo'), requires: ['evidence' as const, 'due' as const] };
    const entries = { 'slo.done': 'yes' };
    expect(markOf(entries, strict)).toMatchObject({
      status: 'open',
      stage: 'incomplete',
      lacks: 'evidence and a due day',
    });
    const noted = { ...entries, 'slo.shows': 'The graph.', 'slo.due': '2026-11-30' };
    expect(markOf(noted, strict).status).toBe('done');
  });
});

describe('due days', () => {
  it('are those of open items that apply, the earliest first', () => {
    const entries = {
      'slo.due': '2026-12-01',
      'restore.due': '2026-11-30',
      'region.due': '2026-11-29',
      level: 'low',
    };
    expect(dueItems(sampleList, entries).map(({ item }) => item.id)).toEqual(['restore', 'slo']);
    const done = { ...entries, 'restore.done': 'yes' };
    expect(dueItems(sampleList, done).map(({ item }) => item.id)).toEqual(['slo']);
  });
});

describe('pause points', () => {
  const of = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...sampleItem('slo'), id: `item-${index}` }));

  it('hold every item that applies once, and never more than nine', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        (sizes) => {
          const groups = sizes.map((size, at) => ({
            id: `g${at}`,
            title: `G${at}`,
            items: of(size).map((item) => ({ ...item, id: `${at}-${item.id}` })),
          }));
          const list = { ...sampleList, groups };
          const points = pausePoints(list, itemsOf(list));
          expect(points.flatMap(({ items }) => items)).toEqual(itemsOf(list));
          for (const { items } of points) expect(items.length).toBeLessThanOrEqual(9);
          expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
        },
      ),
    );
  });

  it('are the list’s own where it names them, without empty ones', () => {
    const pauses = [
      { id: 'later', title: 'Later' },
      { id: 'first', title: 'First' },
      { id: 'never', title: 'Never' },
    ];
    const groups = sampleList.groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, pause: item.id === 'slo' ? 'first' : 'later' })),
    }));
    const list = { ...sampleList, pauses, groups };
    expect(
      pausePoints(list, itemsOf(list)).map(({ id, items }) => [id, items.map((item) => item.id)]),
    ).toEqual([
      ['later', ['restore', 'region']],
      ['first', ['slo']],
    ]);
  });
});

describe('renamed items', () => {
  it('bring their tick along', () => {
    const entries = entriesOf({ 'backup.done': { value: 'yes', at: 1 } }, sampleList.renamed);
    expect(mark(entries, 'restore').status).toBe('done');
  });

  it('stay unticked when that was the last word', () => {
    const ledger = {
      'backup.done': { value: 'yes', at: 1 },
      'restore.done': { value: null, at: 2 },
    };
    expect(mark(entriesOf(ledger, sampleList.renamed), 'restore').status).toBe('open');
  });
});
