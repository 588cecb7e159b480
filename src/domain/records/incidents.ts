import { field, has, known, list, text } from './field';
import type { Item, Outcome, Shape } from './shape';

/** Times of an incident; a column that every row leaves empty is still known to this tool. */
function outcome(row: number, cells: Readonly<Record<string, string>>, resolved: string): Outcome {
  return { row, cells: { ...known(cells), resolved_at: resolved } };
}

/** An incident of the REST API, or a row of the Analytics API, which names the service flat and may leave out the status. */
function pagerdutyRow({ row, value }: Item): Outcome {
  const status = text(value, 'status');
  const ended = text(value, 'resolved_at');
  const cells = {
    incident_id: text(value, 'incident_number') || text(value, 'id'),
    service: text(value, 'service', 'summary') || text(value, 'service_name'),
    started_at: text(value, 'created_at'),
  };
  // Until it is resolved, the last change of status is an acknowledgement.
  const resolved = ended || text(value, 'last_status_change_at');
  return outcome(row, cells, status === 'resolved' ? resolved : status === '' ? ended : '');
}

/** Webhook events (version 3), one a change of status: those of one incident are put together. */
function pagerdutyEventRows(items: readonly Item[]): readonly Outcome[] {
  const byId = new Map<string, Item[]>();
  for (const item of items) {
    const id = text(item.value, 'event', 'data', 'id');
    byId.set(id, [...(byId.get(id) ?? []), item]);
  }
  return [...byId].map(([id, events]) => {
    const changes = events
      .map(({ value }) => field(value, 'event'))
      .sort((a, b) => (text(a, 'occurred_at') < text(b, 'occurred_at') ? -1 : 1));
    const last = changes.at(-1);
    const data = field(last, 'data');
    const cells = {
      incident_id: text(data, 'number') || id,
      service: text(data, 'service', 'summary'),
      started_at: text(data, 'created_at'),
    };
    // What comes after the resolution, such as a note, does not end it again.
    const end = changes.findLast((event) => text(event, 'event_type') === 'incident.resolved');
    const isOver = text(data, 'status') === 'resolved';
    return outcome(events[0]?.row ?? 0, cells, isOver ? text(end ?? last, 'occurred_at') : '');
  });
}

function jiraRow({ row, value }: Item): Outcome {
  const fields = field(value, 'fields');
  // Names of statuses are translated; the key of their category never is.
  const isOver = text(fields, 'status', 'statusCategory', 'key') === 'done';
  const [component] = list(fields, 'components');
  const cells = {
    incident_id: text(value, 'key'),
    service:
      text(component, 'name') ||
      text(fields, 'project', 'name') ||
      text(value, 'key').replace(/-\d+$/, ''),
    started_at: text(fields, 'created'),
  };
  return outcome(row, cells, isOver ? text(fields, 'resolutiondate') : '');
}

function opsgenieRow({ row, value }: Item): Outcome {
  const isOver = ['resolved', 'closed'].includes(text(value, 'status'));
  const service: unknown = list(value, 'impactedServices')[0];
  const cells = {
    incident_id: text(value, 'id'),
    service: text({ service }, 'service'),
    started_at: text(value, 'impactStartDate') || text(value, 'createdAt'),
  };
  const resolved = text(value, 'impactEndDate') || text(value, 'updatedAt');
  return outcome(row, cells, isOver ? resolved : '');
}

function devlakeRow({ row, value }: Item): Outcome {
  const cells = {
    incident_id: text(value, 'issueKey'),
    service: text(value, 'component'),
    started_at: text(value, 'createdDate'),
  };
  return outcome(row, cells, text(value, 'resolutionDate'));
}

/** What trackers say about incidents. */
export const INCIDENTS: readonly Shape[] = [
  {
    id: 'pagerduty',
    title: 'PagerDuty incidents',
    layout: 'incidents',
    is: (value) => has(value, 'incident_number') && has(value, 'created_at'),
    rows: (items) => items.map(pagerdutyRow),
  },
  {
    id: 'pagerduty-webhook',
    title: 'PagerDuty webhook events',
    layout: 'incidents',
    is: (value) =>
      text(value, 'event', 'event_type').startsWith('incident.') &&
      text(value, 'event', 'data', 'status') !== '',
    rows: pagerdutyEventRows,
  },
  {
    id: 'jira',
    title: 'Jira issues',
    layout: 'incidents',
    is: (value) => has(value, 'key') && has(value, 'fields'),
    rows: (items) => items.map(jiraRow),
    notice:
      'Every issue of the file is taken for an incident. One that is open again counts as open, although Jira keeps its old resolution date.',
  },
  {
    id: 'opsgenie',
    title: 'Opsgenie incidents',
    layout: 'incidents',
    is: (value) => has(value, 'tinyId') && has(value, 'createdAt'),
    rows: (items) => items.map(opsgenieRow),
  },
  {
    id: 'devlake-issues',
    title: 'DevLake incident webhooks',
    layout: 'incidents',
    is: (value) => has(value, 'issueKey') && has(value, 'createdDate'),
    rows: (items) => items.map(devlakeRow),
  },
];
