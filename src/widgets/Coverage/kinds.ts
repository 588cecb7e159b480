import type { FromFile } from '../../domain/coverage/findings';
import * as samples from './samples';

/** One question of how much of something there is: its columns and its sample. */
export type Kind = {
  readonly title: string;
  readonly file: string;
  /** Header and a line or two. */
  readonly template: string;
  readonly sample: string;
  readonly from: string;
};

export const KINDS: Readonly<Record<FromFile, Kind>> = {
  boundaries: {
    title: 'Calls between services',
    file: 'edges.csv',
    template: 'from,to,declared,joined\nservice-a,service-b,yes,yes\nservice-b,service-c,yes,no\n',
    sample: samples.BOUNDARIES,
    from: 'Sample: 40 declared calls at Harbourline, an invented company',
  },
  traces: {
    title: 'Whole traces',
    file: 'traces.csv',
    template: 'trace,orphans,root\n4bf92f35,0,SERVER\na3ce929d,2,CLIENT\n',
    sample: samples.TRACES,
    from: 'Sample: 30 traces of one day at Harbourline, an invented company',
  },
  score: {
    title: 'Instrumentation score',
    file: 'rules.csv',
    template: 'impact,passed,total\ncritical,14,16\nimportant,20,26\n',
    sample: samples.SCORE,
    from: 'Sample: rules that hold at Harbourline, an invented company',
  },
  'supply-chain': {
    title: 'Software bills of materials and SLSA levels',
    file: 'services.csv',
    template: 'service,sbom,slsa\nservice-a,yes,2\nservice-b,,\n',
    sample: samples.SUPPLY_CHAIN,
    from: 'Sample: 26 services of Harbourline, an invented company',
  },
  allocation: {
    title: 'Cost with an owner',
    file: 'focus.csv',
    template:
      'ServiceName,EffectiveCost,BilledCost,BillingCurrency,owner\nCompute,1200.50,1300.00,EUR,team-a\nNetwork,80.00,80.00,EUR,\n',
    sample: samples.ALLOCATION,
    from: 'Sample: a month of cloud cost at Harbourline, an invented company',
  },
  efficiency: {
    title: 'Resource efficiency',
    file: 'workloads.csv',
    template:
      'workload,cpu_usage,cpu_request,cpu_cost,ram_usage,ram_request,ram_cost\nservice-a,1.2,4,80,3,8,40\n',
    sample: samples.EFFICIENCY,
    from: 'Sample: five workloads of Harbourline, an invented company',
  },
  'self-service': {
    title: 'Self-service',
    file: 'tasks.csv',
    template: 'task,done,without_ticket\nmore quota,44,41\nnew database,12,7\n',
    sample: samples.SELF_SERVICE,
    from: 'Sample: tasks of October 2026 at Harbourline, an invented company',
  },
};
