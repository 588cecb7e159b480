import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Findings, NOTHING } from './record';
import { ofMoney } from './share';

/** Usage and request in one unit each (cores, bytes), and what each resource cost in one currency. */
export type Workload = {
  readonly cpuUsage: number;
  readonly cpuRequest: number;
  readonly cpuCost: number;
  readonly ramUsage: number;
  readonly ramRequest: number;
  readonly ramCost: number;
};

export type Efficiency = { readonly cpu: number; readonly ram: number; readonly total: number };

/** Usage by request; usage without a request is 1, and nothing of nothing is 0, as OpenCost has it. */
function used(usage: number, request: number): number {
  if (request > 0) return usage / request;
  return usage > 0 ? 1 : 0;
}

/**
 * Usage by request of processor and memory, and their mean weighted by cost. Above 1 is a burst over the request, not
 * "good". Source: OpenCost, core/pkg/opencost/allocation.go (CPUEfficiency, RAMEfficiency, TotalEfficiency).
 */
export function efficiency(workload: Workload): Efficiency {
  const { cpuCost, ramCost } = workload;
  const cpu = used(workload.cpuUsage, workload.cpuRequest);
  const ram = used(workload.ramUsage, workload.ramRequest);
  const cost = cpuCost + ramCost;
  return { cpu, ram, total: cost > 0 ? (cpu * cpuCost + ram * ramCost) / cost : 0 };
}

/** What was paid for and not used; a burst over one request makes up for no idle other. */
function idleCost(workload: Workload, { cpu, ram }: Efficiency): number {
  return Math.max(0, 1 - cpu) * workload.cpuCost + Math.max(0, 1 - ram) * workload.ramCost;
}

const COLUMNS = [
  ...['workload', 'cpu_usage', 'cpu_request', 'cpu_cost'],
  ...['ram_usage', 'ram_request', 'ram_cost'],
];

/** Rows of workloads; the total is weighted by what each resource cost. */
export function efficiencyFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const reason = lacks(columns, COLUMNS);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => cells.text('workload'),
    (cells) => {
      const workload: Workload = {
        cpuUsage: cells.size('cpu_usage'),
        cpuRequest: cells.size('cpu_request'),
        cpuCost: cells.size('cpu_cost'),
        ramUsage: cells.size('ram_usage'),
        ramRequest: cells.size('ram_request'),
        ramCost: cells.size('ram_cost'),
      };
      const result = efficiency(workload);
      const cost = workload.cpuCost + workload.ramCost;
      return { name: cells.text('workload'), result, cost, idle: idleCost(workload, result) };
    },
  );
  const cost = items.reduce((sum, item) => sum + item.cost, 0);
  const idle = items.reduce((sum, item) => sum + item.idle, 0);
  const weighted = items.reduce((sum, item) => sum + item.result.total * item.cost, 0);
  const value = cost > 0 ? weighted / cost : null;
  const word = value !== null && value > 1 ? 'burst above request' : '';
  const burst = items.filter(({ result }) => result.cpu > 1 || result.ram > 1);
  return {
    ...NOTHING,
    shares: [ofMoney('idle', 'Cost of what was requested and not used', idle, cost)],
    figures: [{ id: 'efficiency', title: 'Usage by request', unit: 'ratio', value, word }],
    lists: [
      {
        id: 'burst',
        title: 'Above their request',
        items: burst.map(({ name }) => name).sort(),
      },
    ],
    breakdown: items.map(({ name, result, cost: own, idle: unused }) => ({
      name,
      values: [
        { id: 'cpu', value: result.cpu },
        { id: 'ram', value: result.ram },
        { id: 'total', value: own > 0 ? result.total : null },
        { id: 'idle', value: unused },
      ],
    })),
    excluded,
  };
}
