import type { Variable } from '../../domain/page/schema';

/** The checked front matter of a page, as far as its frame shows it. */
export type PageFacts = {
  readonly type: string;
  readonly time: number | undefined;
  /** The id of the metric the page answers for. */
  readonly metric: string | undefined;
  /** What it moves, in words, where no metric counts that. */
  readonly moves: string | undefined;
  readonly owner: string | undefined;
  readonly lastReviewed: string | undefined;
  readonly reviewIn: number | undefined;
  readonly testedOn: string | undefined;
  readonly gate: string | undefined;
  readonly severity: string | undefined;
  readonly signal: string | undefined;
  readonly needs: readonly string[];
  readonly variables: readonly Variable[];
  /** Pages to read with this one, by id. */
  readonly related: readonly string[];
  readonly wide: boolean;
  readonly sample: boolean;
  readonly givenOn: string | undefined;
  /** Where a talk can be seen and read, by what it is called. */
  readonly talk: readonly (readonly [name: string, address: string])[];
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function variable(value: unknown): readonly Variable[] {
  const id = text(Reflect.get(Object(value), 'id'));
  const label = text(Reflect.get(Object(value), 'label'));
  const example = text(Reflect.get(Object(value), 'example'));
  return id === undefined || label === undefined || example === undefined
    ? []
    : [{ id, label, example }];
}

const TALK = [
  ['recording', 'Watch the recording'],
  ['slides', 'See the slides'],
  ['transcript', 'Read the transcript'],
] as const;

/** Reads front matter that the build has already checked. */
export function pageFacts(frontMatter: object): PageFacts {
  const get = (key: string): unknown => Reflect.get(frontMatter, key);
  return {
    type: text(get('type')) ?? 'reference',
    time: count(get('time')),
    metric: text(get('metric')),
    moves: text(get('moves')),
    owner: text(get('owner')),
    lastReviewed: text(get('last_reviewed')),
    reviewIn: count(get('review_in')),
    testedOn: text(get('tested_on')),
    gate: text(get('gate')),
    severity: text(get('severity')),
    signal: text(get('signal')),
    needs: list(get('needs')).filter((need) => typeof need === 'string'),
    variables: list(get('variables')).flatMap(variable),
    related: list(get('related')).filter((id) => typeof id === 'string'),
    wide: get('wide') === true,
    sample: get('sample') === true,
    givenOn: text(get('given_on')),
    talk: TALK.flatMap(([key, name]) => {
      const address = text(Reflect.get(Object(get('talk')), key));
      return address === undefined ? [] : [[name, address] as const];
    }),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  tutorial: 'Tutorial',
  explanation: 'Explanation',
  'how-to': 'How-to',
  landing: 'Desk',
  runbook: 'Runbook',
  checklist: 'Checklist',
  template: 'Template',
  talk: 'Talk',
  reference: 'Reference',
  page: 'Page',
};

/** `how-to` as `How-to`. */
export function kindText(type: string): string {
  return KINDS[type] ?? type;
}

/** `1 minute`, `12 minutes`. */
export function minutesText(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
