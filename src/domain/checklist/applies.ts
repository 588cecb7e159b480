import { answerKey, type Entries, itemsOf } from './entries';
import type { Checklist, Item, Level, Question } from './schema';
import { listed } from './who';

/** What decides which items apply, as far as it is answered. */
export type Context = {
  readonly level: Level | undefined;
  /** Answer ids by question id; only answers the list knows. */
  readonly answers: Readonly<Record<string, string>>;
};

/** The level and the answers that were chosen. */
export function contextOf(list: Checklist, entries: Entries): Context {
  const answers = (list.questions ?? []).flatMap(({ id, answers: known }) => {
    const answer = entries[answerKey(id)];
    return answer !== undefined && known.some((one) => one.id === answer) ? [[id, answer]] : [];
  });
  return {
    level: list.levels?.choices.find((level) => level.id === entries['level']),
    answers: Object.fromEntries(answers),
  };
}

function isAsked(list: Checklist, item: Item, { level }: Context): boolean {
  if (level === undefined || item.from === undefined) return true;
  const ids = list.levels?.choices.map((choice) => choice.id) ?? [];
  return ids.indexOf(item.from) <= ids.indexOf(level.id);
}

/** Questions whose answers leave an item out. */
function against(list: Checklist, item: Item, { answers }: Context): readonly Question[] {
  if (item.only_when === undefined) return [];
  return (list.questions ?? []).filter(({ id }) => {
    const wanted = item.only_when?.[id];
    const answer = answers[id];
    return wanted !== undefined && answer !== undefined && !wanted.includes(answer);
  });
}

/** Whether level and answers ask for an item. What is not decided leaves nothing out: no item vanishes unseen. */
export function applies(list: Checklist, item: Item, context: Context): boolean {
  return isAsked(list, item, context) && against(list, item, context).length === 0;
}

/** The items that apply, in reading order. */
export function itemsAsked(list: Checklist, context: Context): readonly Item[] {
  return itemsOf(list).filter((item) => applies(list, item, context));
}

function titles(question: Question, ids: readonly string[]): string {
  const names = question.answers.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Why an item does not apply: `from 99.9 %`, `when “Does it keep data?” is answered Yes`; empty when it applies. */
export function whyHidden(list: Checklist, item: Item, context: Context): string {
  if (applies(list, item, context)) return '';
  const from = list.levels?.choices.find((level) => level.id === item.from);
  const level = isAsked(list, item, context) || from === undefined ? [] : [`from ${from.title}`];
  const answers = against(list, item, context).map(
    (question) =>
      `when “${question.ask}” is answered ${titles(question, item.only_when?.[question.id] ?? [])}`,
  );
  return listed([...level, ...answers]);
}

/** Items that are hidden for the same reason, lowest level first, then in reading order. */
export type Hidden = { readonly why: string; readonly items: readonly Item[] };

/** Every item that does not apply, under its reason. */
export function hiddenItems(list: Checklist, context: Context): readonly Hidden[] {
  const levels = list.levels?.choices.map(({ id }) => id) ?? [];
  const left = itemsOf(list).filter((item) => !applies(list, item, context));
  const missing = [...left].sort(
    (a, b) => levels.indexOf(a.from ?? '') - levels.indexOf(b.from ?? ''),
  );
  const reasons = [...new Set(missing.map((item) => whyHidden(list, item, context)))];
  return reasons.map((why) => ({
    why,
    items: missing.filter((item) => whyHidden(list, item, context) === why),
  }));
}
