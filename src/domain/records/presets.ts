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
