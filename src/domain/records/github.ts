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
    const reason =
      'it has no statuses, and a deployment of GitHub has its result only there; put its statuses into the same file';
    return { row, kind: 'no finish time', reason };
  }
  if (['active', 'inactive', 'destroyed'].includes(latest.toLowerCase())) {
    const reason = `it is ${latest.toLowerCase()} and its success is not in the file, so its finish is unknown; ask for more statuses`;
    return { row, kind: 'no finish time', reason };
  }
  return { row, cells: known({ ...cells, status: latest }) };
}

function graphqlState(status: unknown): State {
  return {
    state: textOf(status, 'state'),
    at: textOf(status, 'updatedAt') || textOf(status, 'createdAt'),
  };
}

function graphqlRow({ row, value, under }: Item): Outcome {
  const listed = list({ it: either(either(value, 'statuses'), 'nodes') }, 'it').map(graphqlState);
  const newestState = graphqlState(either(value, 'latestStatus'));
  const states = listed.length === 0 && newestState.at !== '' ? [newestState] : listed;
  const repository = either(value, 'repository');
  const cells = {
    deployment_id: textOf(value, 'id') || textOf(value, 'databaseId'),
    service: textOf(repository, 'name') || under,
    environment: textOf(value, 'environment'),
    started_at: textOf(value, 'createdAt'),
    commit_sha: textOf(value, 'commitOid') || textOf(either(value, 'commit'), 'oid'),
    ref: textOf(either(value, 'ref'), 'name'),
  };
  const latest = newestState.state || (states[0]?.state ?? '');
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

/** A deployment of the REST API, alone or in one object with its statuses. */
function restDeployment(value: unknown): unknown {
  return has(value, 'statuses_url') ? value : field(value, 'deployment');
}

const isRest = (value: unknown) => {
  const deployment = restDeployment(value);
  return has(deployment, 'statuses_url') && has(deployment, 'sha');
};

/** Deployments as the REST list gives them, with statuses inside each or beside them in the same file. */
function restRows(items: readonly Item[]): readonly Outcome[] {
  const beside = new Map<string, State[]>();
  const deployments = items.filter(({ value }) => !isStatus(value));
  const addresses = new Set(deployments.map(({ value }) => text(restDeployment(value), 'url')));
  const alone: Outcome[] = [];
  for (const { row, value } of items.filter(({ value }) => isStatus(value))) {
    const of = text(value, 'deployment_url');
    if (addresses.has(of)) beside.set(of, [...(beside.get(of) ?? []), restState(value)]);
    else {
      const reason =
        'it is a status, and its deployment is not in this file; put both into one file';
      alone.push({ row, kind: 'another kind of record', reason });
    }
  }
  const rows = deployments.map(({ row, value }) => {
    const deployment = restDeployment(value);
    const inside = list(value, 'statuses').map(restState);
    const states = [...inside, ...(beside.get(text(deployment, 'url')) ?? [])];
    const latest = [...states].sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.state ?? '';
    return outcome(row, restCells(deployment, ''), states, latest);
  });
  return [...rows, ...alone];
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

/** The same run as `gh run list --json` writes it, which names no repository but in its address. */
function listedRunRow({ row, value }: Item): Outcome {
  const isOver = text(value, 'status') === 'completed';
  return {
    row,
    cells: known({
      deployment_id: text(value, 'databaseId'),
      service: /^https:\/\/[^/]+\/[^/]+\/([^/]+)\//.exec(text(value, 'url'))?.[1] ?? '',
      started_at: text(value, 'startedAt') || text(value, 'createdAt'),
      finished_at: isOver ? text(value, 'updatedAt') : '',
      status: isOver ? text(value, 'conclusion') : text(value, 'status'),
      commit_sha: text(value, 'headSha'),
      ref: text(value, 'headBranch'),
      workflow: text(value, 'workflowName') || text(value, 'name'),
    }),
  };
}

const RUN_NOTICE =
  'A run of GitHub Actions has no finish time; the time of its last update stands in for it.';

/** What GitHub says about deployments, in its five ways. */
export const GITHUB: readonly Shape[] = [
  {
    id: 'github-graphql',
    title: 'GitHub deployments (GraphQL)',
    layout: 'deployments',
    is: (value) =>
      (has(value, 'commitOid') ||
        has(value, 'CommitOid') ||
        either(value, 'statuses') !== undefined ||
        either(value, 'latestStatus') !== undefined) &&
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
    is: (value) => isStatus(value) || isRest(value),
    rows: restRows,
  },
  {
    id: 'github-actions',
    title: 'GitHub Actions runs',
    layout: 'deployments',
    is: (value) => has(value, 'workflow_id') && has(value, 'run_number'),
    rows: (items) => items.map(runRow),
    notice: RUN_NOTICE,
  },
  {
    id: 'github-cli-runs',
    title: 'GitHub Actions runs, listed by gh',
    layout: 'deployments',
    is: (value) => has(value, 'databaseId') && has(value, 'headSha') && has(value, 'conclusion'),
    rows: (items) => items.map(listedRunRow),
    notice: RUN_NOTICE,
  },
];
