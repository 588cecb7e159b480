import { describe, expect, it } from 'vitest';
import { readContent } from '../plugin/content';
import { reviews } from './check';

const { pages } = readContent(process.cwd());

/** The runbook, as if it had been reviewed last on a day; it is due every 3 months. */
function reviewedOn(day: string) {
  return pages
    .filter(({ file }) => file === 'docs/runbooks/quota-exhausted.mdx')
    .map((page) => ({
      ...page,
      input: { ...Object(page.input), last_reviewed: day, review_in: 3 },
    }));
}

describe('reviews', () => {
  it('says nothing until the day a review is due', () => {
    expect(reviews(reviewedOn('2026-08-12'), '2026-11-12')).toEqual({ overdue: [], tooLate: [] });
  });

  it('warns from the next day on, with the day and the channel to ask', () => {
    const { overdue, tooLate } = reviews(reviewedOn('2026-08-12'), '2026-11-13');
    expect(overdue).toEqual([
      'docs/runbooks/quota-exhausted.mdx: review was due on 2026-11-12 (#platform-help)',
    ]);
    expect(tooLate).toEqual([]);
  });

  it('fails a page that is more than twice overdue', () => {
    const { overdue, tooLate } = reviews(reviewedOn('2026-08-12'), '2027-02-13');
    expect(overdue).toEqual([]);
    expect(tooLate.map(({ reason }) => reason).join()).toContain('more than twice overdue');
  });
});
