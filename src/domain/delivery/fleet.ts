import { ascending, quantile } from '../statistics/quantile';
import { COMPARED } from './figures';
import type { DeliveryReport } from './reportSchema';

/** The smallest, the middle and the largest of each number over services; those without data are counted apart. */
export function fleetOf(services: DeliveryReport['services']): DeliveryReport['fleet'] {
  return Object.fromEntries(
    COMPARED.map(({ name, value }) => {
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
