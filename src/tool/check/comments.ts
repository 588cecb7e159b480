/** How a language marks comments and texts. */
type Marks = {
  readonly line: readonly string[];
  readonly block: readonly (readonly [string, string])[];
  /** Longest first. A text in one of `lines` may go on over a line break. */
  readonly quotes: readonly string[];
  readonly longQuotes: readonly string[];
};

const C: Marks = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'"], longQuotes: ['`'] };
const HASH: Marks = { line: ['#'], block: [], quotes: ['"', "'"], longQuotes: ['"""', "'''"] };
const DASH: Marks = { line: ['--'], block: [['/*', '*/']], quotes: ["'", '"'], longQuotes: [] };
const MARKUP: Marks = { line: [], block: [['<!--', '-->']], quotes: [], longQuotes: [] };

const BY_ENDING: Readonly<Record<string, Marks>> = Object.fromEntries([
  ...'c cc cpp h hpp cs java kt kts scala groovy go rs swift js jsx mjs cjs ts tsx mts cts dart php proto jsonc json5'
    .split(' ')
    .map((ending) => [ending, C]),
  ...'py pyi rb sh bash zsh yaml yml toml tf hcl pl r ps1 rego properties conf cfg'
    .split(' ')
    .map((ending) => [ending, HASH]),
  ...'sql lua hs'.split(' ').map((ending) => [ending, DASH]),
  ...'html xml svg vue md mdx'.split(' ').map((ending) => [ending, MARKUP]),
]);

function marksOf(file: string): Marks | undefined {
  const name = file.split('/').at(-1) ?? '';
  if (/^(?:Dockerfile|Makefile|Jenkinsfile)/.test(name)) return name.startsWith('J') ? C : HASH;
  return BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''];
}

/** Where a text that begins at `at` ends: behind its closing quote, or at the end of the line for a short one. */
function quoteEnd(text: string, at: number, quote: string, reach: 'line' | 'file'): number {
  for (let next = at + quote.length; next < text.length; next++) {
    if (text[next] === '\\') next += 1;
    else if (text.startsWith(quote, next)) return next + quote.length;
    else if (reach === 'line' && text[next] === '\n') return next;
  }
  return text.length;
}

function commentEnd(text: string, at: number, { line, block }: Marks): number | undefined {
  const pair = block.find(([open]) => text.startsWith(open, at));
  if (pair !== undefined) {
    const close = text.indexOf(pair[1], at + pair[0].length);
    return close === -1 ? text.length : close + pair[1].length;
  }
  const mark = line.find((each) => text.startsWith(each, at));
  if (mark === undefined) return undefined;
  // `a#b` and `$#` are no comments.
  if (mark === '#' && at > 0 && !/\s/.test(text[at - 1] ?? '')) return undefined;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The text with its comments blanked, every other character in its place. Unknown languages stay as they are. */
export function withoutComments(file: string, text: string): string {
  const marks = marksOf(file);
  if (marks === undefined) return text;
  let result = '';
  let kept = 0;
  for (let at = 0; at < text.length;) {
    const long = marks.longQuotes.find((quote) => text.startsWith(quote, at));
    const short = marks.quotes.find((quote) => text.startsWith(quote, at));
    const end = commentEnd(text, at, marks);
    if (end !== undefined) {
      result += text.slice(kept, at) + text.slice(at, end).replace(/[^\n]/g, ' ');
      kept = end;
      at = end;
    } else if (long !== undefined) at = quoteEnd(text, at, long, 'file');
    else if (short !== undefined) at = quoteEnd(text, at, short, 'line');
    else at += 1;
  }
  return result + text.slice(kept);
}
