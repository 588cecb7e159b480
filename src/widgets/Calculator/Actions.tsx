import { useId, useSyncExternalStore } from 'react';
import { estimateFile } from '../../domain/metric/file';
import { estimateLink } from '../../domain/metric/link';
import { estimateMarkdown } from '../../domain/metric/markdown';
import type { EstimateMetric } from '../../domain/metric/schema';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { OpenFile } from '../parts/OpenFile';
import { SaveLine } from '../parts/SaveLine';
import { site } from '../parts/site';
import styles from './styles.module.css';
import type { CurrentEstimate } from './useEstimate';

type Props = { readonly metric: EstimateMetric; readonly current: CurrentEstimate };

function never(): () => void {
  return () => undefined;
}

/** Takes the answer along: as text, as a file, as a link; and where the numbers are kept. */
export function Actions({ metric, current }: Props) {
  const id = useId();
  const { estimate, answer } = current;
  const address = useSyncExternalStore(
    never,
    () => location.origin + location.pathname,
    () => '',
  );
  const link = estimateLink(metric, estimate);
  const markdown = estimateMarkdown(metric, estimate, answer, site.currency);
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <CopyButton
          text={markdown}
          label="Copy the sentence and its sources"
          className={controls.primary}
        >
          Copy the sentence and its sources
        </CopyButton>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${metric.id}.json`, estimateFile(metric, estimate, answer))}
        >
          Save as file
        </button>
        <CopyButton text={address + link.fragment} label="Copy a link" className={controls.plain}>
          Copy a link
        </CopyButton>
        <OpenFile label="Open a file" onFile={current.openFile} />
        {current.changed && !current.readOnly && (
          <button type="button" className={controls.linky} onClick={current.reset}>
            Back to the sample
          </button>
        )}
      </div>
      <details className={styles.byHand}>
        <summary>Copy the text or the link by hand</summary>
        <label htmlFor={`${id}-link`}>Link</label>
        <input id={`${id}-link`} readOnly value={address + link.fragment} />
        <label htmlFor={`${id}-text`}>Sentence and sources, as Markdown</label>
        <textarea id={`${id}-text`} readOnly rows={8} value={markdown} />
      </details>
      {link.withoutSources && (
        <p className={controls.note}>
          The link leaves out the sources you named: with them it would be longer than 2,000
          characters. The file holds them.
        </p>
      )}
      <SaveLine keeping={current.keeping} what="Numbers" fileName={metric.id} />
    </div>
  );
}
