import { csvText } from '../csv';
import { contextOf, whyHidden } from './applies';
import { goneItems } from './changes';
import type { Entries } from './entries';
import type { Checklist, Item } from './schema';
import { type Mark, markOf } from './state';
import { roleText } from './who';

const HEAD = [
  'list',
  'version',
  'run',
  'item',
  'title',
  'group',
  'status',
  'detail',
  'blocks',
  'done when',
  'who',
  'owner',
  'due',
  'evidence',
  'shows',
  'seen on',
  'first signature',
  'signed on',
  'second signature',
  'signed on (second)',
];

function status(mark: Mark): string {
  return mark.status === 'open' && mark.stage === 'unknown' ? 'unknown' : mark.status;
}

/** Why an item stands as it does: the reason of one that does not apply, what a ticked one lacks. */
function detail(mark: Mark): string {
  if (mark.stage === 'again') return 'asked again: the wording changed since it was ticked';
  if (mark.stage === 'incomplete') return `lacks ${mark.lacks}`;
  return mark.status === 'not-applicable' ? mark.reason : '';
}

/** A run as CSV, one row an item, hidden items with the reason. Readers' texts never run as formulas. */
export function runCsv(list: Checklist, entries: Entries): string {
  const context = contextOf(list, entries);
  const head = [list.id, list.version, entries['run'] ?? ''];
  const row = (item: Item, group: string) => {
    const mark = markOf(entries, item);
    const why = whyHidden(list, item, context);
    const stands = why === '' ? [status(mark), detail(mark)] : ['hidden', `applies ${why}`];
    return [
      ...head,
      ...[item.id, item.title, group, ...stands, item.blocks === true ? 'yes' : 'no'],
      ...[item.done_when, roleText(item.who), mark.owner, mark.due, mark.link, mark.shows],
      ...[mark.seen, mark.by, mark.on, mark.by2, mark.on2],
    ];
  };
  const gone = goneItems(list, entries).map(({ id, title, state }) => [
    ...head,
    ...[id, title, '', 'no longer asked', state],
    ...HEAD.slice(8).map(() => ''),
  ]);
  const rows = list.groups.flatMap(({ title, items }) => items.map((item) => row(item, title)));
  return csvText([HEAD, ...rows, ...gone]);
}
