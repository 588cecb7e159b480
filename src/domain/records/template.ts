import { csvText } from '../csv';
import { COLUMNS, type Layout } from './record';

/** Two invented rows a table, to be replaced. */
const ROWS: Readonly<Record<Layout, readonly Readonly<Record<string, string>>[]>> = {
  deployments: [
    {
      ...{ deployment_id: 'example-1', service: 'example-shop', environment: 'production' },
      ...{ started_at: '2026-07-01T09:00:00Z', finished_at: '2026-07-01T09:12:00Z' },
      ...{ status: 'success', commit_sha: 'abc1234', ref: 'main', rework: 'no' },
    },
    {
      ...{ deployment_id: 'example-2', service: 'example-shop', environment: 'production' },
      ...{ started_at: '2026-07-01T14:30:00Z', finished_at: '2026-07-01T14:41:00Z' },
      ...{ status: 'success', commit_sha: 'def5678', ref: 'hotfix/basket', rework: 'yes' },
    },
  ],
  changes: [
    {
      ...{ change_id: 'example-change-1', service: 'example-shop', deployment_id: 'example-1' },
      ...{ first_commit_at: '2026-06-30T15:20:00Z', merged_at: '2026-07-01T08:55:00Z' },
    },
    {
      ...{ change_id: 'example-change-2', service: 'example-shop', deployment_id: 'example-2' },
      ...{ first_commit_at: '2026-07-01T13:40:00Z', merged_at: '2026-07-01T14:28:00Z' },
    },
  ],
  incidents: [
    {
      ...{ incident_id: 'example-incident-1', service: 'example-shop' },
      ...{ started_at: '2026-07-01T09:20:00Z', resolved_at: '2026-07-01T14:41:00Z' },
      caused_by_deployment: 'example-1',
    },
    {
      ...{ incident_id: 'example-incident-2', service: 'example-shop' },
      started_at: '2026-07-01T15:00:00Z',
      caused_by_deployment: 'example-2',
    },
  ],
};

/** A table of ours as CSV: its columns and two invented rows. An incident that is open has no end. */
export function templateCsv(layout: Layout): string {
  const names = COLUMNS[layout].map(({ name }) => name);
  return csvText([names, ...ROWS[layout].map((row) => names.map((name) => row[name] ?? ''))]);
}
