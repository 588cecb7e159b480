import { type Answers, MAX_ROWS } from '../template/answer';
import type { Run } from './log';
import { eventText, noted } from './outputs';
import { clock, dayAt } from './times';

/** Longest event of the review's timeline, in characters; see templates/post-incident-review. */
const LONGEST_EVENT = 300;

function cut(text: string): string {
  return text.length <= LONGEST_EVENT ? text : `${text.slice(0, LONGEST_EVENT - 1)}…`;
}

/** The template whose timeline a run fills. */
const REVIEW = 'post-incident-review';

/** The version of that template whose timeline has these columns. */
const REVIEW_VERSION = '1.0.0';

/** The review's form, as far as its links and files name it. */
export const REVIEW_FORM = { id: REVIEW, version: REVIEW_VERSION, fields: [] } as const;

/**
 * A run as answers for the post-incident review: its timeline, in UTC. At most the last 200 lines; what is longer than
 * 300 characters is cut.
 */
export function reviewAnswers(run: Run): Answers {
  const days = new Set(run.lines.map((line) => dayAt(line.at, 0)));
  const timeline = run.lines
    .filter((line) => line.act !== 'note' || noted(line) !== '')
    .slice(-MAX_ROWS)
    .map((line) => ({
      at: days.size > 1 ? `${dayAt(line.at, 0)} ${clock(line.at, 0)}` : clock(line.at, 0),
      event: cut(eventText(line)),
    }));
  return { timeline };
}
