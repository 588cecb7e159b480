import { field, has, known, list, text } from './field';
import type { Item, Outcome, Shape } from './shape';

/** Times of an incident; a column that every row leaves empty is still known to this tool. */
function outcome(row: number, cells: Readonly<Record<string, string>>, resolved: string): Outcome {
  return { row, cells: { ...known(cells), resolved_at: resolved } };
}

function pagerdutyRow({ row, value }: Item): Outcome {
  const isOver = text(value, 'status') === 'resolved';
  const cells = {
    incident_id: text(value, 'incident_number') || text(value, 'id'),
    service: text(value, 'service', 'summary'),
    started_at: text(value, 'created_at'),
  };
  // Until it is resolved, the last change of status is an acknowledgement.
  const resolved = text(value, 'resolved_at') || text(value, 'last_status_change_at');
  return outcome(row, cells, isOver ? resolved : '');
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
