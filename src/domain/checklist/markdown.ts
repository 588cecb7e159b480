import { plainText } from '../markdownText';
import type { Checklist, Item } from './schema';
import { applies, contextOf } from './applies';
import { goneItems } from './changes';
import type { Entries } from './entries';
import { type Mark, markOf, progressOf } from './state';
import { roleText } from './who';
import { leftOutText, ownerText, progressText, seenText, signedText } from './words';

function place(link: string): string {
  const one = link.trim();
  return /^https?:\/\/[^\s<>]+$/.test(one) ? `<${one}>` : plainText(one);
}

function noted(label: string, text: string): string {
  return text === '' ? '' : `\n  - ${label}: ${text}`;
}

function evidence(mark: Mark): string {
  const parts = [
    mark.link.trim() === '' ? '' : place(mark.link),
    plainText(mark.shows),
    plainText(seenText(mark.seen)),
  ].filter((part) => part !== '');
  return [
    noted('Evidence', parts.join('; ')),
    noted('Owner', plainText(ownerText(mark))),
    noted('Seen and signed by', plainText(signedText(mark))),
  ].join('');
}

/** What a ticked or excused item lacks, in words. */
function lacks(mark: Mark): string {
  if (mark.stage === 'again') return ' (worded anew since it was ticked: asked again)';
  return mark.stage === 'incomplete' ? ` (ticked, lacks ${mark.lacks})` : '';
}

function line(item: Item, mark: Mark, gate: string): string {
  if (mark.status === 'not-applicable') {
    return `- ~~${item.title}~~ Not applicable: ${plainText(mark.reason)}${evidence(mark)}`;
  }
  const box = mark.status === 'done' ? '[x]' : '[ ]';
  const stop = item.blocks === true && mark.status === 'open' ? ` (blocks ${gate})` : '';
  const words = `${item.done_when} ${roleText(item.who)}.`;
  return `- ${box} **${item.title}**${stop}${lacks(mark)}: ${words}${evidence(mark)}`;
}

/** The level and the answers to the list's questions. */
function decided(list: Checklist, entries: Entries): readonly string[] {
  const { level, answers } = contextOf(list, entries);
  const of = list.levels === undefined ? [] : [[list.levels.question, level?.title] as const];
  const questions = (list.questions ?? []).map(
    (question) =>
      [
        question.ask.replace(/\?$/, ''),
        question.answers.find(({ id }) => id === answers[question.id])?.title,
      ] as const,
  );
  return [...of, ...questions].map(([ask, answer]) => `${ask}: ${answer ?? 'not decided'}.`);
}

/** A run as a Markdown task list for an issue or a pull request. Items that do not apply have no box, so that counters stay honest. */
export function runMarkdown(list: Checklist, entries: Entries): string {
  const context = contextOf(list, entries);
  const run = plainText(entries['run'] ?? '');
  const parts = [
    `## ${list.title}${run === '' ? '' : `: ${run}`}`,
    progressText(progressOf(list, entries), list.gate),
    [...decided(list, entries), `List ${list.id}, version ${list.version}.`].join(' '),
  ];
  for (const group of list.groups) {
    const items = group.items.filter((item) => applies(list, item, context));
    if (items.length === 0) continue;
    const lines = items.map((item) => line(item, markOf(entries, item), list.gate));
    parts.push(`### ${group.title}`, lines.join('\n'));
  }
  parts.push(...leftOutText(list, entries));
  const gone = goneItems(list, entries).map(
    ({ title, state }) => `- ${plainText(title)}: ${plainText(state)}`,
  );
  if (gone.length > 0) parts.push('No longer asked:', gone.join('\n'));
  return `${parts.join('\n\n')}\n`;
}
