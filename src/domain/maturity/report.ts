import { plainText } from '../markdownText';
import { dayText } from '../page/review';
import { type About, aboutText } from './about';
import { answerValues } from './answers';
import type { MaturityModel } from './schema';
import type { ModelScore } from './score';
import { scoreModel } from './score';
import type { SheetParts } from './sheet';
import { findOut, leadText, nextSteps, stepsTitle } from './steps';
import { readTarget, targetWords } from './target';
import { ANSWER_WORDS, findingText, levelWords, standsAt } from './words';

/** What a text about a result needs: `sheet.answers` are those that count, `today` is `2026-11-22`. */
export type Reported = {
  readonly model: MaturityModel;
  readonly about: About;
  readonly sheet: SheetParts;
  readonly today: string;
};

const NEWSLETTER_STEPS = 3;

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

function targetLines({ model, sheet }: Reported): readonly string[] {
  const values = answerValues(sheet.answers);
  const lines = model.aspects.flatMap((aspect) => {
    const target = sheet.targets[aspect.id];
    const reading = target && readTarget(aspect, values, model.scoring, target);
    if (target === undefined || reading === undefined) return [];
    const why = plainText(target.reason);
    const end = /[.?]$/.test(why) ? '' : '.';
    // As on the page: first the reason, then what is missing.
    const rest = why === '' ? 'No reason is written yet.' : `Why: ${why}${end} ${reading.text}`;
    return [`- ${aspect.title}, ${targetWords(target)}. ${rest}`];
  });
  return lines.length === 0 ? [] : ['', '## Targets', '', ...lines];
}

function sourceLine(model: MaturityModel): string {
  const { source, license, scoring } = model;
  return `${source.title} ${source.version}, our wording ${model.version}, ${scoring.method}. ${license.source}. ${license.changes}`;
}

/** The day the assessment is about, or today. */
function dayOf({ about, today }: Reported): string {
  return about.day === '' ? today : about.day;
}

/** The result as Markdown, to paste into an issue or a page. */
export function resultMarkdown(reported: Reported): string {
  const { model, sheet, about } = reported;
  const values = answerValues(sheet.answers);
  const score = scoreModel(model, values);
  const steps = nextSteps(model, score, values);
  const subject = plainText(aboutText({ ...about, day: dayOf(reported) }));
  const lines = [
    `# ${stepsTitle(steps.length)}`,
    '',
    `${subject}.`,
    '',
    leadText(steps, score),
    '',
  ];
  for (const { aspect, level, statement, answer } of steps) {
    lines.push(
      `- [ ] ${statement.step ?? statement.text} (${aspect.title}, level ${level.level}; “${statement.text}” answered ${ANSWER_WORDS[answer].toLowerCase()})`,
    );
  }
  const missing = findOut(model, score, values).flatMap(({ unknown, unanswered }) => [
    ...unknown,
    ...unanswered,
  ]);
  if (missing.length > 0) lines.push('', '## Find out first', '');
  for (const { aspect, statement } of missing) {
    const { value, note = '' } = sheet.answers[statement.id] ?? {};
    const who = value === 'unknown' && note.trim() !== '' ? ` Could tell: ${plainText(note)}` : '';
    lines.push(`- [ ] ${aspect.title}: ${statement.text}${who}`);
  }
  lines.push(...targetLines(reported));
  lines.push('', '## Profile', '', findingText(model, score), '', ...profileTable(model, score));
  return `${[...lines, '', sourceLine(model)].join('\n')}\n`;
}

/** A few lines for a newsletter: where the platform stands and what comes next. */
export function newsletterMarkdown(reported: Reported): string {
  const { model, sheet, about } = reported;
  const values = answerValues(sheet.answers);
  const score = scoreModel(model, values);
  const steps = nextSteps(model, score, values).slice(0, NEWSLETTER_STEPS);
  const platform = about.platform === '' ? 'our platform' : plainText(about.platform);
  const lines = [
    `## Where ${platform} stands`,
    '',
    `As of ${dayText(dayOf(reported))}, by our own answers: ${findingText(model, score)}`,
  ];
  if (steps.length > 0) lines.push('', 'What comes next:', '');
  for (const { aspect, statement } of steps)
    lines.push(`- ${statement.step ?? statement.text} (${aspect.title})`);
  return `${[...lines, '', sourceLine(model)].join('\n')}\n`;
}
