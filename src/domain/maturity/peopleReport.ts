import type { AnswerValues } from './answers';
import {
  byAnswer,
  type Heard,
  isForTalk,
  type Named,
  type PeopleFindings,
  splitOf,
  undecidedOf,
} from './people';
import {
  adText,
  discussText,
  levelsText,
  SIDE_LETTERS,
  sidesText,
  standText,
  tableText,
  talkText,
  whyText,
} from './peopleWords';
import type { MaturityModel } from './schema';
import { ANSWER_WORDS } from './words';

/** Names and notes come from other people's files: one line, and nothing in it is Markdown or HTML. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(#+\s|[-+]\s|\d+[.)]\s)/, '\\$1');
}

/** A proof: an address stays one, whatever it holds; anything else is text. */
function proof(evidence: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(evidence) ? `<${evidence}>` : `“${plain(evidence)}”`;
}

function nameOf({ name, about }: Named): string {
  return `${plain(name)} (${SIDE_LETTERS[about.role ?? 'none']})`;
}

function statementLines(heard: Heard, agreed: AnswerValues): readonly string[] {
  const { level, statement, voices } = heard;
  const answer = agreed[statement.id];
  const said = byAnswer(voices).map(({ value, voices: own }) => {
    const who = own.map(({ person, note, evidence }) =>
      [
        nameOf(person),
        ...(note === '' ? [] : [`“${plain(note)}”`]),
        ...(evidence === '' ? [] : [proof(evidence)]),
      ].join(' '),
    );
    return `  - ${value === null ? 'Not answered' : ANSWER_WORDS[value]}: ${who.join('; ')}`;
  });
  return [
    `- ${statement.text} (level ${level.level})`,
    ...said,
    ...(answer === undefined ? [] : [`  - **Agreed: ${ANSWER_WORDS[answer].toLowerCase()}**`]),
  ];
}

/** The findings as Markdown for the minutes. `agreed` is what was recorded together so far, `day` is `2026-11-22`. */
export function peopleMarkdown(
  model: Pick<MaturityModel, 'levels' | 'source' | 'version' | 'scoring'>,
  findings: PeopleFindings,
  agreed: AnswerValues,
  day: string,
): string {
  const { people, aspects } = findings;
  const lines = [`# What ${people.length} people say`, '', talkText(findings), ''];
  for (const person of people) {
    const when = person.about.day === '' ? '' : `${person.about.day}, `;
    lines.push(`- ${nameOf(person)}: ${when}${person.answered} of ${findings.criteria} answered`);
  }
  lines.push('', 'P = platform, U = user, L = leader, – = side not said.');
  for (const findingsOf of aspects.filter(isForTalk)) {
    const sides = sidesText(findingsOf);
    lines.push('', `## ${findingsOf.aspect.title}`, '');
    const why = whyText(findingsOf);
    if (why !== undefined) lines.push(`Discuss: ${why}.`, '');
    if (sides !== undefined) lines.push(sides, '');
    for (const heard of splitOf(findingsOf)) lines.push(...statementLines(heard, agreed));
  }
  lines.push(
    '',
    '## Where everyone stands',
    '',
    levelsText(findings),
    '',
    `| Aspect | ${people.map(nameOf).join(' | ')} | n | Spread | AD | Talk |`,
    `|---|${'---|'.repeat(people.length + 4)}`,
  );
  for (const findingsOf of aspects) {
    const { aspect, stands, agreement } = findingsOf;
    const levels = stands.map((stand) => standText(stand) ?? 'not answered');
    const numbers = [agreement.n, agreement.spread ?? '–', adText(agreement.ad)];
    lines.push(`| ${[aspect.title, ...levels, ...numbers, discussText(findingsOf)].join(' | ')} |`);
  }
  lines.push('', tableText(model.levels.length));
  const undecided = aspects.flatMap(undecidedOf);
  if (undecided.length > 0) lines.push('', '## Undecided', '');
  for (const heard of undecided) lines.push(...statementLines(heard, agreed));
  lines.push(
    '',
    `${day}. ${model.source.title} ${model.source.version}, our wording ${model.version}, ${model.scoring.method}.`,
  );
  return `${lines.join('\n')}\n`;
}
