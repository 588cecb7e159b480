import { pageUrl } from './machine';
import type { ErrorFrontMatter } from './schema';

/** An alert of the example file. */
type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly wait: string;
  /** The label that holds each of the page's variables. */
  readonly labels: Readonly<Record<string, string>>;
};

/** Expressions after kubernetes-mixin and cert-manager-mixin (both Apache-2.0), without their selectors. */
const RULES: readonly Rule[] = [
  {
    alert: 'KubeQuotaAlmostFull',
    expr: 'kube_resourcequota{type="used"} / ignoring(type) (kube_resourcequota{type="hard"} > 0) > 0.9 < 1',
    wait: '15m',
    labels: { ns: 'namespace', resource: 'resource' },
  },
  {
    alert: 'KubeQuotaFullyUsed',
    expr: 'kube_resourcequota{type="used"} / ignoring(type) (kube_resourcequota{type="hard"} > 0) == 1',
    wait: '15m',
    labels: { ns: 'namespace', quota: 'resourcequota' },
  },
  {
    alert: 'KubePersistentVolumeFillingUp',
    expr: 'kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.03 and kubelet_volume_stats_used_bytes > 0',
    wait: '1m',
    labels: { ns: 'namespace', claim: 'persistentvolumeclaim' },
  },
  {
    alert: 'KubePodCrashLooping',
    expr: 'max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}[5m]) >= 1',
    wait: '15m',
    labels: { ns: 'namespace', pod: 'pod', container: 'container' },
  },
  {
    alert: 'KubeHpaMaxedOut',
    expr: 'kube_horizontalpodautoscaler_status_current_replicas == kube_horizontalpodautoscaler_spec_max_replicas',
    wait: '15m',
    labels: { ns: 'namespace', hpa: 'horizontalpodautoscaler' },
  },
  {
    alert: 'CertManagerCertNotReady',
    expr: 'max by (name, exported_namespace, condition) (certmanager_certificate_ready_status{condition!="True"} == 1)',
    wait: '10m',
    labels: { ns: 'exported_namespace', certificate: 'name' },
  },
];

/** The address of an alert's page; the labels of the alert fill the variables that the page has. */
function link(entry: ErrorFrontMatter, rule: Rule, site: string): string {
  const query = (entry.variables ?? []).flatMap(({ id }) => {
    const label = rule.labels[id];
    return label === undefined ? [] : [`args.${id}={{ $labels.${label} | urlquery }}`];
  });
  const url = pageUrl(site, entry.code);
  return query.length === 0 ? url : `${url}?${query.join('&')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A Prometheus rule file whose alerts link to their pages; only alerts that a page lists are in it. */
export function alertRules(entries: readonly ErrorFrontMatter[], site: string): string {
  const rules = RULES.flatMap((rule) => {
    const entry = entries.find(
      ({ alertnames = [], status }) => alertnames.includes(rule.alert) && status !== 'retired',
    );
    if (entry === undefined) return [];
    return [
      `      - alert: ${rule.alert}
        expr: ${quoted(rule.expr)}
        for: ${rule.wait}
        labels:
          severity: ${entry.severity}
        annotations:
          summary: ${quoted(`${entry.code} ${entry.title}`)}
          runbook_url: ${quoted(link(entry, rule, site))}`,
    ];
  });
  return `# Alerts that open their page of the handbook, with the values of the alert filled in. Expressions after
# kubernetes-mixin and cert-manager-mixin (Apache-2.0). Add the selectors of your own metrics.
groups:
  - name: handbook-examples
    rules:
${rules.join('\n')}
`;
}

/** An Alertmanager template: the link of an alert, its own or the page of its name, and a message with it. */
export function alertmanagerTemplate(site: string): string {
  return `{{/* In alertmanager.yml:
  templates: ['/etc/alertmanager/handbook.tmpl']
  receivers:
    - name: team
      slack_configs:
        - text: '{{ template "handbook.text" . }}'
*/}}
{{ define "handbook.link" -}}
{{ if .Annotations.runbook_url }}{{ .Annotations.runbook_url }}{{ else }}${site}e/{{ .Labels.alertname | urlquery }}/{{ end }}
{{- end }}

{{ define "handbook.text" -}}
{{ range .Alerts }}{{ .Status }}: {{ .Labels.alertname }}. {{ .Annotations.summary }}
What to do: {{ template "handbook.link" . }}
{{ end }}
{{- end }}
`;
}
