import { describe, expect, it } from 'vitest';
import { DEPLOYED, records, result, T, Z } from './jsonTrial';

describe('other pipelines', () => {
  it('GitLab: the deployment’s status counts, not its job’s; no job means no times', () => {
    const one = (id: number, status: string, job: unknown) => ({
      ...{ id, iid: id, sha: 'c0ffee', status, deployable: job, updated_at: T(59) },
      environment: { name: 'prod-eu', tier: 'production' },
    });
    const job = { status: 'failed', finished_at: '2026-03-01T12:05:00.000+02:00' };
    const file = [
      one(1, 'success', job),
      one(2, 'success', null),
      one(3, 'canceled', job),
      one(4, 'blocked', null),
    ];
    const { deployments } = records(file, 'deployments', {
      mapping: { service: { constant: 'shop' } },
    });
    expect(deployments).toMatchObject([
      { id: '1', status: 'success', finishedAt: Z(5), environmentType: 'production' },
      { id: '2', status: 'success', finishedAt: null },
      { id: '3', status: 'cancelled' },
      { id: '4', status: 'not finished' },
    ]);
  });

  it('Bitbucket: completed is how far it got, its status is how it ended', () => {
    const one = (uuid: string, status?: string) => ({
      ...{ uuid, environment: { name: 'Live', environment_type: { name: 'Production' } } },
      release: {
        url: 'https://bitbucket.org/team/shop/addon/pipelines/home',
        commit: { hash: 'c0' },
      },
      state: {
        name: 'COMPLETED',
        completed_on: T(5),
        ...(status === undefined ? {} : { status: { name: status } }),
      },
    });
    const { deployments } = records({ values: [one('a', 'FAILED'), one('b')] }, 'deployments');
    expect(deployments).toMatchObject([
      { status: 'failed', service: 'team/shop', environmentType: 'Production' },
      { status: 'success', finishedAt: Z(5) },
    ]);
  });

  it('Azure, Jenkins and Argo CD name no environment, so it is asked for', () => {
    const azure = {
      value: [
        {
          id: 1,
          buildNumber: 'x',
          definition: { name: 'shop' },
          result: 'succeeded',
          finishTime: '2026-03-01T10:05:00.1234567Z',
        },
      ],
    };
    const jenkins = {
      name: 'shop',
      builds: [{ number: 31, timestamp: Date.parse(T(4)), duration: 60_000, result: 'SUCCESS' }],
    };
    const history = [{ id: 14, deployedAt: T(5), revision: 'c0' }];
    const argo = { kind: 'Application', metadata: { name: 'shop' }, status: { history } };
    for (const [file, id, finishedAt] of [
      [azure, '1', Z(5).replace('000', '123')],
      [jenkins, 'shop#31', Z(5)],
      [argo, 'shop#14', Z(5)],
    ] as const) {
      expect(result(file, 'deployments')).toMatchObject({
        asks: [{ about: 'columns', missing: ['environment'] }],
      });
      const { deployments } = records(file, 'deployments', {
        mapping: { environment: DEPLOYED.environment },
      });
      expect(deployments).toMatchObject([{ id, service: 'shop', status: 'success', finishedAt }]);
    }
    const mapping = { environment: DEPLOYED.environment };
    expect(records(argo, 'deployments', { mapping }).notices.join()).toContain(
      'failed syncs are missing',
    );
  });

  it('DevLake webhooks', () => {
    const file = {
      ...{
        id: 'x',
        result: 'SUCCESS',
        environment: 'PRODUCTION',
        startedDate: T(1),
        finishedDate: T(5),
      },
      deploymentCommits: [
        { repoUrl: 'https://example.org/team/shop.git', commitSha: 'c0', refName: 'hotfix/1' },
      ],
    };
    expect(records(file, 'deployments').deployments).toMatchObject([
      { id: 'x', service: 'team/shop', commit: 'c0', ref: 'hotfix/1', finishedAt: Z(5) },
    ]);
    const issue = { issueKey: 'I-1', type: 'INCIDENT', createdDate: T(1), resolutionDate: T(5) };
    expect(records(issue, 'incidents').incidents).toMatchObject([{ id: 'I-1', resolvedAt: Z(5) }]);
  });
});

