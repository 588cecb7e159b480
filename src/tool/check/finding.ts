/** Every rule of the check: how much it weighs, and what it says in general. Names are never changed. */
export const RULES = {
  'unknown-code': ['error', 'A code that has no page in the catalogue.'],
  'retired-code': ['error', 'A code or address of an error that no longer occurs.'],
  'deprecated-code': ['warning', 'A code that will be retired; an error from its day on.'],
  'unknown-address': ['error', 'An address of the handbook that leads to no error page.'],
  'other-host': ['warning', 'An error page on a host that is not the handbook.'],
  'problem-type': ['error', 'A problem type that is not the one address of its error page.'],
  'broken-file': ['error', 'A rule file or SARIF file that cannot be read.'],
  'broken-rule': ['error', 'A rule file whose groups or rules have another form.'],
  'template-file': [
    'note',
    'A template of a rule file: only its codes and addresses were checked.',
  ],
  'alert-no-link': ['error', 'An alert without runbook_url.'],
  'alert-other-host': ['error', 'An alert whose runbook_url leaves the handbook.'],
  'alert-no-page': ['error', 'An alert whose runbook_url leads to no page of the handbook.'],
  'alert-other-page': ['error', 'An alert whose page does not list it.'],
  'alert-severity': ['error', 'An alert whose severity is not that of its page.'],
  'sarif-help': ['error', 'A SARIF rule whose helpUri is not the page of its code.'],
  'policy-no-code': ['warning', 'A policy whose message names no code.'],
  'unused-code': ['error', 'A code of the named owner that stands nowhere in the checked files.'],
} as const satisfies Record<string, readonly [Level, string]>;

export type Level = 'error' | 'warning' | 'note';
export type Rule = keyof typeof RULES;

/** Something wrong at a place of a file. */
export type Finding = {
  readonly rule: Rule;
  readonly level: Level;
  /** Path from the folder the check runs in, with forward slashes. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The code, address or alert it is about. With rule and file it tells one finding from another. */
  readonly subject: string;
  readonly message: string;
  /** What to do. */
  readonly hint: string;
};

/** A finding before its file is known; `at` is the place in the text. */
export type Found = Pick<Finding, 'rule' | 'subject' | 'message' | 'hint'> & {
  readonly at: number;
  readonly level?: Level;
};

/** From `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number };

/** Tells whether places of a text, asked for in rising order, lie within one of the spans. */
export function within(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while ((sorted[next]?.end ?? Infinity) <= at) next += 1;
    return (sorted[next]?.start ?? Infinity) <= at;
  };
}

/** Begins of the lines of a text. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Findings of one file with line and column, in the order of the text. */
export function placed(file: string, text: string, found: readonly Found[]): readonly Finding[] {
  const starts = lineStarts(text);
  const last = Math.max(0, text.trimEnd().length - 1);
  let line = 1;
  return [...found]
    .sort((a, b) => a.at - b.at)
    .map(({ at: wanted, level, ...rest }) => {
      // What is missing at the end of a file is shown on its last line.
      const at = Math.min(wanted, last);
      while ((starts[line] ?? Infinity) <= at) line += 1;
      const column = at - (starts[line - 1] ?? 0) + 1;
      return { ...rest, level: level ?? RULES[rest.rule][0], file, line, column };
    });
}
