import { changingCloud } from './readOnlyCloud';
import { changingClient } from './readOnlySql';
import { shellLine, type Step } from './shellWords';

/** Commands that look and change nothing, by their first words. */
const LOOKING = [
  ...['get', 'describe', 'logs', 'top', 'events', 'explain', 'diff', 'version', 'cluster-info']
    .concat([
      'apply --dry-run=server',
      'api-resources',
      'api-versions',
      'auth can-i',
      'auth whoami',
    ])
    .concat(['rollout status', 'rollout history', 'config view', 'config current-context'])
    .map((rest) => `kubectl ${rest}`),
  ...['s_client', 'x509', 'verify', 'crl2pkcs7', 'pkcs7', 'rand'].map((rest) => `openssl ${rest}`),
  ...['app get', 'app list', 'app diff', 'app history', 'app resources', 'app logs', 'version']
    .concat(['proj get', 'proj list', 'repo list', 'cluster list', 'account can-i'])
    .map((rest) => `argocd ${rest}`),
  ...['list', 'status', 'history', 'get'].map((rest) => `helm ${rest}`),
  ...['state list', 'state show', 'show', 'output', 'version'].map((rest) => `terraform ${rest}`),
  ...['log', 'show', 'diff', 'status', 'ls-remote', 'ls-files', 'rev-parse', 'rev-list', 'blame']
    .concat(['merge-base', 'cat-file', 'check-ignore', 'submodule status', 'lfs ls-files'])
    .concat(['remote -v', 'remote get-url', 'branch --show-current', 'branch --contains'])
    .concat(['branch --list', 'branch -a', 'branch -r', 'branch -vv', 'tag --list', 'tag -l'])
    .concat(['tag --contains', 'tag --points-at', 'config --get', 'config --get-all'])
    .concat(['config --list', 'reflog show', 'stash list', 'worktree list'])
    .map((rest) => `git ${rest}`),
  ...['inspect', 'manifest inspect', 'image inspect', 'image ls', 'images', 'ps', 'history', 'info']
    .concat(['version', 'system df', 'context ls', 'buildx imagetools inspect', 'buildx ls'])
    .map((rest) => `docker ${rest}`),
  ...['view', 'info', 'ls', 'list', 'outdated', 'whoami', 'ping', 'explain', 'config get']
    .concat(['config list', 'dist-tag ls', 'owner ls'])
    .map((rest) => `npm ${rest}`),
  ...['token lookup', 'token capabilities', 'policy read', 'policy list', 'status', 'auth list']
    .concat(['secrets list', 'list', 'kv list', 'kv metadata get', 'lease lookup'])
    .map((rest) => `vault ${rest}`),
  ...['verify', 'verify-attestation', 'tree', 'triangulate', 'version'].map(
    (rest) => `cosign ${rest}`,
  ),
  ...['pr list', 'pr view', 'pr checks', 'pr diff', 'run list', 'run view', 'search code']
    .concat(['search prs', 'search issues', 'search repos', 'release list', 'workflow list'])
    .map((rest) => `gh ${rest}`),
  ...['query instant', 'query range', 'query series', 'query labels', 'check rules'].map(
    (rest) => `promtool ${rest}`,
  ),
  'syft',
  ...['kafka-acls', 'kafka-topics', 'kafka-consumer-groups'].flatMap((tool) => [
    tool,
    `${tool}.sh`,
  ]),
  ...[
    'aws',
    'gcloud',
    'az',
    'psql',
    'mysql',
    'curl',
    'dig',
    'host',
    'nslookup',
    'date',
    'cat',
    'ls',
  ],
  ...[
    'df',
    'du',
    'jq',
    'grep',
    'head',
    'tail',
    'sort',
    'uniq',
    'wc',
    'cut',
    'tr',
    'column',
    'base64',
  ],
];

/** Options that make one of them write, sign, or run something else; by the tool. Tested on each word. */
const WRITING: Readonly<Record<string, RegExp>> = {
  kubectl: /^--output-directory(?:=|$)|^--dry-run=(?!server$)/,
  openssl: /^-(?:out|keyout|sess_out|keylogfile|msgfile|CAcreateserial|writerand)$/,
  sort: /^(?:-[a-zA-Z]*o|--output|--compress-program)/,
  git: /^(?:-o|--output|--upload-pack|--exec|--ext-diff|-[dDmMcCfue]$|--(?:delete|move|copy|force|edit|unset|add|replace-all|set-upstream|unset-upstream|track|remove-section|rename-section)|ext::)/,
  docker: /^(?:--output|-o)(?:=|$)/,
  npm: /^(?:fix|--fix|set|delete)$/,
  cosign: /^--(?:output-file|output-signature|output-certificate)(?:=|$)/,
  base64: /^(?:-o|--output)/,
  syft: /^(?:attest|login|--file(?:=|$)|(?:-o|--output=)?[a-z0-9@.-]+=.)/,
  gh: /^(?:-w|--web)$/,
  date: /^(?:-s|--set|\d{8})/,
  vault: /^-(?:output-policy|wrap-ttl|address)(?:=|$)/,
  jq: /^(?:-i|--in-place)$/,
};

