import { proseFaults } from '../page/prose';
import type { Problem } from '../problem';
import type { ErrorFrontMatter } from './schema';

type Text = readonly [field: string, text: string | undefined];

/** Everything in the front matter that a reader reads as prose; messages, commands and sample values are others' words. */
function texts(entry: ErrorFrontMatter): readonly Text[] {
  return [
    ['title', entry.title],
    ['description', entry.description],
    ['summary', entry.summary],
    ['says_but_means', entry.says_but_means],
    ['means', entry.means],
    ['now.text', entry.now.text],
    ['removed_because', entry.removed_because],
    ...entry.not_this.map(({ why }, index): Text => [`not_this.${index}.why`, why]),
    ...entry.causes.flatMap(({ text, check }, index): readonly Text[] => [
      [`causes.${index}.text`, text],
      [`causes.${index}.check`, check],
    ]),
    ...entry.diagnose.flatMap(({ see, needs }, index): readonly Text[] => [
      [`diagnose.${index}.see`, see],
      [`diagnose.${index}.needs`, needs],
    ]),
    ...entry.fix.flatMap(({ title, text, risk_note: note }, index): readonly Text[] => [
      [`fix.${index}.title`, title],
      [`fix.${index}.text`, text],
      [`fix.${index}.risk_note`, note],
    ]),
    ...entry.verify.map(({ text }, index): Text => [`verify.${index}.text`, text]),
    ...entry.escalate.include.map((text, index): Text => [`escalate.include.${index}`, text]),
  ];
}

/** Code in a sentence counts as one word, as it is read. */
function spoken(text: string): string {
  return text.replace(/`[^`]*`/g, 'code');
}

/** Long sentences and empty words in the front matter of one error page. */
export function entryProseProblems(file: string, entry: ErrorFrontMatter): readonly Problem[] {
  return texts(entry).flatMap(([field, text]) =>
    text === undefined ? [] : proseFaults(spoken(text)).map((fault) => ({ file, field, ...fault })),
  );
}
