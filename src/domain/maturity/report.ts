import type { AnswerValues } from './answers';
import type { MaturityModel } from './schema';
import type { ModelScore } from './score';
import { findOut, nextSteps, stepsTitle } from './steps';
import { ANSWER_WORDS, findingText, levelWords, standsAt } from './words';

function profileTable(model: MaturityModel, score: ModelScore): readonly string[] {
  const gated = model.levels.filter(({ level }) => level > 1);
  const rows = score.profile.map((aspect) => {
    const title = model.aspects.find(({ id }) => id === aspect.id)?.title ?? aspect.id;
    const cells = aspect.levels.map((level) => {
      const { count, status } = levelWords(level);
      return `${count}, ${status}`;
    });
    return `| ${[title, standsAt(aspect) ?? 'not assessed', ...cells].join(' | ')} |`;
  });
  return [
    `| Aspect | Stands at level | ${gated.map(({ level, name }) => `${level} ${name}`).join(' | ')} |`,
    `|---|---|${'---|'.repeat(gated.length)}`,
    ...rows,
  ];
}

/** The result as Markdown, to paste into an issue or a page. `day` is `2026-11-22`. */
export function resultMarkdown(
  model: MaturityModel,
  score: ModelScore,
  answers: AnswerValues,
  day: string,
): string {
  const steps = nextSteps(model, score, answers);
  const missing = findOut(model, score, answers).flatMap(({ unknown, unanswered }) => [
    ...unknown,
    ...unanswered,
  ]);
  const lines = [`# ${stepsTitle(steps.length)}`, ''];
  for (const { aspect, level, statement, answer } of steps) {
    lines.push(
      `- [ ] ${statement.step ?? statement.text} (${aspect.title}, level ${level.level}; “${statement.text}” answered ${ANSWER_WORDS[answer].toLowerCase()})`,
    );
  }
  if (missing.length > 0) {
    lines.push('', '## Find out first', '');
    for (const { aspect, statement } of missing)
      lines.push(`- [ ] ${aspect.title}: ${statement.text}`);
  }
  lines.push('', '## Profile', '', findingText(model, score), '', ...profileTable(model, score));
  lines.push(
    '',
    `${day}. ${model.source.title} ${model.source.version}, our wording ${model.version}, ${model.scoring.method}. ${model.license.source}. ${model.license.changes}`,
  );
  return `${lines.join('\n')}\n`;
}
