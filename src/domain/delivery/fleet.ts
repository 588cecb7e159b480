import { ascending, quantile } from '../statistics/quantile';
import type { DeliveryReport, Numbers } from './reportSchema';

/** The numbers that are compared over services, by the name they have in a report. */
const COMPARED: Readonly<Record<string, (numbers: Numbers) => number | null>> = {
  deploymentsPerWeek: ({ frequency }) => frequency.perWeek,
  leadTimeP50: ({ leadTime }) => leadTime.p50,
  changeFailShare: ({ changeFail }) => changeFail.share,
  failedPerWeek: ({ changeFail }) => changeFail.failedPerWeek,
  recoveryMedian: ({ recovery }) => recovery.median,
  reworkShare: ({ rework }) => rework.share,
};

/** The smallest, the middle and the largest of each number over services; those without data are counted apart. */
export function fleetOf(services: DeliveryReport['services']): DeliveryReport['fleet'] {
  return Object.fromEntries(
    Object.entries(COMPARED).map(([name, value]) => {
      const values = services.map(({ numbers }) => value(numbers)).filter((one) => one !== null);
      const sorted = ascending(values);
      const spread = {
        services: values.length,
        noData: services.length - values.length,
        min: sorted.at(0) ?? null,
        median: values.length === 0 ? null : quantile(sorted, 0.5),
        max: sorted.at(-1) ?? null,
      };
      return [name, spread];
    }),
  );
}
