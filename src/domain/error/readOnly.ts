/** Commands that look and change nothing, by their first words. */
const LOOKING = [
  'kubectl get',
  'kubectl describe',
  'kubectl logs',
  'kubectl top',
  'kubectl events',
  'kubectl explain',
  'kubectl diff',
  'kubectl apply --dry-run=server',
  'kubectl version',
  'kubectl cluster-info',
  'kubectl api-resources',
  'kubectl api-versions',
  'kubectl auth can-i',
  'kubectl auth whoami',
  'kubectl rollout status',
  'kubectl rollout history',
  'kubectl config view',
  'kubectl config current-context',
  'openssl s_client',
  'openssl x509',
  'openssl verify',
  'openssl crl2pkcs7',
  'openssl pkcs7',
  'argocd app get',
  'argocd app list',
  'argocd app diff',
  'argocd app history',
  'helm list',
  'helm status',
  'helm history',
  'helm get',
  'terraform state list',
  'terraform state show',
  'terraform show',
  'terraform output',
  'git log',
  'git show',
  'git diff',
  'git status',
  'git ls-remote',
  'docker inspect',
  'docker manifest inspect',
  'aws sts get-caller-identity',
  'vault token lookup',
  'vault policy read',
  'dig',
  'host',
  'nslookup',
  'curl -sI',
  'curl -I',
  'date',
  'cat',
  'ls',
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
] as const;

/** Options that make one of them write, by the tool. */
const WRITING: Readonly<Record<string, RegExp>> = {
  curl: /\s(?:-o|-O|-X|-d|-F|-T|--output|--request|--data\S*|--form|--upload-file)(?=[\s=]|$)/,
  openssl: /\s-(?:out|keyout|CAcreateserial|writerand)(?=\s|$)/,
  sort: /\s(?:-o|--output)/,
  terraform: /\s-out\b/,
  git: /\s(?:-o|--output)/,
  date: /\s(?:-s|--set)/,
};

/** The parts of a command line, as a shell would run them; text in quotes and holes are set aside. */
function steps(run: string): readonly string[] {
  return run
    .replace(/'[^']*'/g, 'quoted')
    .replace(/"[^"$`]*"/g, 'quoted')
    .replace(/<[a-z][a-z0-9-]*>/g, 'hole')
    .replace(/\\\n/g, ' ')
    .replace(/2>\/dev\/null|2>&1|<\s*\/dev\/null/g, ' ')
    .split(/\|\||&&|[|;&\n]/)
    .map((step) => step.trim().replace(/\s+/g, ' '));
}

/**
 * Why a command may change something, or undefined when every part of it is on the list of commands that
 * only look. Strict: what it cannot read (`$(…)`, redirections, unknown commands) is refused.
 */
export function changing(run: string): string | undefined {
  for (const step of steps(run)) {
    if (/[<>`]|\$\(/.test(step)) return `"${step}" redirects or runs another command`;
    const allowed = LOOKING.some((start) => step === start || step.startsWith(`${start} `));
    if (!allowed)
      return `"${step.split(' ').slice(0, 3).join(' ')}" is not on the list of commands that only look`;
    if (WRITING[step.split(' ')[0] ?? '']?.test(step) === true) return `"${step}" writes`;
  }
  return undefined;
}
