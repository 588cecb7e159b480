import { field, has, known, list, text } from './field';
import type { Item, Outcome, Shape } from './shape';

/** The last two parts of a repository's address in a web address, such as `team/shop`. */
function repositoryIn(address: string): string {
  const path =
    /^https?:\/\/[^/]+\/(.+?)(?:\/-\/|\/addon\/|\/pipelines\/|$)/.exec(address)?.[1] ?? '';
  return path.split('/').slice(-2).join('/');
}

function gitlabRow({ row, value }: Item): Outcome {
  const job = field(value, 'deployable');
  const cells = known({
    deployment_id: text(value, 'id'),
    service:
      text(job, 'project', 'path_with_namespace') ||
      repositoryIn(text(job, 'pipeline', 'web_url') || text(job, 'web_url')),
    environment: text(value, 'environment', 'name'),
    environment_type: text(value, 'environment', 'tier'),
    started_at: text(job, 'started_at'),
    finished_at: text(job, 'finished_at') || text(value, 'finished_at'),
    status: text(value, 'status'),
    commit_sha: text(value, 'sha'),
    ref: text(value, 'ref'),
  });
  return { row, cells };
}

function bitbucketRow({ row, value }: Item): Outcome {
  const state = field(value, 'state');
  const address = text(value, 'release', 'url');
  const cells = known({
    deployment_id: text(value, 'uuid'),
    service: text(value, 'release', 'repository', 'name') || repositoryIn(address),
    environment: text(value, 'environment', 'name'),
    environment_type: text(value, 'environment', 'environment_type', 'name'),
    started_at: text(state, 'started_on'),
    finished_at: text(state, 'completed_on'),
    status: text(state, 'status', 'name') || text(state, 'name'),
    commit_sha: text(value, 'release', 'commit', 'hash'),
    ref: text(value, 'release', 'name'),
  });
  return { row, cells };
}

function azureRow({ row, value }: Item): Outcome {
  const cells = known({
    deployment_id: text(value, 'id'),
    service: text(value, 'definition', 'name'),
    started_at: text(value, 'startTime'),
    finished_at: text(value, 'finishTime'),
    status: text(value, 'result') || text(value, 'status'),
    commit_sha: text(value, 'sourceVersion'),
    ref: text(value, 'sourceBranch').replace(/^refs\/heads\//, ''),
  });
  return { row, cells };
}

function jenkinsRow({ row, value, under }: Item): Outcome {
  const name = text(value, 'fullDisplayName');
  const number = text(value, 'number');
  const job = name === '' ? under : name.replace(/ #\d+$/, '');
  const [began, took] = [field(value, 'timestamp'), field(value, 'duration')];
  const isOver = text(value, 'result') !== '' && text(value, 'building') !== 'true';
  const isTimed = typeof began === 'number' && typeof took === 'number';
  const built = list(value, 'actions').map((action) => text(action, 'lastBuiltRevision', 'SHA1'));
  const cells = known({
    // Numbers begin at 1 in every job, so the job is part of the id.
    deployment_id: number === '' ? '' : `${job}#${number}`,
    service: job,
    started_at: text(value, 'timestamp'),
    finished_at: isOver && isTimed ? String(began + took) : '',
    status: isOver ? text(value, 'result') : 'running',
    commit_sha: built.find((sha) => sha !== '') ?? '',
  });
  return { row, cells };
}

function argoRows({ row, value }: Item): readonly Outcome[] {
  const service = text(value, 'metadata', 'name');
  return list(value, 'status', 'history').map((entry) => ({
    row,
    cells: known({
      deployment_id: `${service}#${text(entry, 'id')}`,
      service,
      started_at: text(entry, 'deployStartedAt'),
      finished_at: text(entry, 'deployedAt'),
      status: 'success',
      commit_sha: text(entry, 'revision'),
      ref: text(entry, 'source', 'targetRevision'),
    }),
  }));
}

function devlakeRow({ row, value }: Item): Outcome {
  const [commit] = list(value, 'deploymentCommits');
  const repository = text(commit, 'repoUrl').replace(/\.git$/, '');
  const cells = known({
    deployment_id: text(value, 'id'),
    service: repositoryIn(repository) || text(value, 'repoUrl'),
    environment: text(value, 'environment'),
    started_at: text(value, 'startedDate'),
    finished_at: text(value, 'finishedDate'),
    status: text(value, 'result'),
    commit_sha: text(commit, 'commitSha'),
    ref: text(commit, 'refName'),
  });
  return { row, cells };
}

/** What other pipelines say about deployments. */
export const PIPELINES: readonly Shape[] = [
  {
    id: 'gitlab',
    title: 'GitLab deployments',
    layout: 'deployments',
    is: (value) => has(value, 'iid') && has(value, 'sha') && has(value, 'environment'),
    rows: (items) => items.map(gitlabRow),
  },
  {
    id: 'bitbucket',
    title: 'Bitbucket deployments',
    layout: 'deployments',
    is: (value) => has(value, 'uuid') && has(value, 'release') && has(value, 'state'),
    rows: (items) => items.map(bitbucketRow),
  },
  {
    id: 'azure',
    title: 'Azure DevOps builds',
    layout: 'deployments',
    is: (value) => has(value, 'buildNumber') && has(value, 'definition'),
    rows: (items) => items.map(azureRow),
  },
  {
    id: 'jenkins',
    title: 'Jenkins builds',
    layout: 'deployments',
    is: (value) => has(value, 'number') && has(value, 'timestamp') && has(value, 'duration'),
    rows: (items) => items.map(jenkinsRow),
  },
  {
    id: 'argocd',
    title: 'Argo CD applications',
    layout: 'deployments',
    is: (value) => text(value, 'kind') === 'Application' && has(value, 'status'),
    rows: (items) => items.flatMap(argoRows),
    notice:
      'Argo CD keeps successful syncs only, and only the last ones (revisionHistoryLimit): failed syncs are missing, and older ones may be.',
  },
  {
    id: 'devlake',
    title: 'DevLake deployment webhooks',
    layout: 'deployments',
    is: (value) =>
      has(value, 'finishedDate') && (has(value, 'deploymentCommits') || has(value, 'commitSha')),
    rows: (items) => items.map(devlakeRow),
  },
];
