import { review } from '../domain/page/review';
import { PageFrontMatter } from '../domain/page/schema';
import { type Problem, problemText } from '../domain/problem';
import { type Content, readContent } from '../plugin/content';
import { buildDay } from '../plugin/desk';
import { relevanceProblems } from '../plugin/searchRelevance';

type Finding = { readonly overdue: readonly string[]; readonly tooLate: readonly Problem[] };

/** Reviews that are due: a warning; more than twice overdue: a problem. */
export function reviews(pages: Content['pages'], today: string): Finding {
  const overdue: string[] = [];
  const tooLate: Problem[] = [];
  for (const { file, input } of pages) {
    if (!file.startsWith('docs/')) continue;
    const front = PageFrontMatter.safeParse(input);
    if (!front.success) continue;
    const { last_reviewed: reviewed, review_in: months, owner } = front.data;
    const { state, due, daysLate } = review(reviewed, months, today);
    if (state === 'overdue') overdue.push(`${file}: review was due on ${due} (${owner})`);
    if (state === 'long-overdue') {
      tooLate.push({
        file,
        field: 'last_reviewed',
        reason: `the review was due on ${due}, ${daysLate} days ago: more than twice overdue`,
        instead: `${owner} reviews the page and sets last_reviewed, or removes it.`,
      });
    }
  }
  return { overdue, tooLate };
}

/** `npm run check`: the build's own reader, plus review dates and what the search finds first. Answers the exit code. */
export async function check(siteDir: string): Promise<number> {
  const content = readContent(siteDir);
  const { overdue, tooLate } = reviews(content.pages, buildDay());
  for (const line of overdue) console.log(`warning: ${line}`);
  for (const warning of content.warnings) console.log(`warning: ${problemText(warning)}`);
  // What is not valid cannot be searched either.
  const slipped = content.problems.length > 0 ? [] : await relevanceProblems(siteDir, content);
  const problems = [...content.problems, ...tooLate, ...slipped];
  for (const problem of problems) console.error(problemText(problem));
  const pages = content.pages.length;
  const results = content.organisation.reduce((sum, model) => sum + model.results.length, 0);
  console.log(
    problems.length === 0
      ? `${pages} pages, ${content.entries.length} data files and ${results} results are valid; ${overdue.length} reviews overdue.`
      : `${problems.length} problems; ${overdue.length} reviews overdue.`,
  );
  return problems.length === 0 ? 0 : 1;
}