describe('incidents', () => {
  it('PagerDuty: the last change of status is a resolution only when it is resolved', () => {
    const one = (incident_number: number, status: string, more = {}) => ({
      ...{ incident_number, status, created_at: T(1), last_status_change_at: T(5) },
      ...{ service: { summary: 'shop' }, ...more },
    });
    const file = {
      incidents: [
        one(1, 'acknowledged'),
        one(2, 'resolved'),
        one(3, 'resolved', { resolved_at: T(7) }),
      ],
    };
    expect(records(file, 'incidents').incidents.map((incident) => incident.resolvedAt)).toEqual([
      null,
      Z(5),
      Z(7),
    ]);
  });

  it('Jira: +0800, translated names, and a resolution date left over from before it was reopened', () => {
    const one = (key: string, category: string) => ({
      key,
      fields: {
        created: '2026-03-01T18:01:00.000+0800',
        resolutiondate: '2026-03-01T18:05:00.000+0800',
        status: { name: '已完成', statusCategory: { key: category } },
        components: [{ name: 'shop' }],
      },
    });
    const { incidents } = records({ issues: [one('I-1', 'done'), one('I-2', 'new')] }, 'incidents');
    expect(incidents).toMatchObject([
      { id: 'I-1', service: 'shop', startedAt: Z(1), resolvedAt: Z(5) },
      { id: 'I-2', resolvedAt: null },
    ]);
  });

  it('Opsgenie: the impact counts before the ticket', () => {
    const one = {
      id: 'x',
      tinyId: '1',
      createdAt: T(3),
      updatedAt: T(9),
      impactedServices: ['shop'],
    };
    const impact = { impactStartDate: T(1), impactEndDate: T(5), status: 'closed' };
    const file = {
      data: [
        { ...one, ...impact },
        { ...one, id: 'y', status: 'open' },
      ],
    };
    expect(records(file, 'incidents').incidents).toMatchObject([
      { startedAt: Z(1), resolvedAt: Z(5), service: 'shop' },
      { startedAt: Z(3), resolvedAt: null },
    ]);
  });
});

describe('CDEvents, a line each', () => {
  const event = (type: string, id: string, minute: number, content = {}) =>
    JSON.stringify({
      context: { id: `e${minute}`, type: `dev.cdevents.${type}.0.3.0`, timestamp: T(minute) },
      subject: { id, content },
    });
  const environment = { environment: { id: 'production' } };
  const text = [
    event('service.deployed', 'shop', 1, environment),
    event('incident.detected', 'i1', 2, { service: { id: 'shop' } }),
    event('service.rolledback', 'shop', 5, environment),
    event('incident.resolved', 'i1', 6, { service: { id: 'shop' } }),
    event('incident.resolved', 'i2', 7),
    event('change.merged', 'c1', 8, { repository: { id: 'team/shop' } }),
    '{"context": {"id": "cut o',
  ].join('\n');

  it('fill all three tables; a rollback is rework', () => {
    const { deployments, excluded } = records(text, 'deployments');
    expect(deployments.map(({ row, service, rework }) => [row, service, rework])).toEqual([
      [1, 'shop', false],
      [3, 'shop', true],
    ]);
    expect(excluded.map(({ row, kind }) => [row, kind])).toEqual([
      [7, 'malformed row'],
      ...[2, 4, 5, 6].map((row) => [row, 'another kind of record']),
    ]);
    expect(records(text, 'incidents').incidents).toMatchObject([
      { id: 'i1', startedAt: Z(2), resolvedAt: Z(6) },
      { id: 'i2', startedAt: null, resolvedAt: Z(7) },
    ]);
    expect(records(text, 'changes').changes).toMatchObject([{ id: 'c1', mergedAt: Z(8) }]);
  });
});

describe('hostile JSON', () => {
  it.each([
    [
      'a prototype',
      '[{"__proto__": {"polluted": 1}, "iid": 1, "sha": "x", "environment": {"name": "production"}}]',
    ],
    ['depth', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['numbers for objects', '[{"key": 1, "fields": 2}]'],
    ['null', '[null]'],
  ])('%s harms nothing', (_, text) => {
    expect(() => result(text, 'deployments', { mapping: DEPLOYED })).not.toThrow();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
