import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { ChoicesForm } from './ChoicesForm';
import { FileList } from './FileList';
import styles from './files.module.css';
import type { Delivery } from './useDelivery';

type Props = { readonly delivery: Delivery };

function said({ outcome, work }: Delivery): string {
  if (work.state !== 'done' || outcome === undefined) return '';
  const reads = outcome.files.flatMap((file) => file.reads);
  const open = reads.filter(({ state }) => state === 'asks').length;
  const unknown = outcome.files.filter((file) => file.refused === null && file.reads.length === 0);
  if (open + unknown.length > 0)
    return 'Answer the open questions above; those rows do not count yet.';
  if (!outcome.told.some(({ layout }) => layout === 'deployments')) {
    return 'Open a file of deployments too: every number is counted from it.';
  }
  if (outcome.problems.length > 0) return 'Choose what is counted, and the numbers stand below.';
  const rows = reads.reduce((sum, read) => sum + (read.state === 'read' ? read.rows : 0), 0);
  return `${rows} rows are read. The numbers below are yours.`;
}

/** The reader's own files and choices. Travels when files are opened. */
export function Own({ delivery }: Props) {
  const { work } = delivery;
  return (
    <div className={styles.own}>
      <h3>Your files</h3>
      <FileList delivery={delivery} />
      {work.state === 'reading' && (
        <p className={styles.progress}>
          <label>
            Reading, {Math.floor(work.share * 100)} % <progress max={1} value={work.share} />
          </label>
        </p>
      )}
      {work.state === 'failed' && (
        <Notice title="The files could not be read." tone="must">
          <p>{work.reason} Load the page again, then open them once more.</p>
        </Notice>
      )}
      <p className={styles.said} role="status">
        {said(delivery)}
      </p>
      <p className={controls.row}>
        <button type="button" className={controls.plain} onClick={delivery.clear}>
          Take all files away
        </button>
      </p>
      <ChoicesForm delivery={delivery} />
    </div>
  );
}
