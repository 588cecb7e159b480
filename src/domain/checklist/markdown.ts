import { plainText } from '../markdownText';
import type { Checklist, Item } from './schema';
import { applies, type Entries, levelOf, type Mark, markOf, progressOf } from './state';
import { roleText } from './who';
import { leftOutText, progressText, seenText } from './words';

function place(link: string): string {
  const one = link.trim();
  return /^https?:\/\/[^\s<>]+$/.test(one) ? `<${one}>` : plainText(one);
}

function evidence(mark: Mark): string {
  const parts = [
    mark.link.trim() === '' ? '' : place(mark.link),
    plainText(mark.shows),
    plainText(seenText(mark.seen)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `\n  - Evidence: ${parts.join('; ')}`;
}

function line(item: Item, mark: Mark, gate: string): string {
  if (mark.status === 'not-applicable') {
    return `- ~~${item.title}~~ Not applicable: ${plainText(mark.reason)}${evidence(mark)}`;
  }
  const box = mark.status === 'done' ? '[x]' : '[ ]';
  const stop = item.blocks === true && mark.status === 'open' ? ` (blocks ${gate})` : '';
  const words = `${item.done_when} ${roleText(item.who)}.`;
  return `- ${box} **${item.title}**${stop}: ${words}${evidence(mark)}`;
}

/** A run as a Markdown task list for an issue or a pull request. Items that do not apply have no box, so that counters stay honest. */
export function runMarkdown(list: Checklist, entries: Entries): string {
  const level = levelOf(list, entries);
  const run = plainText(entries['run'] ?? '');
  const question = list.levels?.question;
  const chosen = question === undefined ? [] : [`${question}: ${level?.title ?? 'not decided'}.`];
  const parts = [
    `## ${list.title}${run === '' ? '' : `: ${run}`}`,
    progressText(progressOf(list, entries), list.gate),
    [...chosen, `List ${list.id}, version ${list.version}.`].join(' '),
  ];
  for (const group of list.groups) {
    const items = group.items.filter((item) => applies(list, item, level));
    if (items.length === 0) continue;
    const lines = items.map((item) => line(item, markOf(entries, item.id), list.gate));
    parts.push(`### ${group.title}`, lines.join('\n'));
  }
  parts.push(...leftOutText(list, entries));
  return `${parts.join('\n\n')}\n`;
}
