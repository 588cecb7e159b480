import type { ErrorFrontMatter } from './schema';
import { gramsOf, shapesOf, telling } from './grams';
import { fixedWords, matchAt, patternParts, type PatternPart } from './pattern';
import { wordsOf } from './words';

/** What the matcher knows of one error page. */
export type MatchEntry = {
  readonly code: string;
  readonly topic: string;
  readonly title: string;
  /** Address within the site, `/e/plt-101/`. */
  readonly path: string;
  readonly summary: string;
  /** Aliases and alert names. */
  readonly names: readonly string[];
  readonly patterns: readonly { readonly kind: 'template' | 'hint'; readonly value: string }[];
  /** Phrases that make it another error. */
  readonly notWhen: readonly string[];
  /** Example messages, with `#` where names and numbers stood. */
  readonly samples: readonly string[];
  /** What somebody types who has no message: words of its label that neither its title nor its topic holds. */
  readonly typed: readonly string[];
  /** What the page can be filled with: id and label. */
  readonly variables: Readonly<Record<string, string>>;
  /** Address of the first related runbook. */
  readonly runbook?: string;
};

/** Everything the matcher needs, as JSON. Fields are added, never renamed, within one version. */
export type MatchTable = {
  readonly version: 1;
  readonly entries: readonly MatchEntry[];
  /** Messages that look like some entry's and belong to none, shaped as samples. */
  readonly others?: readonly string[];
};

/** Words kept of an example message: what comes later is lists and traces, and makes the table larger, not better. */
const SAMPLE = 22;

/** Where a code's page stands within the site. */
export function errorPath(code: string): string {
  return `/e/${code.toLowerCase()}/`;
}

/** A pattern without the case and the signs that are not compared: what is sent to readers is shorter for it. */
function compact(parts: readonly PatternPart[]): string {
  const gap = ({ name, size }: Extract<PatternPart, { kind: 'gap' }>) =>
    name === undefined ? '{*}' : size === 'word' ? `{${name}:word}` : `{${name}}`;
  return parts.map((part) => (part.kind === 'words' ? part.words.join(' ') : gap(part))).join(' ');
}

/** By kind, then by wording: neighbours that begin alike make the file smaller, packed. */
function inOrder(a: MatchEntry['patterns'][number], b: MatchEntry['patterns'][number]): number {
  const [one, other] = [`${a.kind} ${a.value}`, `${b.kind} ${b.value}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** An example message without its values: `exceeded quota # requested # used`. */
function sample(text: string, patterns: readonly (readonly PatternPart[])[]): string {
  const words = wordsOf(text);
  const hidden = new Set<(typeof words)[number]>();
  for (const parts of patterns) {
    const first = fixedWords(parts)[0];
    for (const [at, word] of words.entries()) {
      if (word.text !== first) continue;
      for (const range of Object.values(matchAt(text, words, parts, at)?.values ?? {})) {
        for (const inside of words) {
          if (inside.start < range.end && inside.end > range.start) hidden.add(inside);
        }
      }
    }
  }
  return shapesOf(words, hidden).shapes.slice(0, SAMPLE).join(' ');
}

/** What a gap of a pattern is read as: a value. */
const GAP = 'x-0';
/** Of an example, the share of its runs of words that the page must already hold for the example to add nothing. */
const KNOWN = 0.5;

/** Of samples, the longest first, those that say something the patterns and longer samples do not; in their order. */
function adding(samples: readonly string[], patterns: readonly (readonly PatternPart[])[]) {
  const runs = (shapes: readonly string[]) =>
    gramsOf(shapes).flatMap(({ text, words }) => (words.some(telling) ? [text] : []));
  const known = new Set(
    patterns.flatMap((parts) => {
      const text = parts.map((part) => (part.kind === 'words' ? part.words.join(' ') : GAP));
      return runs(shapesOf(wordsOf(text.join(' '))).shapes);
    }),
  );
  const kept = new Set<string>();
  for (const one of [...new Set(samples)].sort((a, b) => b.length - a.length)) {
    const own = runs(one.split(' '));
    if (own.filter((run) => known.has(run)).length >= own.length * KNOWN) continue;
    kept.add(one);
    for (const run of own) known.add(run);
  }
  return [...kept].sort((a, b) => samples.indexOf(a) - samples.indexOf(b));
}

/** Words of an entry's titles and topic: what somebody types who has no message. */
export function typedWords({ title, topic, typed }: MatchEntry): readonly string[] {
  return [...titleWords(title, topic), ...typed];
}

function titleWords(title: string, topic: string): readonly string[] {
  const words = wordsOf(`${title} ${topic.replaceAll('-', ' ')}`).map((word) => word.text);
  return [...new Set(words)].filter(telling);
}

function labelWords({ title, topic, sidebar_label: label }: ErrorFrontMatter): readonly string[] {
  const known = titleWords(title, topic);
  return titleWords(label, '').filter((word) => !known.includes(word));
}

function matchEntry(entry: ErrorFrontMatter, borrowed: readonly string[]): MatchEntry {
  const patterns = entry.patterns.map(({ value }) => patternParts(value));
  const [runbook] = entry.related?.runbooks ?? [];
  const samples = [...entry.examples, ...borrowed].map((text) => sample(text, patterns));
  return {
    code: entry.code,
    topic: entry.topic,
    title: entry.title,
    path: errorPath(entry.code),
    summary: entry.summary,
    names: [...(entry.aliases ?? []), ...(entry.alertnames ?? [])],
    patterns: entry.patterns
      .map(({ kind, value }) => ({ kind, value: compact(patternParts(value)) }))
      .sort(inOrder),
    notWhen: entry.not_when ?? [],
    samples: adding(samples, patterns),
    typed: labelWords(entry),
    variables: Object.fromEntries((entry.variables ?? []).map(({ id, label }) => [id, label])),
    ...(runbook === undefined ? {} : { runbook: `/runbooks/${runbook}/` }),
  };
}

/**
 * The matcher's table of all valid error pages, in the order given; retired codes stay findable. What one
 * page shows as another's message counts as an example there, or as nobody's.
 */
export function matchTable(entries: readonly ErrorFrontMatter[]): MatchTable {
  const codes = new Set(entries.map(({ code }) => code));
  const shown = entries.flatMap(({ not_this: others }) => others);
  const belongsTo = (code: string) => shown.filter(({ see }) => see === code);
  const texts = (all: typeof shown) => all.map(({ text }) => text);
  const nobodys = shown.filter(({ see }) => see === undefined || !codes.has(see));
  return {
    version: 1,
    entries: entries.map((entry) => matchEntry(entry, texts(belongsTo(entry.code)))),
    others: [...new Set(texts(nobodys).map((text) => sample(text, [])))],
  };
}
