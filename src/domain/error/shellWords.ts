/** One command of a line: its words without their quotes. */
export type Step = readonly string[];

/** A line as a shell would take it apart, or why it cannot be read without running something. */
export type Line =
  { readonly steps: readonly Step[] } | { readonly steps: undefined; readonly why: string };

const NOTHING_LOST = /(?:2>\/dev\/null|2>&1|<\s*\/dev\/null)(?=\s|[|;&]|$)/g;

const HOLE = /<[a-z][a-z0-9-]*>/g;

/**
 * Takes a command line apart at `|`, `&&`, `||`, `;`, `&` and line ends, and each command into words. Holes such as
 * `<ns>` count as a word. What would run another command or write a file (`$(…)`, backticks, `>`, `<`) is refused, also
 * between double quotes, and so is a quote that does not end.
 */
export function shellLine(run: string): Line {
  const text = run.replace(HOLE, 'hole').replace(/\\\n/g, ' ').replace(NOTHING_LOST, ' ');
  const steps: string[][] = [[]];
  let word: string | undefined;
  let quote = '';
  const refused = (sign: string): Line => ({
    steps: undefined,
    why: `"${sign}" redirects or runs another command`,
  });
  const end = () => {
    if (word !== undefined) steps.at(-1)?.push(word);
    word = undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (quote === "'") {
      if (sign === "'") quote = '';
      else word = `${word ?? ''}${sign}`;
      continue;
    }
    if (sign === '`') return refused('`');
    if (sign === '$' && /[({'"]/.test(next)) return refused(`$${next}`);
    if (sign === '\\') {
      word = `${word ?? ''}${next}`;
      at++;
    } else if (quote === '"') {
      if (sign === '"') quote = '';
      else word = `${word ?? ''}${sign}`;
    } else if (sign === "'" || sign === '"') {
      quote = sign;
      word = word ?? '';
    } else if (/[<>()]/.test(sign)) return refused(sign);
    else if (/[|;&\n]/.test(sign)) {
      end();
      steps.push([]);
    } else if (/\s/.test(sign)) end();
    else word = `${word ?? ''}${sign}`;
  }
  end();
  if (quote !== '') return { steps: undefined, why: `a ${quote} does not end` };
  return { steps: steps.filter((step) => step.length > 0) };
}
