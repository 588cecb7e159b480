import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { RATE } from '../../domain/metric/model';
import type { SampledMetric } from '../../domain/metric/sampled';
import { Sheet } from './Sheet';
import styles from './styles.module.css';
import { useShelf } from './useShelf';

type Props = {
  /** A metric's file, docs/metrics/<id>.yaml. */
  readonly metric: SampledMetric;
};

const PARTS = ['answer', 'doubt', 'assumptions', 'how-it-is-computed'];

/** A question answered from ranges: the calculation that is open, one of several in this browser. */
export default function Calculator({ metric }: Props) {
  const anchors = useBrokenLinks();
  const shelf = useShelf(metric);
  const inputs = [...metric.inputs.map(({ id }) => id), RATE].map((id) => `input-${id}`);
  for (const anchor of [...inputs, ...PARTS]) anchors.collectAnchor(anchor);
  return (
    <div className={styles.calculator} data-hydrate="">
      <Sheet key={shelf.place} metric={metric} shelf={shelf} />
    </div>
  );
}
