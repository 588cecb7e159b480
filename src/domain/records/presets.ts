import type { Layout } from './record';

/** Which of their columns, or which fixed text, fills each of ours. */
export type Mapping = Readonly<Record<string, string | { readonly constant: string }>>;

type Preset = {
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  readonly mapping: Mapping;
};

/** Mappings of exports whose column names we have seen; a person checks them against the file. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'jira-csv',
    title: 'Jira, "Export CSV" of a search',
    layout: 'incidents',
    mapping: {
      incident_id: 'Issue key',
      service: 'Project name',
      started_at: 'Created',
      resolved_at: 'Resolved',
    },
  },
  {
    id: 'jira-pipeline-csv',
    title: 'Jira Data Center, data pipeline, issues',
    layout: 'incidents',
    mapping: {
      incident_id: 'key',
      service: 'project_name',
      started_at: 'created_date',
      resolved_at: 'resolution_date',
    },
  },
  {
    id: 'pagerduty-csv',
    title: 'PagerDuty, CSV of the incidents report',
    layout: 'incidents',
    mapping: {
      incident_id: 'incident_number',
      service: 'service_name',
      started_at: 'created_on',
      resolved_at: 'resolved_on',
    },
  },
  {
    id: 'pagerduty-report-csv',
    title: 'PagerDuty, CSV of the incidents report without numbers',
    layout: 'incidents',
    mapping: {
      incident_id: 'id',
      service: 'service_name',
      started_at: 'created_on',
      resolved_at: 'resolved_on',
    },
  },
  {
    id: 'pagerduty-analytics-csv',
    title: 'PagerDuty, raw incidents of the Analytics API as CSV',
    layout: 'incidents',
    mapping: {
      incident_id: 'incident_number',
      service: 'service_name',
      started_at: 'created_at',
      resolved_at: 'resolved_at',
    },
  },
  {
    id: 'devlake-deployments-csv',
    title: 'DevLake, table cicd_deployment_commits',
    layout: 'deployments',
    mapping: {
      deployment_id: 'cicd_deployment_id',
      service: 'repo_url',
      environment: 'environment',
      started_at: 'started_date',
      finished_at: 'finished_date',
      status: 'result',
      commit_sha: 'commit_sha',
    },
  },
];
