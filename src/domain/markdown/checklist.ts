import type { Checklist, Item } from '../checklist/schema';
import { roleText } from '../checklist/who';
import { blocks, listText } from './write';

/** Where a page or an outside address of a data file leads, in full. */
export type Address = (to: string) => string;

/** The titles of answers and levels that ask for an item, in words; empty when it always applies. */
function condition(list: Checklist, { from, only_when: only = {} }: Item): string {
  const found = list.levels?.choices.find(({ id }) => id === from);
  const isHighest = found !== undefined && list.levels?.choices.at(-1) === found;
  const level = found === undefined || isHighest ? found?.title : `${found.title} and above`;
  const asked = Object.entries(only).map(([question, ids]) => {
    const asks = list.questions?.find(({ id }) => id === question);
    const titles = ids.map((id) => asks?.answers.find((answer) => answer.id === id)?.title ?? id);
    return `${asks?.ask ?? question} ${titles.join(' or ')}`;
  });
  const parts = [...(level === undefined ? [] : [level]), ...asked];
  return parts.length === 0 ? '' : ` Only when: ${parts.join('; ')}.`;
}

function itemText(list: Checklist, item: Item, address: Address): string {
  const { prevents = [], requires = [], link } = item;
  const codes = typeof prevents === 'string' ? [prevents] : prevents;
  const stop = item.blocks === true ? ` (blocks ${list.gate})` : '';
  const needs = [
    ...requires.map((one) => `note the ${one} before you tick`),
    ...(item.sign_off === undefined ? [] : ['two people sign']),
  ];
  return [
    `[ ] **${item.title}**${stop}`,
    `Done when: ${item.done_when}`,
    `Why: ${item.why}`,
    `Who: ${roleText(item.who)}, ${item.minutes} min to verify.${condition(list, item)}`,
    ...(needs.length === 0 ? [] : [`Needs: ${needs.join('; ')}.`]),
    ...(link === undefined ? [] : [`Read: [${link.text}](${address(link.to)})`]),
    ...(codes.length === 0
      ? []
      : [
          `Prevents: ${codes.map((code) => `[${code}](${address(`/e/${code.toLowerCase()}/`)})`).join(', ')}`,
        ]),
  ]
    .map((line, place) => (place === 0 ? line : `- ${line}`))
    .join('\n');
}

/** A checklist as an empty Markdown task list: each item with what a stranger can see, why, and by whom. */
export function checklistText(list: Checklist, address: Address): string {
  const { levels, questions = [] } = list;
  return blocks([
    `List \`${list.id}\`, version ${list.version}. An open blocker stops ${list.gate}.`,
    levels === undefined
      ? ''
      : `${levels.question}\n\n${listText(levels.choices.map(({ title, means }) => `**${title}**: ${means}`))}`,
    listText(
      questions.map(({ ask, answers }) => `${ask} (${answers.map((one) => one.title).join(', ')})`),
    ),
    ...list.groups.flatMap(({ title, items }) => [
      `### ${title}`,
      listText(items.map((item) => itemText(list, item, address))),
    ]),
  ]);
}
