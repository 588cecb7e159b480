import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FRAGMENT, packJson, readFragment } from '../share';
import { fnv } from '../fnv';
import { FIELDS } from './entries';
import { readRunLink, type RunLink, runFragment, SHARE_KIND } from './link';
import { sampleItem, sampleList } from './sampleList';
import type { Checklist } from './schema';
import { markOf, progressOf } from './state';
import { tickText } from './wording';

function opened(hash: string, list: Checklist = sampleList): RunLink {
  const reading = readFragment(hash, SHARE_KIND);
  if (reading.state === 'none') throw new Error('No link was read.');
  return readRunLink(list, reading);
}

function reason(hash: string, list?: Checklist): string {
  const read = opened(hash, list);
  return read.ok ? 'it was read' : read.reason;
}

/** A link whose checksum is right and whose content is not ours. */
function made(content: unknown, id = 'sample'): string {
  const text = `${id}~${packJson(content)}`;
  return `#checklist=1.${text}~${fnv(text)}`;
}

const entries = {
  run: 'checkout, März',
  level: 'low',
  'keeps-data.answer': 'yes',
  'slo.na': tickText('1.0', sampleItem('slo')),
  'slo.reason': 'no customer yet',
  'restore.done': tickText('1.0', sampleItem('restore')),
  'restore.link': 'https://ci.example/4417',
  'restore.owner': '#data',
  'restore.by': 'A. Example',
};

describe('a run as a link', () => {
  it('carries everything with evidence', () => {
    const read = opened(runFragment(sampleList, entries, 'evidence'));
    expect(read).toEqual({ ok: true, version: '1.0', shared: 'evidence', entries });
  });

  it('carries name, choices, ticks and reasons without evidence, and nobody’s name', () => {
    const read = opened(runFragment(sampleList, entries, 'ticks'));
    if (!read.ok) throw new Error(read.reason);
    expect(Object.keys(read.entries).sort()).toEqual([
      ...['keeps-data.answer', 'level', 'restore.done', 'run', 'slo.na', 'slo.reason'],
    ]);
    expect(progressOf(sampleList, read.entries)).toEqual(progressOf(sampleList, entries));
  });

  it('comes back the same for whatever readers write', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const fields = FIELDS.filter((field) => ['link', 'shows', 'owner', 'reason'].includes(field));
    const key = fc
      .tuple(fc.constantFrom('slo', 'restore', 'region'), fc.constantFrom(...fields))
      .map(([id, field]) => `${id}.${field}`);
    fc.assert(
      fc.property(
        fc.dictionary(
          key,
          text.filter((value) => value !== ''),
        ),
        (written) => {
          const read = opened(runFragment(sampleList, written, 'evidence'));
          expect(read).toMatchObject({ ok: true, entries: written });
        },
      ),
    );
  });

  it('does not count a tick whose words are others on this page', () => {
    const [group] = sampleList.groups;
    const items = (group?.items ?? []).map((item) =>
      item.id === 'restore' ? { ...item, done_when: 'Checksums match the source.' } : item,
    );
    const later = { ...sampleList, version: '1.1', groups: [{ id: 'g', title: 'G', items }] };
    const read = opened(runFragment(sampleList, entries, 'ticks'), later);
    if (!read.ok) throw new Error(read.reason);
    const restore = items.find(({ id }) => id === 'restore');
    expect(restore && markOf(read.entries, restore)).toMatchObject({ stage: 'again', before: '' });
  });
});

describe('a link that is none', () => {
  const good = runFragment(sampleList, entries, 'evidence');

  it('is refused after any single change', () => {
    const at = good.indexOf('~') + 10;
    const other = good[at] === 'A' ? 'B' : 'A';
    expect(reason(`${good.slice(0, at)}${other}${good.slice(at + 1)}`)).toContain('damaged');
    expect(reason(good.slice(0, -1))).toContain('damaged');
  });

  it.each([
    ['another tool', '#maturity=2.x~y', 'another tool'],
    ['another list', runFragment({ ...sampleList, id: 'other' }, {}, 'ticks'), '“other”'],
    ['a newer form', good.replace('#checklist=1', '#checklist=2'), 'newer version'],
    ['no content', '#checklist=1.sample', 'damaged'],
    ['too long', `${good}${'A'.repeat(MAX_FRAGMENT)}`, 'characters long'],
    ['a number', made(7), 'damaged'],
    ['no version', made({ v: 1, s: 'ticks', t: {}, n: {}, e: {} }), 'damaged'],
    ['strange keys', made({ v: '1.0', s: 'ticks', t: {}, n: {}, e: { 'a.b': 'c' } }), 'damaged'],
    ['a path', made({ v: '1.0', s: 'ticks', t: { '../a': '~1' }, n: {}, e: {} }), 'damaged'],
    ['numbers', made({ v: '1.0', s: 'ticks', t: {}, n: {}, e: { run: 7 } }), 'damaged'],
    [
      'no day',
      made({ v: '1.0', s: 'evidence', t: {}, n: {}, e: { 'slo.due': '2026-02-31' } }),
      'damaged',
    ],
    ['a list', made({ v: '1.0', s: 'ticks', t: [], n: {}, e: {} }), 'damaged'],
  ])('is refused with its reason: %s', (_name, hash, words) => {
    expect(reason(hash)).toContain(words);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        const read = opened(made(content));
        if (!read.ok) expect(read.reason).toMatch(/\.$/);
        expect({}).not.toHaveProperty('value');
      }),
    );
  });
});
