import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import sample from '@generated/handbook/default/delivery.json';
import { type ReactNode, useEffect, useState } from 'react';
import { CHOICES } from '../../domain/delivery/choices';
import { SAMPLE_CHOICES } from '../../domain/delivery/sampleChoices';
import { LAYOUTS } from '../../domain/records/record';
import controls from '../parts/controls.module.css';
import { FilesField } from '../parts/FilesField';
import { Notice } from '../parts/Notice';
import { Result } from './Result';
import styles from './styles.module.css';
import { type Delivery as Current, useDelivery } from './useDelivery';

type OwnView = (props: { readonly delivery: Current }) => ReactNode;

/** What reads and asks travels only when somebody opens files. */
function useOwn(isWanted: boolean) {
  const [loaded, setLoaded] = useState<{ readonly View: OwnView }>();
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    if (!isWanted || loaded !== undefined) return;
    import('./Own').then(
      ({ Own }) => setLoaded({ View: Own }),
      () => setFailed((times) => times + 1),
    );
  }, [isWanted, loaded]);
  return { View: loaded?.View, failed };
}

/** DORA's five numbers from the reader's own records, read in this browser; a sample until files are opened. */
export default function Delivery() {
  const delivery = useDelivery();
  const isOwn = delivery.entries.length > 0;
  const own = useOwn(isOwn);
  const [unreached, setUnreached] = useState('');
  const folder = useBaseUrl('/records/');
  const anchors = useBrokenLinks();
  for (const anchor of ['your-records', 'left-out', 'by-service', 'take-along']) {
    anchors.collectAnchor(anchor);
  }
  const trySample = async () => {
    setUnreached('');
    try {
      const files = await Promise.all(
        LAYOUTS.map(async (layout) => {
          const answer = await fetch(`${folder}harbourline/${layout}.csv`);
          if (!answer.ok) throw new Error(`${answer.status}`);
          return new File([await answer.blob()], `${layout}.csv`);
        }),
      );
      // What the reader chose before stays.
      if (CHOICES.every((name) => (delivery.choices[name] ?? '') === '')) {
        for (const [name, text] of Object.entries(SAMPLE_CHOICES)) {
          const choice = CHOICES.find((known) => known === name);
          if (choice !== undefined) delivery.choose(choice, text);
        }
      }
      delivery.add(files);
    } catch (error) {
      setUnreached(String(error));
    }
  };
  const report = delivery.outcome?.report ?? null;
  const isSample = !isOwn || report === null;
  return (
    <div className={styles.delivery} data-hydrate="" aria-busy={delivery.work.state === 'reading'}>
      <section className={styles.open} aria-labelledby="your-records" data-needs-script="">
        <h3 id="your-records">Open your records</h3>
        <FilesField
          label="Open files"
          hint="CSV, JSON or NDJSON of deployments, changes and incidents; several at once, 20 MB each. They are read in this tab: nothing is uploaded, and no row is stored."
          accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,text/csv,application/json"
          onFiles={delivery.add}
        />
        {!isOwn && (
          <p className={controls.row}>
            <button type="button" className={controls.plain} onClick={trySample}>
              Try it with Harbourline’s files
            </button>
          </p>
        )}
        {unreached !== '' && (
          <Notice title="Harbourline’s files could not be fetched." tone="must">
            <p>{unreached}. Save them with the links below and open them here.</p>
          </Notice>
        )}
        {own.failed > 0 && own.View === undefined && (
          <Notice title="The part that reads files did not arrive." tone="must">
            <p>Your files are untouched. Load the page again and open them once more.</p>
          </Notice>
        )}
        {isOwn && own.View !== undefined && <own.View delivery={delivery} />}
      </section>
      {isSample ? (
        <Result
          report={sample}
          whose="sample"
          told={LAYOUTS.map((layout) => {
            return {
              file: `${layout}.csv`,
              layout,
              mapping: {},
              zone: null,
              order: null,
              workflow: null,
            };
          })}
          choices={SAMPLE_CHOICES}
        />
      ) : (
        <Result
          report={report}
          whose="own"
          told={delivery.outcome?.told ?? []}
          choices={delivery.choices}
        />
      )}
    </div>
  );
}
