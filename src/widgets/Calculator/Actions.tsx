import { memo, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { estimateFile } from '../../domain/metric/file';
import { estimateLink, type LeftOut } from '../../domain/metric/link';
import { estimateMarkdown } from '../../domain/metric/markdown';
import type { EstimateMetric } from '../../domain/metric/schema';
import type { Estimate } from '../../domain/metric/state';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { OpenFile } from '../parts/OpenFile';
import { SaveLine } from '../parts/SaveLine';
import { ToScorecard } from '../parts/ToScorecard';
import { useToday } from '../parts/useToday';
import styles from './styles.module.css';
import type { Form } from './takeAlong';
import type { CurrentEstimate } from './useEstimate';

type Props = {
  readonly metric: EstimateMetric;
  /** Numbers and the answer that belongs to them. */
  readonly current: CurrentEstimate;
  /** The newest numbers: their answer may still be computed. */
  readonly newest: Estimate;
  readonly currency: string;
};

const FORMS: readonly (readonly [Form, string])[] = [
  ['svg', 'Save the chart as SVG'],
  ['png', 'Save the chart as PNG'],
  ['report', 'Save the whole report as JSON'],
  ['results', 'Save results and assumptions as CSV'],
  ['samples', 'Save all 20,000 samples as CSV'],
];
const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  sources: 'the sources you named',
  scenarios: 'the scenarios',
};

/** What a link cannot hold, in a sentence; empty when it holds everything. */
function noteOn({ fragment, leftOut }: ReturnType<typeof estimateLink>): string {
  const rest = 'it would be longer than 2,000 characters. The file holds everything.';
  if (fragment === undefined) return `There is no link: with all these numbers ${rest}`;
  if (leftOut.length === 0) return '';
  return `The link leaves out ${leftOut.map((one) => LEFT_OUT[one]).join(' and ')}: with them ${rest}`;
}

function never(): () => void {
  return () => undefined;
}

/** Takes the answer along: as text, as a file, as a link, as a picture; and where the numbers are kept. */
export const Actions = memo(function Actions(props: Props) {
  const { metric, current, newest, currency } = props;
  const id = useId();
  const today = useToday();
  const [failed, setFailed] = useState('');
  const { estimate, answer } = current;
  const address = useSyncExternalStore(
    never,
    () => location.origin + location.pathname,
    () => '',
  );
  const [isOpen, setOpen] = useState(false);
  const link = useMemo(() => estimateLink(metric, newest), [metric, newest]);
  const linkNote = noteOn(link);
  const markdown = () => estimateMarkdown(metric, estimate, answer, currency, today);
  const take = async (form: Form) => {
    setFailed('');
    try {
      const { takeAlong } = await import('./takeAlong');
      await takeAlong(form, { metric, estimate, answer, currency });
    } catch {
      setFailed('The file could not be made. Check the connection and try once more.');
    }
  };
  const forms = answer.exact
    ? FORMS.filter(([form]) => form === 'results' || form === 'report')
    : FORMS;
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
        {link.fragment !== undefined && (
          <CopyButton text={address + link.fragment} label="Copy a link" className={controls.plain}>
            Copy a link
          </CopyButton>
        )}
        <OpenFile label="Open a file" onFile={current.openFile} />
        {current.changed && !current.readOnly && (
          <button type="button" className={controls.linky} onClick={current.reset}>
            Back to the sample
          </button>
        )}
      </div>
      <details className={styles.byHand} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Chart, tables, print, and copying by hand</summary>
        <div className={styles.buttons}>
          {forms.map(([form, words]) => (
            <button
              key={form}
              type="button"
              className={controls.plain}
              onClick={() => void take(form)}
            >
              {words}
            </button>
          ))}
          <button type="button" className={controls.plain} onClick={() => window.print()}>
            Print it on two sheets
          </button>
        </div>
        <p role="status" className={failed === '' ? controls.hidden : controls.must}>
          {failed}
        </p>
        {isOpen && link.fragment !== undefined && (
          <>
            <label htmlFor={`${id}-link`}>Link</label>
            <input id={`${id}-link`} readOnly value={address + link.fragment} />
          </>
        )}
        {isOpen && (
          <>
            <label htmlFor={`${id}-text`}>Sentence and sources, as Markdown</label>
            <textarea id={`${id}-text`} readOnly rows={8} value={markdown()} />
          </>
        )}
      </details>
      {!current.readOnly && (
        <ToScorecard
          report={async () => {
            const { reportOf } = await import('./takeAlong');
            return reportOf({ metric, estimate, answer, currency });
          }}
        />
      )}
      {linkNote !== '' && <p className={controls.note}>{linkNote}</p>}
      <SaveLine keeping={current.keeping} what="Numbers" fileName={metric.id} />
    </div>
  );
});
