const RULES = `groups:
  - name: quota
    rules:
      - record: namespace:cpu:sum
        expr: sum by (namespace) (rate(cpu[5m]))
      - alert: KubeQuotaExceeded
        expr: kube_resourcequota > 1
        labels: { severity: error }
        annotations:
          runbook_url: https://handbook.example/handbook/e/plt-101/?args.ns={{ $labels.namespace }}
      - alert: NoLink
        expr: up == 0
      - alert: KubeQuotaExceeded
        expr: up == 0
        annotations:
          runbook_url: https://runbooks.prometheus-operator.dev/runbooks/kubernetes/kubequotaexceeded
      - alert: VolumeFillingUp
        expr: up == 0
        labels:
          severity: warning
        annotations:
          runbook_url: https://handbook.example/handbook/e/plt-101/
      - alert: VolumeFillingUp
        expr: up == 0
        annotations:
          runbook_url: https://handbook.example/handbook/e/volume-ful/
      - alert: KubeQuotaExceeded
        expr: up == 0
        annotations:
          runbook_url: https://handbook.example/handbook/runbooks/quota/
      - alert: KubeQuotaExceeded
        expr: up == 0
        annotations:
          runbook_url: https://handbook.example/handbook/runbooks/quotta/
`;

const RESOURCE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: checkout }
spec:
  groups:
    - name: checkout
      rules: nothing
    - rules:
        - just a text
        - alert: 12
          expr: up == 0
        - expr: up == 0
        - alert: HasNoExpression
          annotations: [runbook_url]
`;

const BROKEN = `groups:
  - name: broken
    rules:
      - alert: Broken
        expr: "up == 0
        annotations:
          runbook_url: https://handbook.example/handbook/e/plt-101/
`;

const TEMPLATE = `{{- if .Values.rules }}
groups:
  - name: {{ .Values.name }}
    rules:
      - alert: Templated
        annotations:
          runbook_url: {{ .Values.handbook }}/e/plt-998/
{{- end }}
`;

const POLICY = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: signed }
spec:
  rules:
    - name: signed
      validate:
        message: The image is not signed.
    - name: owner
      validate:
        message: The owner label is missing (SEC-K8S-002).
`;

const SARIF = JSON.stringify(
  {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gate',
            rules: [
              { id: 'PLT-101', helpUri: 'https://handbook.example/handbook/e/plt-101/' },
              { id: 'SEC-K8S-001', helpUri: 'https://handbook.example/handbook/e/plt-101/' },
            ],
          },
        },
        results: [{ ruleId: 'PLT-105', message: { text: 'gone' } }],
      },
    ],
  },
  undefined,
  2,
);

const SOURCE = `// PLT-997 stands in a comment
export const QUOTA = 'PLT-101';
export const MISTYPED = 'PLT-110';
export const RETIRED = 'PLT-104';
export const RENAMED = 'PLT-150';
export const TWICE = ['PLT-102', 'PLT-103'];
export const NOT_OURS = ['XPLT-101', 'PLT-10', 'PLT-10123', 'ABC-123', 'plt_101'];
`;

const PROBLEM = `export const problem = {
  type: 'https://handbook.example/handbook/e/PLT-101',
  title: 'Quota',
};
export const right = { "type": "https://handbook.example/handbook/e/plt-101/" };
export const lost = \`\${base}/e/plt-996/\`;
export const moved = 'https://old.example/e/plt-101/';
export const paper = { type: 'https://handbook.example/handbook/problems/quota' };
export const pathless = 'https://handbook.example/e/plt-101/';
`;

/** A repository with everything wrong that the check knows, and some things that only look wrong. */
export const REPOSITORY: Readonly<Record<string, string>> = {
  'src/codes.ts': SOURCE,
  'src/problem.ts': PROBLEM,
  'alerts/quota.yaml': RULES,
  'alerts/resource.yaml': RESOURCE,
  'alerts/broken-rules.yaml': BROKEN,
  'chart/templates/rules.yaml': TEMPLATE,
  'policies/signed.yaml': POLICY,
  'results/gate.sarif': SARIF,
  'results/cut.sarif': '{"version": "2.1.0", "runs": [',
  'notes/other.yaml': 'a: [b\ngroups are mentioned here\n',
  'node_modules/x/index.js': "throw new Error('PLT-995')",
  'generated/codes.ts': "export const OLD = 'PLT-994';\n",
  'logo.bin': 'PLT-993\u0000',
  'large.txt': `${'x'.repeat(1_000_000)} PLT-992`,
  '.handbookignore': '# made by a machine\ngenerated/\n',
};
