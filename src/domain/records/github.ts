import { field, has, known, list, text } from './field';
import type { Item, Outcome, Shape } from './shape';

type State = { readonly state: string; readonly at: string };

/** GraphQL writes `statuses`; a tool that keeps its answers as they come may write `Statuses`. */
function either(value: unknown, key: string): unknown {
  return field(value, key) ?? field(value, key.charAt(0).toUpperCase() + key.slice(1));
}

function textOf(value: unknown, key: string): string {
  return text({ it: either(value, key) }, 'it');
}

function newest(states: readonly State[], wanted: string): string {
  const times = states.filter(({ state }) => state.toLowerCase() === wanted).map(({ at }) => at);
  return times.sort().at(-1) ?? '';
}

/**
 * A deployment by its statuses. The newest success is the finish; `INACTIVE` says only that a later deployment
 * took its place, and its time is that of the later one.
 */
function outcome(
  row: number,
  cells: Readonly<Record<string, string>>,
  states: readonly State[],
  latest: string,
): Outcome {
  const finished = newest(states, 'success');
  if (finished !== '') {
    return { row, cells: known({ ...cells, status: 'success', finished_at: finished }) };
  }
  if (latest === '') {
    const reason = 'it has no statuses, and a deployment of GitHub has its result only there';
    return { row, kind: 'no finish time', reason };
  }
  if (['active', 'inactive'].includes(latest.toLowerCase())) {
    const reason = `it is ${latest.toLowerCase()} and its success is not in the file, so its finish is unknown; ask for more statuses`;
    return { row, kind: 'no finish time', reason };
  }
  return { row, cells: known({ ...cells, status: latest }) };
}

function graphqlRow({ row, value, under }: Item): Outcome {
  const states = list({ it: either(either(value, 'statuses'), 'nodes') }, 'it').map((node) => ({
    state: textOf(node, 'state'),
    at: textOf(node, 'updatedAt') || textOf(node, 'createdAt'),
  }));
  const repository = either(value, 'repository');
  const cells = {
    deployment_id: textOf(value, 'id') || textOf(value, 'databaseId'),
    service: textOf(repository, 'name') || under,
    environment: textOf(value, 'environment'),
    started_at: textOf(value, 'createdAt'),
    commit_sha: textOf(value, 'commitOid') || textOf(either(value, 'commit'), 'oid'),
    ref: textOf(either(value, 'ref'), 'name'),
  };
  const latest = textOf(either(value, 'latestStatus'), 'state') || (states[0]?.state ?? '');
  return outcome(row, cells, states, latest || textOf(value, 'state'));
}

function repositoryIn(url: string): string {
  return /\/repos\/[^/]+\/([^/]+)\//.exec(url)?.[1] ?? '';
}

function restCells(deployment: unknown, service: string) {
  return {
    deployment_id: text(deployment, 'id'),
    service: service || repositoryIn(text(deployment, 'url')),
    environment: text(deployment, 'environment'),
    started_at: text(deployment, 'created_at'),
    commit_sha: text(deployment, 'sha'),
    ref: text(deployment, 'ref'),
  };
}

function restState(status: unknown): State {
  return { state: text(status, 'state'), at: text(status, 'created_at') };
}

const isStatus = (value: unknown) => has(value, 'deployment_url') && has(value, 'state');

/** Deployments as the REST list gives them, with statuses inside each or beside them in the same file. */
function restRows(items: readonly Item[]): readonly Outcome[] {
  const beside = new Map<string, State[]>();
  for (const { value } of items.filter(({ value }) => isStatus(value))) {
    const of = text(value, 'deployment_url');
    beside.set(of, [...(beside.get(of) ?? []), restState(value)]);
  }
  return items
    .filter(({ value }) => !isStatus(value))
    .map(({ row, value }) => {
      const inside = list(value, 'statuses').map(restState);
      const states = [...inside, ...(beside.get(text(value, 'url')) ?? [])];
      const latest = [...states].sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.state ?? '';
      return outcome(row, restCells(value, ''), states, latest);
    });
}

/** Events of a webhook: one a status, so those of one deployment are put together. */
function webhookRows(items: readonly Item[]): readonly Outcome[] {
  const byId = new Map<string, Item[]>();
  for (const item of items) {
    const id = text(item.value, 'deployment', 'id');
    byId.set(id, [...(byId.get(id) ?? []), item]);
  }
  return [...byId.values()].map((events) => {
    const states = events.map(({ value }) => restState(field(value, 'deployment_status')));
    const { row = 0, value } = events[0] ?? {};
    const cells = restCells(field(value, 'deployment'), text(value, 'repository', 'name'));
    const latest = [...states].sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.state ?? '';
    return outcome(row, cells, states, latest);
  });
}

function runRow({ row, value }: Item): Outcome {
  const isOver = text(value, 'status') === 'completed';
  const address = text(value, 'html_url');
  return {
    row,
    cells: known({
      deployment_id: text(value, 'id'),
      service:
        text(value, 'repository', 'name') ||
        (/^https:\/\/[^/]+\/[^/]+\/([^/]+)\//.exec(address)?.[1] ?? ''),
      started_at: text(value, 'run_started_at') || text(value, 'created_at'),
      finished_at: isOver ? text(value, 'updated_at') : '',
      status: isOver ? text(value, 'conclusion') : text(value, 'status'),
      commit_sha: text(value, 'head_sha'),
      ref: text(value, 'head_branch'),
      workflow: text(value, 'name'),
      workflow_path: text(value, 'path'),
    }),
  };
}

/** What GitHub says about deployments, in its four ways. */
export const GITHUB: readonly Shape[] = [
  {
    id: 'github-graphql',
    title: 'GitHub deployments (GraphQL)',
    layout: 'deployments',
    is: (value) =>
      (has(value, 'commitOid') ||
        has(value, 'CommitOid') ||
        either(value, 'statuses') !== undefined) &&
      either(value, 'environment') !== undefined &&
      !has(value, 'sha'),
    rows: (items) => items.map(graphqlRow),
  },
  {
    id: 'github-webhook',
    title: 'GitHub deployment_status events',
    layout: 'deployments',
    is: (value) => has(value, 'deployment_status') && has(value, 'deployment'),
    rows: webhookRows,
  },
  {
    id: 'github-rest',
    title: 'GitHub deployments (REST) with their statuses',
    layout: 'deployments',
    is: (value) => isStatus(value) || (has(value, 'statuses_url') && has(value, 'sha')),
    rows: restRows,
  },
  {
    id: 'github-actions',
    title: 'GitHub Actions runs',
    layout: 'deployments',
    is: (value) => has(value, 'workflow_id') && has(value, 'run_number'),
    rows: (items) => items.map(runRow),
    notice:
      'A run of GitHub Actions has no finish time; the time of its last update stands in for it.',
  },
];
