import type { ErrorFrontMatter } from '../error/schema';
import type { Variable } from '../page/schema';
import type { Address } from './checklist';
import { blocks, codeText, fenced, listText, tableText } from './write';

const ORDER = ['common', 'sometimes', 'rare'] as const;
const RISKS = { none: 'none', restart: 'restart', data: 'data may be lost' } as const;

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function codeLink(code: string, address: Address): string {
  return `[${code}](${address(`/e/${code.toLowerCase()}/`)})`;
}

function life(entry: ErrorFrontMatter, address: Address): string {
  const { status, code, removed, replaced_by: next, removed_because: reason = '' } = entry;
  if (status === 'active') return '';
  const now = next === undefined ? '' : ` Read ${codeLink(next, address)} instead.`;
  const what =
    status === 'retired' ? `${code} is retired since ${removed}.` : `${code} is about to go.`;
  return `**${what}**${now} ${reason}`.trim();
}

function causes(entry: ErrorFrontMatter): string {
  const rows = ORDER.flatMap((how) =>
    entry.causes
      .filter(({ likelihood }) => likelihood === how)
      .map(({ id, text, check }) => {
        const fixes = entry.fix.flatMap((fix, place) =>
          fix.causes.includes(id) ? [letter(place)] : [],
        );
        return [how, text, check, fixes.join(', ')];
      }),
  );
  return tableText(['How often', 'Cause', 'How to tell', 'Fix'], rows);
}

function fixText(fix: ErrorFrontMatter['fix'][number], place: number, address: Address): string {
  const { title, text, run, see, link, risk, risk_note: note } = fix;
  return blocks([
    `### ${letter(place)}. ${title}`,
    text,
    run === undefined ? '' : fenced(run, 'sh'),
    see === undefined ? '' : `You should see: ${see}`,
    link === undefined ? '' : `[${link.label}](${address(link.to)})`,
    `Risk: ${RISKS[risk]}${note === undefined ? '' : `, ${note}`}.`,
  ]);
}

function related({ related = {} }: ErrorFrontMatter, address: Address): string {
  const { runbooks = [], checklists = [], templates = [], codes = [] } = related;
  const shelf = (kind: string, ids: readonly string[]) =>
    ids.map((id) => `[${kind}: ${id.replaceAll('-', ' ')}](${address(`/${kind}s/${id}/`)})`);
  const links = [
    ...shelf('runbook', runbooks),
    ...shelf('checklist', checklists),
    ...shelf('template', templates),
    ...codes.map((code) => codeLink(code, address)),
  ];
  return links.length === 0 ? '' : `## Related\n\n${listText(links)}`;
}

/** An error page without its title: what it says and means, causes, commands, fixes; then `body`, its free text. */
export function errorText(entry: ErrorFrontMatter, body: string, address: Address): string {
  const { says, says_but_means: but = '', means, now, escalate, variables = [] } = entry;
  return blocks([
    life(entry, address),
    `It says:\n\n${fenced(says)}`,
    `It means: ${but} ${means}`.replace(/\s+/g, ' ').trim(),
    `**Do this now.** ${now.text} [${now.label}](${address(now.to)})`,
    '## Most likely causes',
    causes(entry),
    '## Look, without changing anything',
    variableText(variables),
    ...entry.diagnose.map(({ run, see, needs }) =>
      blocks([fenced(run, 'sh'), `You should see: ${see} Needs ${needs}.`]),
    ),
    '## Fix',
    ...entry.fix.map((fix, place) => fixText(fix, place, address)),
    '## Check it worked',
    ...entry.verify.map(({ text, run }) =>
      blocks([text, run === undefined ? '' : fenced(run, 'sh')]),
    ),
    '## Ask for help',
    `Not fixed after ${escalate.after_minutes} minutes: ask in ${escalate.channel}, with this. Fill the square brackets.`,
    fenced(escalate.message),
    `Add ${escalate.include.join(', and ')}.`,
    '## Looks alike, is not',
    listText(
      entry.not_this.map(
        ({ text, why, see }) =>
          `${codeText(text)}: ${why}${see === undefined ? '' : ` Read ${codeLink(see, address)}.`}`,
      ),
    ),
    body,
    related(entry, address),
  ]);
}

/** What the page's commands need, each with a sample value. */
export function variableText(variables: readonly Variable[]): string {
  if (variables.length === 0) return '';
  const items = variables.map(
    ({ id, label, example }) => `\`<${id}>\`: ${label}, such as ${codeText(example)}`,
  );
  return `Values in the commands:\n\n${listText(items)}`;
}
