import { field, known, text } from './field';
import type { Item, Outcome, Shape } from './shape';

const TYPE = /^dev\.cdevents\.(service|incident|change)\.([a-z]+)\./;

function typeOf(value: unknown): readonly [subject: string, verb: string] {
  const match = TYPE.exec(text(value, 'context', 'type'));
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

const is = (subject: string, ...verbs: readonly string[]) => {
  return (value: unknown) => {
    const [given, verb] = typeOf(value);
    return given === subject && verbs.includes(verb);
  };
};

/** The name in an artifact's package address: `myapp` of `pkg:oci/myapp@sha256:…`. */
function artifactName(address: string): string {
  return /^pkg:[^@?#]*\/([^/@?#]+)/.exec(address)?.[1] ?? '';
}

function serviceRow({ row, value }: Item): Outcome {
  const content = field(value, 'subject', 'content');
  const [, verb] = typeOf(value);
  const cells = known({
    deployment_id: text(value, 'context', 'id'),
    service: text(value, 'subject', 'id') || artifactName(text(content, 'artifactId')),
    environment: text(content, 'environment', 'name') || text(content, 'environment', 'id'),
    finished_at: text(value, 'context', 'timestamp'),
    status: 'success',
    commit_sha: text(content, 'artifactId'),
    // Putting the old version back is unplanned work after a failure.
    rework: verb === 'rolledback' ? 'yes' : 'no',
  });
  return { row, cells };
}

/** One row an incident: from its first report to its last resolution, however often it is told. */
function incidentRows(items: readonly Item[]): readonly Outcome[] {
  const byId = new Map<string, Item[]>();
  for (const item of items) {
    const id = text(item.value, 'subject', 'id');
    byId.set(id, [...(byId.get(id) ?? []), item]);
  }
  return [...byId].map(([id, events]) => {
    const times = (...verbs: readonly string[]) =>
      events
        .filter(({ value }) => verbs.includes(typeOf(value)[1]))
        .map(({ value }) => text(value, 'context', 'timestamp'))
        .sort();
    const { row = 0, value } = events[0] ?? {};
    const content = field(value, 'subject', 'content');
    const cells = known({
      incident_id: id,
      service: text(content, 'service', 'id'),
    });
    const started_at = times('detected', 'reported')[0] ?? '';
    return { row, cells: { ...cells, started_at, resolved_at: times('resolved').at(-1) ?? '' } };
  });
}

function changeRow({ row, value }: Item): Outcome {
  const cells = known({
    change_id: text(value, 'subject', 'id'),
    service: text(value, 'subject', 'content', 'repository', 'id'),
    merged_at: text(value, 'context', 'timestamp'),
  });
  return { row, cells: { ...cells, first_commit_at: '' } };
}

/** CDEvents, the one format with something for all three tables. */
export const CDEVENTS: readonly Shape[] = [
  {
    id: 'cdevents-services',
    title: 'CDEvents of services',
    layout: 'deployments',
    is: is('service', 'deployed', 'upgraded', 'rolledback'),
    rows: (items) => items.map(serviceRow),
  },
  {
    id: 'cdevents-incidents',
    title: 'CDEvents of incidents',
    layout: 'incidents',
    is: is('incident', 'detected', 'reported', 'resolved'),
    rows: incidentRows,
  },
  {
    id: 'cdevents-changes',
    title: 'CDEvents of changes',
    layout: 'changes',
    is: is('change', 'merged'),
    rows: (items) => items.map(changeRow),
    notice:
      'CDEvents say when a change was merged, not when its first commit was written, nor which deployment it went with.',
  },
];
