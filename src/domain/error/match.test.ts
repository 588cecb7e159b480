import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findErrors } from './match';
import { phrases, segments, unknownCode } from './reading';
import { ErrorFrontMatter } from './schema';
import { matchTable } from './table';
import { MAX_READ } from './words';

const folder = new URL('../../../errors/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx') && !name.startsWith('_'))
  .map((name) => {
    const [, yaml = ''] = readFileSync(new URL(name, folder), 'utf8').split(/^---$/m);
    return ErrorFrontMatter.parse(parse(yaml));
  });
const table = matchTable(pages);

const QUOTA =
  'pods "search-api-6c5d7f9b8-q2w4e" is forbidden: exceeded quota: search-test-quota, ' +
  'requested: requests.memory=3Gi, used: requests.memory=30Gi, limited: requests.memory=32Gi';

/** Milliseconds for a text: the best of five, as what a busy machine adds is not the matcher's. */
function time(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    findErrors(text, table);
    return performance.now() - started;
  });
  return Math.min(...times);
}

function best(text: string) {
  const [first] = findErrors(text, table);
  return first === undefined ? undefined : `${first.code} ${first.confidence}`;
}

describe('a pasted message', () => {
  it('is recognised in whatever form it was copied', () => {
    const forms = {
      'plain line': `Error creating: ${QUOTA}`,
      'JSON log': JSON.stringify({ level: 'error', ts: 1795316652, msg: `sync failed: ${QUOTA}` }),
      'JSON in JSON': JSON.stringify({ log: JSON.stringify({ error: QUOTA }) }),
      'colours, escape character kept': `\u001b[31;1mERROR\u001b[0m ${QUOTA.replace('exceeded', '\u001b[1mexceeded')}`,
      'colours, escape character lost': `[31mERROR[0m ${QUOTA.replace('quota:', '[1mquota:')}`,
      'wrapped in a terraform box': `╷\n│ Error: ${QUOTA.match(/.{1,38}(?: |$)/g)?.join('\n│ ') ?? ''}\n╵`,
      'key=value log': `time="2026-11-22T03:04:12Z" level=error msg="${QUOTA.replaceAll('"', '\\"')}" app=deploy`,
      'single quotes and capitals': QUOTA.replaceAll('"', "'").toUpperCase(),
      'Windows line ends in a long log': `${'GET /healthz 200\r\n'.repeat(200)}${QUOTA}\r\n${'GET /healthz 200\r\n'.repeat(200)}`,
    };
    const found = Object.entries(forms).map(([form, text]) => [form, best(text)]);
    expect(found).toEqual(Object.keys(forms).map((form) => [form, 'PLT-101 sure']));
  });

  it('gives its values to the page', () => {
    const [found] = findErrors(JSON.stringify({ msg: QUOTA }), table);
    expect(found?.values).toEqual({
      pod: 'search-api-6c5d7f9b8-q2w4e',
      quota: 'search-test-quota',
      requested: 'requests.memory=3Gi',
      used: 'requests.memory=30Gi',
      limited: 'requests.memory=32Gi',
    });
    const [denied] = findErrors(
      'resource Service/search-test/search-api was blocked due to the following policies\n\nno-load-balancer:\n  kind: refused',
      table,
    );
    expect(denied?.values).toEqual({
      kind: 'Service',
      ns: 'search-test',
      name: 'search-api',
      policy: 'no-load-balancer',
    });
  });

  it.each([
    [
      'an event of a job',
      `Warning FailedCreate job-controller Error creating: ${QUOTA}`,
      'PLT-101',
    ],
    [
      'a refusal by Gatekeeper',
      'admission webhook "validation.gatekeeper.sh" denied the request: [no-latest-tag] image "search:latest" has no fixed tag',
      'PLT-503',
    ],
    [
      'a refusal by the API server itself',
      "ingresses.networking.k8s.io \"shop\" is forbidden: ValidatingAdmissionPolicy 'hosts' with binding 'hosts-prod' denied request: host not owned by the team",
      'PLT-502',
    ],
    [
      'git',
      "fatal: unable to access 'https://git.harbourline.example/x.git/': SSL certificate problem: certificate has expired",
      'PLT-201',
    ],
    [
      'OpenSSL',
      'depth=0 CN = search.harbourline.example\nverify error:num=10:certificate has expired',
      'PLT-201',
    ],
    [
      'Node',
      "{ Error: certificate has expired at TLSSocket.onConnectSecure code: 'CERT_HAS_EXPIRED' }",
      'PLT-201',
    ],
    ['Rust', 'error trying to connect: invalid peer certificate: Expired', 'PLT-201'],
    [
      'a TLS alert',
      'SSL routines:ssl3_read_bytes:sslv3 alert certificate expired:SSL alert number 45',
      'PLT-201',
    ],
    [
      'a pod that keeps ending',
      'Back-off restarting failed container api in pod search-api-6c5d7f9b8-q2w4e',
      'PLT-122',
    ],
    ['an image for another processor', 'exec /app/server: exec format error', 'PLT-129'],
    [
      'a name that is not found',
      'dial tcp: lookup search.search-test.svc on 10.0.0.10:53: no such host',
      'PLT-610',
    ],
    [
      'a right that is missing',
      'secrets "search-tls" is forbidden: User "ada@harbourline.example" cannot get resource "secrets" in API group "" in the namespace "search-test"',
      'PLT-210',
    ],
    [
      'a full database',
      'FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute',
      'PLT-310',
    ],
    [
      'a registry that counts',
      'toomanyrequests: You have reached your pull rate limit.',
      'PLT-510',
    ],
    [
      'a second Helm',
      'Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress',
      'PLT-530',
    ],
    ['an alert name', '[FIRING:1] KubeQuotaFullyUsed (checkout-prod)', 'PLT-101'],
    ['a code', 'help: https://handbook.harbourline.example/e/plt-502/?args.ns=x', 'PLT-502'],
    ['a code, carelessly typed', 'plt 201', 'PLT-201'],
  ])('from %s finds its page for certain', (_from, text, code) => {
    expect(best(text)).toBe(`${code} sure`);
  });

  it.each([
    'Error from server (NotFound): deployments.apps "search-api" not found',
    'Uncaught TypeError: items.map is not a function',
    'fatal: refusing to merge unrelated histories',
    'ORA-00942: table or view does not exist',
    'ModuleNotFoundError: No module named requests',
    'The requested URL returned error: 418',
    'You exceeded your current quota, please check your plan and billing details.',
    'admission webhook "validate.nginx.ingress.kubernetes.io" does not answer: connection refused',
    'The license has expired. Contact sales.',
    'Signature expired: 20261122T030412Z is now earlier than 20261122T030500Z',
    'your session has expired, log in again',
    '2026-11-22T03:04:12Z 2026-11-22T03:04:13Z 2026-11-22T03:04:14Z',
    'x509: certificate has expired or is not yet valid: current time 2026-11-22T03:04:12Z is before 2026-11-22T04:00:00Z',
  ])('of another kind finds nothing: %s', (text) => {
    expect(findErrors(text, table)).toEqual([]);
  });

  it('near to a page in its words alone is only possible there', () => {
    const text =
      'The cloud project has no quota left for N2 CPUs in this region; request an increase of the quota';
    expect(findErrors(text, table)).toMatchObject([
      { topic: 'cloud-quota-exceeded', confidence: 'possible', by: 'words' },
    ]);
  });

  it('is only possible when a known frame holds an unknown message', () => {
    expect(
      best('admission webhook "vtest.harbourline.example" denied the request: name is taken'),
    ).toBe('PLT-502 possible');
    expect(best('quota')).toBe('PLT-101 possible');
  });

  it('shows the words that gave it away, and nothing but the text', () => {
    const text = `03:04:12 deploy: ${QUOTA}. Retrying.`;
    const [found] = findErrors(text, table);
    if (found === undefined) throw new Error('Nothing found.');
    expect(phrases(text, found.marks)).toEqual([
      'is forbidden: exceeded quota',
      'requested',
      'used',
      'limited',
    ]);
    expect(
      segments(text, found)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
});

describe('a code without a page', () => {
  it('is named, with the nearest that has one', () => {
    expect(unknownCode('error: no such plan [PLT-119]', table)).toEqual({
      code: 'PLT-119',
      nearest: 'PLT-110',
    });
    expect(unknownCode('ISO-8859 and UTF-1632 are no codes of ours', table)).toBeUndefined();
    expect(unknownCode(`PLT-101 ${QUOTA}`, table)).toBeUndefined();
  });
});

describe('hostile text', () => {
  const pieces = [
    'exceeded',
    'quota:',
    'is',
    'forbidden:',
    'requested:',
    '│',
    '\u001b[',
    '\\u00',
    '{"',
    '-',
    '.',
    '\n',
  ];

  it('never throws, and every range lies inside the text', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' ')),
    );
    const inside = (text: string) =>
      findErrors(text, table)
        .flatMap(({ marks, valueMarks }) => [...marks, ...valueMarks])
        .every(({ start, end }) => start >= 0 && end > start && end <= text.length);
    fc.assert(fc.property(any, inside));
  }, 30_000);

  it('of 20 million characters is read at both ends', () => {
    const noise = 'exceeded quota: '.repeat(1_250_000);
    expect(best(noise + QUOTA)).toBe('PLT-101 sure');
    expect(best(`${QUOTA}\n${'a'.repeat(20_000_000)}`)).toBe('PLT-101 sure');
    expect(findErrors(`${'-'.repeat(MAX_READ)}${QUOTA}${'.'.repeat(MAX_READ)}`, table)).toEqual([]);
  });

  it.each(['exceeded quota: ', 'admission webhook ', 'a-', '[1;', '\\u', 'x.', '{*} ', 'plt-'])(
    'made of "%s" is read within 200 ms',
    (piece) => {
      expect(time(piece.repeat(MAX_READ / piece.length))).toBeLessThan(200);
    },
  );

  it.each([
    ['one word', 'failed'],
    ['bytes', Array.from({ length: 5000 }, (_, at) => String.fromCharCode(at % 256)).join('')],
    ['half letters', '\ud83d'.repeat(5000)],
    ['times only', '2026-11-22T03:04:12.123Z '.repeat(4000)],
    ['10,000 lines', Array.from({ length: 10_000 }, (_, at) => `line ${at} GET /x 200`).join('\n')],
    ['food for regular expressions', `${'a'.repeat(5000)}!${'(a+)+$'.repeat(500)}`],
    ['HTML and script', '<img src=x onerror="alert(1)"><script>while(true){}</script>'.repeat(200)],
  ])('that is %s finds nothing, within 200 ms', (_what, text) => {
    expect(findErrors(text, table)).toEqual([]);
    expect(time(text)).toBeLessThan(200);
  });
});
