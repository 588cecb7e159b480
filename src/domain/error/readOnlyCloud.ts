/** Verbs that only tell, by the cloud's command. */
const VERBS: Readonly<Record<string, RegExp>> = {
  aws: /^(?:describe|list|lookup|head)-[a-z0-9-]+$|^(?:ls|tail|filter-log-events|simulate-principal-policy)$|^get-(?:caller-identity|service-quota|aws-default-service-quota|role|role-policy|policy|policy-version|user|group|instance-profile|account-summary|bucket-[a-z-]+|metric-statistics|metric-data|log-events|cost-and-usage|console-output|hosted-zone|trail-status)$/,
  gcloud: /^(?:list|describe|get-iam-policy|get-value|read)$/,
  az: /^(?:show|list|list-usage|list-skus|show-tags|show-manifests)$/,
};

/** Services and groups of commands that may stand before the verb: none holds secrets. */
const GROUPS: Readonly<Record<string, ReadonlySet<string>>> = {
  aws: new Set([
    ...['sts', 'iam', 'ec2', 'eks', 'ecs', 'ecr', 'rds', 'elbv2', 'autoscaling', 'cloudwatch'],
    ...['logs', 'cloudtrail', 'service-quotas', 'ce', 'route53', 'acm', 's3', 's3api', 'kms'],
    ...['organizations', 'resourcegroupstaggingapi'],
  ]),
  gcloud: new Set([
    ...['compute', 'container', 'iam', 'projects', 'sql', 'logging', 'artifacts', 'services'],
    ...['config', 'auth', 'dns', 'monitoring', 'run', 'storage', 'organizations', 'kms'],
    ...[
      'regions',
      'zones',
      'clusters',
      'node-pools',
      'instances',
      'networks',
      'subnets',
      'addresses',
    ],
    ...['firewall-rules', 'forwarding-rules', 'disks', 'snapshots', 'service-accounts', 'roles'],
    ...['policies', 'repositories', 'docker', 'images', 'operations', 'buckets', 'databases'],
    ...['workload-identity-pools', 'providers', 'managed-zones', 'record-sets', 'quotas', 'logs'],
  ]),
  az: new Set([
    ...[
      'account',
      'ad',
      'sp',
      'app',
      'federated-credential',
      'aks',
      'nodepool',
      'acr',
      'repository',
    ],
    ...['vm', 'vmss', 'network', 'vnet', 'subnet', 'nsg', 'rule', 'public-ip', 'private-endpoint'],
    ...['dns', 'zone', 'record-set', 'role', 'assignment', 'definition', 'monitor', 'metrics'],
    ...['activity-log', 'quota', 'identity', 'postgres', 'flexible-server', 'group', 'resource'],
  ]),
};

/** Options that send the request elsewhere, run a file of options, or write one. */
const REFUSED =
  /^--(?:endpoint-url|cli-input-json|cli-input-yaml|flags-file|no-verify-ssl|follow)(?:=|$)/;

/** Why an aws, gcloud or az command may change something, or undefined. */
export function changingCloud(words: readonly string[]): string | undefined {
  const [tool = '', ...rest] = words;
  const verbs = VERBS[tool];
  const groups = GROUPS[tool];
  if (verbs === undefined || groups === undefined) return `${tool} is not known`;
  const option = rest.find((word) => REFUSED.test(word));
  if (option !== undefined) return `${option} is not on the list`;
  const at = rest.findIndex((word) => !groups.has(word));
  const verb = rest[at];
  if (at < 1 || verb === undefined || !verbs.test(verb)) {
    return `"${[tool, ...rest.slice(0, Math.max(at, 0) + 1)].join(' ')}" is not on the list`;
  }
  return undefined;
}
