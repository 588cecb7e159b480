declare module '@generated/handbook/default/delivery.json' {
  import type { DeliveryReport } from '../../domain/delivery/reportSchema';
  const report: DeliveryReport;
  export default report;
}
