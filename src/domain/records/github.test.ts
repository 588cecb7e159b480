import { describe, expect, it } from 'vitest';
import { records, result, T, Z } from './jsonTrial';

describe('GitHub', () => {
  const node = (id: string, state: string, states: readonly (readonly [string, string])[]) => ({
    ...{ id, commitOid: 'c0ffee', environment: 'production', createdAt: T(0), updatedAt: T(59) },
    latestStatus: { state },
    statuses: { nodes: states.map(([state, updatedAt]) => ({ state, updatedAt })) },
  });
  const page = (...nodes: readonly unknown[]) => ({
    data: { repository: { name: 'shop', deployments: { nodes } } },
  });

  it('finishes with its newest success, not when the next one took its place', () => {
    const old = node('a', 'INACTIVE', [
      ['INACTIVE', T(50)],
      ['SUCCESS', T(5)],
      ['IN_PROGRESS', T(1)],
    ]);
    const failed = node('b', 'FAILURE', [['FAILURE', T(6)]]);
    const { deployments } = records(page(old, failed), 'deployments');
    expect(deployments).toMatchObject([
      { id: 'a', service: 'shop', status: 'success', finishedAt: Z(5), commit: 'c0ffee' },
      { id: 'b', status: 'failed', finishedAt: null },
    ]);
  });

  it('has an unknown finish when an inactive deployment shows no success', () => {
    const { excluded } = records(
      page(node('a', 'INACTIVE', []), node('b', 'SUCCESS', [['SUCCESS', T(5)]])),
      'deployments',
    );
    expect(excluded).toMatchObject([{ row: 1, at: 'item', kind: 'no finish time' }]);
  });

  const rest = (id: number) => ({
    ...{
      id,
      sha: 'c0ffee',
      environment: 'production',
      created_at: T(0),
      updated_at: T(59),
      ref: 'main',
    },
    url: `https://api.github.com/repos/team/shop/deployments/${id}`,
    statuses_url: `https://api.github.com/repos/team/shop/deployments/${id}/statuses`,
  });
  const status = (id: number, state: string, minute: number) => ({
    ...{ state, created_at: T(minute), deployment_url: rest(id).url },
  });

  it('reads the REST list with statuses inside or beside, and refuses to guess without', () => {
    const inside = { ...rest(1), statuses: [status(1, 'success', 5), status(1, 'inactive', 9)] };
    const file = [inside, rest(2), rest(3), status(2, 'failure', 7)];
    const { deployments, excluded } = records(file, 'deployments');
    expect(deployments).toMatchObject([
      { id: '1', service: 'shop', status: 'success', finishedAt: Z(5) },
      { id: '2', status: 'failed' },
    ]);
    expect(excluded).toMatchObject([{ row: 3, kind: 'no finish time' }]);
    expect(excluded[0]?.reason).toContain('no statuses');
  });

  it('reads statuses beside their deployment in one object, and says which half is missing', () => {
    const both = { deployment: rest(1), statuses: [status(1, 'success', 5)] };
    expect(records([both], 'deployments').deployments).toMatchObject([
      { id: '1', service: 'shop', finishedAt: Z(5) },
    ]);
    const { excluded } = records([status(1, 'success', 5)], 'deployments');
    expect(excluded[0]?.reason).toContain('put both into one file');
  });

  it('takes the latest status for all where a query asked for no more, in all repositories', () => {
    const lean = (id: string, state: string) => ({
      ...{ id, environment: 'production', createdAt: T(0), commit: { oid: 'c0ffee' } },
      latestStatus: { state, createdAt: T(5) },
    });
    const of = (name: string, ...nodes: readonly unknown[]) => ({ name, deployments: { nodes } });
    const repositories = {
      nodes: [
        of('shop', lean('a', 'SUCCESS'), lean('b', 'INACTIVE')),
        of('web', lean('c', 'ERROR')),
      ],
    };
    const { deployments, excluded } = records(
      { data: { organization: { repositories } } },
      'deployments',
    );
    expect(deployments).toMatchObject([
      { id: 'a', service: 'shop', status: 'success', finishedAt: Z(5), commit: 'c0ffee' },
      { id: 'c', service: 'web', status: 'failed' },
    ]);
    expect(excluded).toMatchObject([{ row: 2, kind: 'no finish time' }]);
  });

  it('reads the runs that gh lists', () => {
    const run = {
      ...{ databaseId: 5, workflowName: 'deploy', headSha: 'c0ffee', headBranch: 'main' },
      ...{ status: 'completed', conclusion: 'success', startedAt: T(1), updatedAt: T(5) },
      url: 'https://github.com/team/shop/actions/runs/5',
    };
    const how = { mapping: { environment: { constant: 'production' } }, workflow: 'deploy' };
    expect(records([run], 'deployments', how).deployments).toMatchObject([
      { id: '5', service: 'shop', status: 'success', finishedAt: Z(5), ref: 'main' },
    ]);
  });

  it('puts the webhook events of one deployment together', () => {
    const event = (state: string, minute: number) => ({
      deployment_status: { state, created_at: T(minute) },
      ...{ deployment: rest(1), repository: { name: 'shop' } },
    });
    const lines = [event('in_progress', 1), event('success', 5)].map((one) => JSON.stringify(one));
    const { deployments } = records(lines.join('\n'), 'deployments');
    expect(deployments).toMatchObject([{ id: '1', row: 1, at: 'line', finishedAt: Z(5) }]);
  });

  it('takes only the runs of the workflow that is named', () => {
    const run = (id: number, name: string, conclusion: string | null) => ({
      ...{
        id,
        name,
        run_number: id,
        workflow_id: 1,
        path: `.github/workflows/${name}.yml`,
        conclusion,
      },
      ...{ status: conclusion === null ? 'in_progress' : 'completed', head_sha: 'c0ffee' },
      ...{ run_started_at: T(1), updated_at: T(9), repository: { name: 'shop' } },
    });
    const file = {
      workflow_runs: [
        run(1, 'deploy', 'success'),
        run(2, 'lint', 'failure'),
        run(3, 'deploy', null),
      ],
    };
    const how = { mapping: { environment: { constant: 'production' } } };
    expect(result(file, 'deployments', how)).toMatchObject({
      asks: [{ about: 'workflow', choices: ['deploy', 'lint'] }],
    });
    for (const workflow of ['deploy', '.github/workflows/deploy.yml']) {
      const { deployments, excluded, notices } = records(file, 'deployments', { ...how, workflow });
      expect(deployments.map(({ id, status }) => [id, status])).toEqual([
        ['1', 'success'],
        ['3', 'not finished'],
      ]);
      expect(excluded).toMatchObject([{ row: 2, kind: 'another workflow' }]);
      expect(notices.join()).toContain('last update');
    }
  });
});
