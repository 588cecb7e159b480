import { pageUrl } from './machine';
import type { ErrorFrontMatter } from './schema';

/** An alert of the example file. */
type Rule = {
  readonly alert: string;
  /** How bad it is, where no error page says so. */
  readonly severity?: string;
  readonly expr: string;
  readonly wait: string;
  /** The label that holds each of the page's variables. */
  readonly labels: Readonly<Record<string, string>>;
};

/** A runbook as far as an alert leads to it. */
export type AlertRunbook = {
  readonly id: string;
  readonly title: string;
  readonly alerts: readonly string[];
  readonly variables: readonly { readonly id: string }[];
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
  {
    alert: 'CertManagerCertExpirySoon',
    severity: 'warning',
    expr: 'avg by (exported_namespace, name) (certmanager_certificate_expiration_timestamp_seconds - time()) < (21 * 24 * 3600)',
    wait: '1h',
    labels: { ns: 'exported_namespace', certificate: 'name' },
  },
  {
    alert: 'NodeCpuPressureHigh',
    severity: 'warning',
    expr: 'rate(node_pressure_cpu_waiting_seconds_total[5m]) > 0.3',
    wait: '10m',
    labels: { node: 'node' },
  },
  {
    alert: 'NamespaceStuckTerminating',
    severity: 'warning',
    expr: 'kube_namespace_status_phase{phase="Terminating"} == 1',
    wait: '30m',
    labels: { ns: 'namespace' },
  },
  {
    alert: 'TraceEdgesBroken',
    severity: 'warning',
    expr: 'sum by (client) (rate(traces_service_graph_unpaired_spans_total[15m])) / sum by (client) (rate(traces_service_graph_request_total[15m])) > 0.02',
    wait: '30m',
    labels: { caller: 'client' },
  },
  {
    alert: 'TeamCostSpike',
    severity: 'warning',
    expr: 'team_day_cost > 1.3 * quantile_over_time(0.5, team_day_cost[28d])',
    wait: '2h',
    labels: { team: 'team' },
  },
  {
    alert: 'CriticalVulnerabilityRunning',
    severity: 'critical',
    expr: 'sum by (namespace) (trivy_image_vulnerabilities{severity="Critical"}) > 0',
    wait: '15m',
    labels: { ns: 'namespace' },
  },
];

/** The address of an alert's page; the labels of the alert fill the variables that the page has. */
function link(url: string, variables: readonly { readonly id: string }[], rule: Rule): string {
  const query = variables.flatMap(({ id }) => {
    const label = rule.labels[id];
    return label === undefined ? [] : [`args.${id}={{ $labels.${label} | urlquery }}`];
  });
  return query.length === 0 ? url : `${url}?${query.join('&')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A Prometheus rule file whose alerts link to what to do: to the runbook that names the alert, else to the error page
 * that lists it. Alerts without either are not in it.
 */
export function alertRules(
  entries: readonly ErrorFrontMatter[],
  runbooks: readonly AlertRunbook[],
  site: string,
): string {
  const rules = RULES.flatMap((rule) => {
    const entry = entries.find(
      ({ alertnames = [], status }) => alertnames.includes(rule.alert) && status !== 'retired',
    );
    const runbook = runbooks.find(({ alerts }) => alerts.includes(rule.alert));
    const url =
      runbook === undefined
        ? entry && link(pageUrl(site, entry.code), entry.variables ?? [], rule)
        : link(`${site}runbooks/${runbook.id}/`, runbook.variables, rule);
    if (url === undefined) return [];
    const summary = entry === undefined ? runbook?.title : `${entry.code} ${entry.title}`;
    return [
      `      - alert: ${rule.alert}
        expr: ${quoted(rule.expr)}
        for: ${rule.wait}
        labels:
          severity: ${entry?.severity ?? rule.severity ?? 'warning'}
        annotations:
          summary: ${quoted(summary ?? rule.alert)}
          runbook_url: ${quoted(url)}`,
    ];
  });
  return `# Alerts that open what to do in the handbook, with the values of the alert filled in. Expressions after
# kubernetes-mixin and cert-manager-mixin (Apache-2.0); metrics of kube-state-metrics, node_exporter, Tempo and
# trivy-operator. team_day_cost is your own: record the cost of each team and day under it. Add your own selectors.
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
