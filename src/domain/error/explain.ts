import type { ErrorFrontMatter } from './schema';

const WIDTH = 80;

/** Lines of at most 80 characters, each with its margin; a longer word stands alone. */
function wrapped(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const margin = lines.length === 0 ? first : rest;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || margin.length + longer.length <= WIDTH) line = longer;
    else {
      lines.push(`${margin}${line}`);
      line = word;
    }
  }
  lines.push(`${lines.length === 0 ? first : rest}${line}`);
  return lines.join('\n');
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `${by}${line}`))
    .join('\n');
}

function command(run: string, by = '    '): string {
  return indented(run.trim(), by);
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return [title.toUpperCase(), ...parts];
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function causes(entry: ErrorFrontMatter): readonly string[] {
  return entry.causes.map(({ id, text, likelihood, check }) => {
    const fixes = entry.fix.flatMap((fix, index) =>
      fix.causes.includes(id) ? [letter(index)] : [],
    );
    return wrapped(
      `${text} (${likelihood}). To tell: ${check}. Fix ${fixes.join(', ')}.`,
      '- ',
      '  ',
    );
  });
}

function fixes(entry: ErrorFrontMatter, address: (to: string) => string): readonly string[] {
  return entry.fix.map(({ title, text, run, see, link, risk, risk_note: note }, index) =>
    [
      wrapped(`${title}. ${text}`, `${letter(index)}. `, '   '),
      ...(run === undefined ? [] : [command(run, '       ')]),
      ...(see === undefined ? [] : [wrapped(`You should see: ${see}`, '   ')]),
      ...(link === undefined ? [] : [wrapped(`${link.label}: ${address(link.to)}`, '   ')]),
      wrapped(`Risk: ${risk}${note === undefined ? '' : `, ${note}`}.`, '   '),
    ].join('\n'),
  );
}

function life(entry: ErrorFrontMatter): readonly string[] {
  const { status, code, removed, replaced_by: next, removed_because: reason } = entry;
  if (status === 'active') return [];
  const what =
    status === 'retired'
      ? `${code} is retired since ${removed}: ${next === undefined ? 'it no longer occurs' : `${next} stands for it now`}.`
      : `${code} is about to go${removed === undefined ? '' : `, on ${removed}`}.`;
  return [wrapped([what, reason].filter(Boolean).join(' '))];
}

/** What a page says, as a terminal shows it: at most 80 characters a line, commands unbroken and indented. */
export function explanation(
  entry: ErrorFrontMatter,
  page: { readonly url: string; readonly body: string; readonly address: (to: string) => string },
): string {
  const { escalate } = entry;
  const parts = [
    `${entry.code}  ${entry.title}`,
    page.url,
    ...life(entry),
    ...section('It says', [indented(entry.says.trim(), '    ')]),
    ...section('It means', [
      wrapped([entry.says_but_means, entry.means].filter(Boolean).join(' ')),
    ]),
    ...section('Do this now', [
      wrapped(`${entry.now.text} ${entry.now.label}: ${page.address(entry.now.to)}`),
    ]),
    ...section('Most likely causes', causes(entry)),
    ...section(
      'Look, without changing anything',
      entry.diagnose.map(({ run, see, needs }) =>
        [command(run), wrapped(`You should see: ${see} Needs ${needs}.`)].join('\n'),
      ),
    ),
    ...section('Fix', fixes(entry, page.address)),
    ...section(
      'Check it worked',
      entry.verify.map(({ text, run }) =>
        [wrapped(text), ...(run === undefined ? [] : [command(run)])].join('\n'),
      ),
    ),
    ...section('Ask for help', [
      wrapped(
        `Not fixed after ${escalate.after_minutes} minutes: ask in ${escalate.channel}, with this. Fill the square brackets.`,
      ),
      command(escalate.message),
      wrapped(`Add ${escalate.include.join(', and ')}.`),
    ]),
    ...section(
      'Looks alike, is not',
      entry.not_this.map(({ text, why, see }) =>
        wrapped(`${text} ${why}${see === undefined ? '' : ` Read ${see}.`}`, '- ', '  '),
      ),
    ),
    ...(page.body === '' ? [] : [page.body]),
  ];
  return `${parts.join('\n\n')}\n`;
}
