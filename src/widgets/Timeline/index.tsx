import { RowsField } from '../parts/measured/RowsField';
import controls from '../parts/controls.module.css';
import { SaveLine } from '../parts/SaveLine';
import { HandTable } from './HandTable';
import { type As, KINDS } from './kinds';
import { Options } from './Options';
import { Result } from './Result';
import styles from './styles.module.css';
import { useTimeline } from './useTimeline';
import { Waiting } from './Waiting';

type Props = {
  /** What the records are of: their words, their columns and their sample. */
  readonly as: As;
};

const NO_NOTES: readonly string[] = [];

/** How long something takes when some of it is still open: rows in, a sentence and its curve out. */
export default function Timeline({ as }: Props) {
  const kind = KINDS[as];
  const timeline = useTimeline(kind);
  const { given, give, options, result, isSample } = timeline;
  const report = result?.answer.state === 'answered' ? result.answer.report : undefined;
  return (
    <div className={styles.timeline} data-hydrate="">
      <div className={styles.grid}>
        <form
          className={styles.form}
          aria-label={`${kind.title}: your rows`}
          onSubmit={(event) => event.preventDefault()}
        >
          <RowsField
            title="Your rows"
            way={given.way}
            onWay={(way) => give({ way })}
            onFile={(file) => give({ file, order: null })}
            pasted={given.pasted}
            onPasted={(pasted) => give({ pasted })}
            header={kind.template.slice(0, kind.template.indexOf('\n'))}
            templates={[
              { name: kind.file, label: 'Save an empty table', csv: kind.template },
              {
                name: `sample-${kind.file}`,
                label: 'Save the sample’s rows',
                csv: kind.sample.csv,
              },
            ]}
            hand={<HandTable kind={kind} rows={given.hand} onRows={(hand) => give({ hand })} />}
          />
          <noscript>
            <p className={controls.note}>
              Without JavaScript this page shows the sample. The command below computes your own.
            </p>
          </noscript>
          <Options timeline={timeline} />
          <div data-needs-script="">
            {!isSample && (
              <button type="button" className={controls.linky} onClick={timeline.clear}>
                Back to the sample
              </button>
            )}
            {options.isOwn && (
              <button type="button" className={controls.linky} onClick={options.reset}>
                Forget my options
              </button>
            )}
            <SaveLine keeping={options.keeping} what="Options" fileName={`timeline-${kind.id}`} />
            <p className={controls.note}>Rows are not kept: they are gone when you leave.</p>
          </div>
        </form>
        <div className={styles.result}>
          {report === undefined ? (
            <Waiting timeline={timeline} />
          ) : (
            <Result
              kind={kind}
              report={report}
              question={timeline.question}
              from={timeline.from}
              notes={result?.notes ?? NO_NOTES}
              file={isSample || given.way !== 'file' ? null : (given.file?.name ?? null)}
              called={isSample ? `sample-${kind.file}` : kind.file}
              before={isSample ? null : (given.before?.name ?? null)}
              whose={isSample ? 'sample' : 'own'}
            />
          )}
        </div>
      </div>
    </div>
  );
}
