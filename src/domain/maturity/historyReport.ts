import type { StatementAnswer } from './answers';
import { type Snapshot, type StatementChange, statementChanges } from './history';
import { aspectMoves, levelText, movesText, moveText, pairNames } from './historyWords';
import type { MaturityModel } from './schema';
import { ANSWER_WORDS } from './words';

/** The reader's own text on one line, with Markdown's signs made harmless. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}

function said(answer: StatementAnswer | undefined): string {
  const value = answer?.value ?? null;
  return value === null ? 'not answered' : ANSWER_WORDS[value].toLowerCase();
}

function changeLine(change: StatementChange): string {
  const { statement, level, before, after } = change;
  const sign = statement.role === 'signal' ? 'sign of level' : 'level';
  return `- ${moveText(change)}: ${statement.text} (${sign} ${level.level}; was ${said(before)}, is ${said(after)})`;
}

/** What changed, as Markdown for a newsletter or a review. Notes and links of proof stay out of it. */
export function changeMarkdown(model: MaturityModel, before: Snapshot, after: Snapshot): string {
  const [then, now] = pairNames(before, after).map(plain);
  const moves = aspectMoves(model, before, after);
  const platform = plain(after.about.platform);
  const lines = [
    `## What changed between ${then} and ${now}`,
    '',
    `${platform === '' ? '' : `${platform}. `}${movesText(moves)} There is no total, on purpose.`,
    '',
    `| Aspect | ${then} | ${now} | Change |`,
    '|---|---|---|---|',
    ...moves.map(
      (move) =>
        `| ${move.aspect.title} | ${levelText(move.before)} | ${levelText(move.after)} | ${move.change === 'unknown' ? move.reason : `${move.change}, ${move.reason}`} |`,
    ),
  ];
  // A note says something to those who were there; without it nothing changed for others.
  const changes = statementChanges(model, before, after).filter(({ move }) => move !== 'note');
  for (const { id, title } of model.aspects) {
    const own = changes.filter(({ aspect }) => aspect.id === id);
    if (own.length > 0) lines.push('', `### ${title}`, '', ...own.map(changeLine));
  }
  if (changes.length === 0) lines.push('', 'No answer changed.');
  lines.push(
    '',
    `${model.source.title} ${model.source.version}, our wording ${model.version}, ${model.scoring.method}.`,
  );
  return `${lines.join('\n')}\n`;
}
