import type { Way } from '../../domain/timeline/rule';
import { ADOPTION_SAMPLE } from './samples/adoption';
import { ENVIRONMENT_SAMPLE } from './samples/environment';
import { PATCH_SAMPLE } from './samples/patch';
import { RECOVERY_SAMPLE } from './samples/recovery';

/** One question of how long something takes: its words, its columns and its sample. */
export type Kind = {
  readonly id: string;
  readonly way: Way;
  readonly title: string;
  /** Columns of a table filled in by hand, beside subject, start and end. */
  readonly more: readonly string[];
  readonly labels: { readonly subject: string; readonly start: string; readonly end: string };
  readonly input: 'date' | 'datetime-local';
  /** Target days to begin with, as `readTargets` has them. */
  readonly targets: string;
  /** What the records name in all, as the field for it says. */
  readonly fleet: string;
  readonly file: string;
  readonly template: string;
  readonly sample: { readonly csv: string; readonly horizon: string; readonly from: string };
};

const ADOPTION = {
  way: 'adoption',
  more: ['outcome', 'removed'],
  input: 'date',
  targets: '30, 90, 180',
  fleet: 'Target teams in all',
  file: 'teams.csv',
  template:
    'subject,start,end,outcome,removed\nteam-a,2026-01-12,2026-02-03,pilot,\nteam-b,2026-01-12,,,\n',
  sample: {
    csv: ADOPTION_SAMPLE,
    horizon: '2026-08-03T00:00Z',
    from: 'Sample: a managed database at Harbourline, an invented company',
  },
} as const;

export const KINDS = {
  patch: {
    id: 'patch',
    way: 'patch',
    title: 'Time to patch',
    more: ['find', 'fix', 'ship', 'prove', 'outcome'],
    labels: { subject: 'Service', start: 'Advisory, or first seen', end: 'Fix in production' },
    input: 'date',
    targets: 'bod-26-04',
    fleet: 'Services in all, known or not',
    file: 'patches.csv',
    template:
      'subject,start,end,find,fix,ship,prove,outcome\nservice-a,2026-05-01T08:00Z,2026-05-04T10:00Z,,,,,\nservice-b,2026-05-01T08:00Z,,,,,,\nservice-c,,,,,,,unknown\n',
    sample: {
      csv: PATCH_SAMPLE,
      horizon: '2026-04-01T08:00Z',
      from: 'Sample: an advisory of March 2026 at Harbourline, an invented company',
    },
  },
  value: {
    ...ADOPTION,
    id: 'value',
    title: 'Time to value',
    labels: { subject: 'Team', start: 'Request accepted', end: 'First use in production' },
  },
  adoption: {
    ...ADOPTION,
    id: 'adoption',
    title: 'Adoption',
    labels: { subject: 'Team', start: 'Launch', end: 'First use in production' },
  },
  environment: {
    id: 'environment',
    way: 'environment',
    title: 'Environment set-up',
    more: ['outcome', 'removed', 'cost', 'currency'],
    labels: { subject: 'Environment', start: 'Requested', end: 'Ready, or failed' },
    input: 'datetime-local',
    targets: '10 min, 30 min',
    fleet: 'Environments in all',
    file: 'environments.csv',
    template:
      'subject,start,end,outcome,removed,cost,currency\nenv-1,2026-05-01T08:00Z,2026-05-01T08:06Z,,2026-05-01T17:00Z,1.20,EUR\nenv-2,2026-05-01T09:00Z,2026-05-01T09:40Z,failed,,,\n',
    sample: {
      csv: ENVIRONMENT_SAMPLE,
      horizon: '2026-11-01T00:00Z',
      from: 'Sample: October 2026 at Harbourline, an invented company',
    },
  },
  recovery: {
    id: 'recovery',
    way: 'recovery',
    title: 'Recovery',
    more: [],
    labels: { subject: 'Failure', start: 'Began', end: 'Over' },
    input: 'datetime-local',
    targets: '1 h, 24 h',
    fleet: 'Failures in all',
    file: 'failures.csv',
    template:
      'subject,start,end\nincident-1,2026-05-01T08:00Z,2026-05-01T08:47Z\nincident-2,2026-05-03T21:10Z,\n',
    sample: {
      csv: RECOVERY_SAMPLE,
      horizon: '2026-10-01T00:00Z',
      from: 'Sample: July to September 2026 at Harbourline, an invented company',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type As = keyof typeof KINDS;
