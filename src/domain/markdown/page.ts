import type { NewsletterFrontMatter } from '../newsletter/schema';
import type { PageFrontMatter } from '../page/schema';
import type { ErrorFrontMatter } from '../error/schema';
import type { Address } from './checklist';
import { blocks, listText, quoted } from './write';

/** What stands above the text of every copy. `facts` are names with their values; empty ones are left out. */
type Head = {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/** A page's copy: title, summary, facts, then its text. */
export function pageText({ title, description, url, facts }: Head, text: string): string {
  const told = facts.filter(([, value]) => value !== '');
  const lines = [['Page', url] as const, ...told].map(([name, value]) => `${name}: ${value}`);
  return `${blocks([`# ${title}`, quoted(description), listText(lines), text])}\n`;
}

/** `how-to` as `How-to`. */
export function kindWord(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

type Facts = Head['facts'];

function reviewed(front: Pick<PageFrontMatter, 'last_reviewed' | 'review_in' | 'owner'>): Facts {
  return [
    ['Owner', front.owner],
    ['Reviewed', `${front.last_reviewed}, again every ${front.review_in} months`],
  ];
}

const SAMPLE = 'Harbourline is an invented company; its numbers are illustrative.';

function note(front: { readonly sample?: true | undefined }): Facts {
  return [['Note', front.sample === true ? SAMPLE : '']];
}

/** The facts of a documentation page: kind, version, owner, review, minutes, and what its kind adds. */
export function pageFactsOf(front: PageFrontMatter, version: string): Facts {
  const own: Facts =
    front.type === 'runbook'
      ? [
          ['Signal', front.signal],
          ['Severity', front.severity],
          ['You need', front.needs.join('; ')],
          ['Tested', front.tested_on ?? 'not yet: read each command before you run it'],
        ]
      : front.type === 'checklist'
        ? [['Blocks', front.gate]]
        : front.type === 'talk'
          ? [['Given on', front.given_on]]
          : [];
  return [
    ['Kind', kindWord(front.type)],
    ['Version', version],
    ...reviewed(front),
    ['Time', `${front.time} min`],
    ...own,
    ...note(front),
  ];
}

/** The facts of an error page. */
export function errorFactsOf(front: ErrorFrontMatter): Facts {
  return [
    ['Kind', 'Error'],
    ['Status', front.status],
    ['Severity', front.severity],
    ['System', front.system],
    ['Since version', front.since],
    ['Alerts', (front.alertnames ?? []).join(', ')],
    ...reviewed(front),
    ...note(front),
  ];
}

/** The facts of a newsletter issue. */
export function issueFactsOf(front: NewsletterFrontMatter, day: string): Facts {
  const { before, after, unit, n, period, method } = front.win;
  return [
    ['Kind', 'Newsletter'],
    ['Day', day],
    ['Win', `${before} to ${after} ${unit}. ${period}. n = ${n}. ${method}`],
    ['Time', `${front.time} min`],
    ...note(front),
  ];
}

/** What an issue's page adds below its text: the ask, what was refused. */
export function issueEnd({ ask, said_no_to: no }: NewsletterFrontMatter, address: Address): string {
  return blocks([
    '## Do this now',
    `${ask.text} ${ask.minutes} minutes. [${ask.label}](${address(ask.link)})`,
    no.length === 0 ? '' : `## We said no to\n\n${listText(no)}`,
  ]);
}