/** Short options of curl that only ask and print. */
const CURL_SHORT = /^-[sSIvLf46]*(?:[mHwA])?$/;
const CURL_LONG =
  /^--(?:head|silent|show-error|fail|location|verbose|max-time|connect-timeout|header|write-out|resolve|cacert|http1\.1|http2|retry)(?:=|$)/;

/** curl may ask for the head of an answer alone. */
function changingCurl([, ...rest]: Step): string | undefined {
  const option = rest.find(
    (word) => word.startsWith('-') && !CURL_SHORT.test(word) && !CURL_LONG.test(word),
  );
  if (option !== undefined) return `"curl ${option}" writes, or is not on the list`;
  if (rest.some((word) => word.includes('%output'))) return '"%output" writes';
  const asksHead = rest.some((word) => word === '--head' || /^-[sSvLf46]*I/.test(word));
  return asksHead ? undefined : '"curl" without -I may do anything; ask for the head of the answer';
}

/** The Kafka tools do what their options say: one must tell, none may change. */
function changingKafka(words: Step): string | undefined {
  const writes = words.find((word) =>
    /^--(?:add|remove|delete|create|alter|execute|reset|to-|shift|import|from-file|force)/.test(
      word,
    ),
  );
  if (writes !== undefined) return `"${writes}" writes`;
  return words.some((word) => word === '--list' || word === '--describe')
    ? undefined
    : `"${words[0]}" without --list or --describe may change something`;
}

/** A second file name is what uniq writes to. */
function changingUniq([, ...rest]: Step): string | undefined {
  return rest.filter((word) => !word.startsWith('-')).length > 1
    ? '"uniq" writes its second file'
    : undefined;
}

/** `git branch -vv name` makes a branch; these tell only as long as nothing follows. */
const ALONE = /^git (?:branch -(?:a|r|vv)|remote -v) (?!-(?:a|r|v|vv)$)/;

const OWN: Readonly<Record<string, (words: Step) => string | undefined>> = {
  aws: changingCloud,
  gcloud: changingCloud,
  az: changingCloud,
  psql: changingClient,
  mysql: changingClient,
  curl: changingCurl,
  uniq: changingUniq,
};

/** What xargs runs, without its own options; undefined when they are others than these. */
function runByXargs([tool, ...words]: Step): Step | undefined {
  if (tool !== 'xargs') return undefined;
  let rest: Step = words;
  while (rest[0] === '-r' || rest[0] === '-n') rest = rest.slice(rest[0] === '-n' ? 2 : 1);
  return rest.length === 0 || rest[0]?.startsWith('-') === true ? undefined : rest;
}

function changingStep(words: Step): string | undefined {
  const run = runByXargs(words);
  if (run !== undefined) return changingStep(run);
  const text = words.join(' ');
  const [tool = ''] = words;
  if (!LOOKING.some((start) => text === start || text.startsWith(`${start} `))) {
    return `"${words.slice(0, 3).join(' ')}" is not on the list of commands that only look`;
  }
  const writes = words.slice(1).find((word) => WRITING[tool]?.test(word) === true);
  if (writes !== undefined) return `"${tool} ${writes}" writes`;
  if (ALONE.test(text)) return `"${text}" may change something; leave out what follows`;
  if (tool.startsWith('kafka-')) return changingKafka(words);
  const why = OWN[tool]?.(words);
  return why === undefined || why.startsWith('"') ? why : `"${tool}": ${why}`;
}

/**
 * Why a command may change something, or undefined when every part of it is on the list of commands that
 * only look. Strict: what it cannot read (`$(…)`, redirections, unknown commands and options) is refused.
 */
export function changing(run: string): string | undefined {
  const line = shellLine(run);
  if (line.steps === undefined) return line.why;
  for (const step of line.steps) {
    const why = changingStep(step);
    if (why !== undefined) return why;
  }
  return line.steps.length === 0 ? 'there is no command' : undefined;
}
