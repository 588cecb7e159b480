/** A small catalogue for the tests of the tool, at a base path: one code of each fate, two families. */
export const SITE = 'https://handbook.example/handbook/';

type Fate = Readonly<Record<string, unknown>>;

function entry(code: string, slug: string, title: string, fate: Fate) {
  return {
    code,
    slug,
    title,
    summary: `What happened: ${title.toLowerCase()}.`,
    severity: 'error',
    kind: 'error',
    status: 'active',
    since: '1.0',
    aliases: [],
    alertnames: [],
    url: `${SITE}e/${code.toLowerCase()}/`,
    owner: '#platform-help',
    system: 'Sample',
    area: 'quota',
    file: `${SITE}errors/v1/${code}.json`,
    sha256: '0'.repeat(64),
    ...fate,
  };
}

const ENTRIES = [
  entry('PLT-101', 'quota-used-up', 'The quota is used up', {
    aliases: ['PLT-150', 'OOM-Killed'],
    alertnames: ['KubeQuotaExceeded'],
  }),
  entry('PLT-102', 'old-token', 'The token is of the old kind', {
    status: 'deprecated',
    removed: '2027-01-31',
    replacedBy: 'PLT-101',
  }),
  entry('PLT-103', 'old-image', 'The image is of the old kind', {
    status: 'deprecated',
    removed: '2026-01-31',
  }),
  entry('PLT-104', 'gone', 'The gateway of before', {
    status: 'retired',
    removed: '2026-03-01',
    replacedBy: 'PLT-101',
  }),
  entry('PLT-114', 'volume-full', 'A volume is nearly full', {
    kind: 'alert',
    severity: 'critical',
    alertnames: ['VolumeFillingUp'],
  }),
  entry('SEC-K8S-001', 'signature', 'The image has no signature', { owner: '#security' }),
];

export const INDEX = {
  $schema: `${SITE}schemas/error-index-1.json`,
  schema: 1,
  generated: '2026-11-22',
  site: SITE,
  gitSha: null,
  name: 'Platform handbook',
  codePattern: '(?:PLT|SEC)-\\d{3,4}',
  help: '#platform-help',
  newFile: 'https://git.example/new?filename={path}',
  entries: ENTRIES,
};

const PAGE = {
  schema: 1,
  code: 'PLT-101',
  text: 'PLT-101 The quota is used up\n\nFrom the page.\n',
  related: [{ kind: 'runbook', id: 'quota', url: `${SITE}runbooks/quota/` }],
};

const TABLE = {
  version: 1,
  entries: [
    {
      code: 'PLT-101',
      topic: 'quota-used-up',
      title: 'The quota is used up',
      path: '/e/plt-101/',
      summary: 'What happened: the quota is used up.',
      names: ['PLT-150'],
      patterns: [{ kind: 'template', value: 'exceeded quota: {quota:word}, requested' }],
      notWhen: [],
      samples: ['exceeded quota # requested'],
      typed: ['quota'],
      variables: { quota: 'Quota' },
    },
  ],
};

/** The machine files by name. */
export const FILES: ReadonlyMap<string, string> = new Map([
  ['index.json', JSON.stringify(INDEX)],
  ['PLT-101.json', JSON.stringify(PAGE)],
  ['match.json', JSON.stringify(TABLE)],
]);
