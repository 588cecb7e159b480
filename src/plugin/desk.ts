import type { Desk, DeskPage, DeskWin, Edition } from '../domain/page/edition';
import { review } from '../domain/page/review';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { PageFrontMatter } from '../domain/page/schema';
import { answerOf } from '../domain/metric/answer';
import { estimateModel } from '../domain/metric/model';
import { roughly } from '../domain/metric/numbers';
import { EstimateMetric } from '../domain/metric/schema';
import { simulate } from '../domain/metric/simulate';
import { sampleEstimate } from '../domain/metric/state';
import { isForeign } from './foreign';
import type { Published, PublishedIssue, PublishedPage } from './published';

const TASKS = ['runbook', 'checklist', 'template'];
const LATELY = 6;

/** The day of the build; SOURCE_DATE_EPOCH (seconds) makes it reproducible. */
export function buildDay(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}

function deskPage(page: PublishedPage): DeskPage {
  const front = PageFrontMatter.parse(page.frontMatter);
  return {
    title: page.title,
    path: page.path,
    type: front.type,
    time: front.time,
    reviewed: front.last_reviewed,
    reviewIn: front.review_in,
  };
}

/** Pages under our rules; those of others have neither owner nor review. */
function ownPages({ docs }: Published): readonly DeskPage[] {
  return docs.filter(({ file }) => !isForeign(file)).map(deskPage);
}

function deskWin(issue: PublishedIssue): DeskWin {
  const { win, time } = NewsletterFrontMatter.parse(issue.frontMatter);
  const { before, after, unit } = win;
  const { title, path, description, day } = issue;
  return { title, path, description, day, time, before, after, unit };
}

function isLate(page: DeskPage, today: string): boolean {
  return review(page.reviewed, page.reviewIn, today).state !== 'current';
}

/** The footer's line about this build. */
export function edition(site: Published): Edition {
  const built = buildDay();
  const pages = ownPages(site);
  return {
    version: site.version,
    built,
    pages: site.docs.length + site.errors.length,
    overdue: pages.filter((page) => isLate(page, built)).length,
  };
}

/** The metric the door "Show the value" leads to, computed with its own sample. */
function sample(site: Published, data: ReadonlyMap<string, unknown>): Desk['sample'] {
  const page = site.docs.find(({ path }) => path === '/metrics/hours-saved/');
  if (page === undefined) return null;
  const metric = EstimateMetric.parse(data.get(page.file.replace(/\.mdx$/, '.yaml')));
  const model = estimateModel(metric);
  const { values, seed } = sampleEstimate(metric);
  const { spread } = answerOf(model, simulate(model, values, seed));
  return { figure: roughly(spread.p50), unit: metric.words };
}

/** What the front desk shows: counts, the newest win, pages reviewed last with the overdue ones first. */
export function desk(site: Published, data: ReadonlyMap<string, unknown>): Desk {
  const today = buildDay();
  const pages = ownPages(site).filter((page) => page.type !== 'landing');
  const tasks = pages
    .filter((page) => TASKS.includes(page.type))
    .toSorted((a, b) => TASKS.indexOf(a.type) - TASKS.indexOf(b.type));
  const late = pages.filter((page) => isLate(page, today));
  const current = pages
    .filter((page) => !isLate(page, today))
    .toSorted((a, b) => b.reviewed.localeCompare(a.reviewed));
  const [newest, ...earlier] = site.issues;
  return {
    errors: site.errors.length,
    tasks: tasks.length,
    first: tasks.slice(0, 3),
    sample: sample(site, data),
    lately: [...late, ...current].slice(0, LATELY),
    win: newest === undefined ? null : deskWin(newest),
    earlier: earlier.slice(0, 2).map(({ title, path }) => ({ title, path })),
  };
}
