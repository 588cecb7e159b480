import { type ReactNode, useState } from 'react';
import type { Choices } from '../../domain/delivery/choices';
import { commandOf, type Told } from '../../domain/delivery/command';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import { Command } from '../parts/Command';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import { ToScorecard } from '../parts/ToScorecard';
import styles from './left.module.css';

type WaysProps = {
  readonly report: DeliveryReport;
};

type Ways = (props: WaysProps) => ReactNode;

type Props = WaysProps & {
  readonly told: readonly Told[];
  readonly choices: Choices;
  readonly whose: 'sample' | 'own';
};

/** The result as files and texts, and the command that gives the same from the same files. */
export function TakeAlong({ report, told, choices, whose }: Props) {
  const [more, setMore] = useState<{ readonly View: Ways }>();
  const [failed, setFailed] = useState('');
  const { line, mapping, notes } = commandOf(told, choices);
  const open = () => {
    import('./Ways').then(
      ({ Ways }) => setMore({ View: Ways }),
      () => setFailed('The other ways did not arrive. Load the page again.'),
    );
  };
  return (
    <section className={styles.take} aria-labelledby="take-along">
      <h3 id="take-along">Take it along</h3>
      <p>
        {whose === 'sample'
          ? 'The same numbers without a browser, from Harbourline’s three files:'
          : 'The same numbers without a browser, run where your files are:'}
      </p>
      <Command code={line} label="Copy the command" />
      {notes.map((note) => (
        <p key={note} className={controls.note}>
          {note}
        </p>
      ))}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.plain}
          data-needs-script=""
          onClick={() => saveAsFile('delivery-report.json', `${JSON.stringify(report)}\n`)}
        >
          Save the report as JSON
        </button>
        {mapping !== null && (
          <button
            type="button"
            className={controls.plain}
            onClick={() => saveAsFile('records-mapping.json', mapping)}
          >
            Save the mapping the command reads
          </button>
        )}
      </div>
      {whose === 'own' && <ToScorecard report={() => report} />}
      <details
        data-needs-script=""
        onToggle={(event) => event.currentTarget.open && more === undefined && open()}
      >
        <summary>More ways: table, text, picture</summary>
        {failed !== '' && <p className={controls.must}>{failed}</p>}
        {more !== undefined && <more.View report={report} />}
      </details>
    </section>
  );
}
