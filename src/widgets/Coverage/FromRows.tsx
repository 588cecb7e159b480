import { useId } from 'react';
import { shellWord } from '../../domain/timeline/command';
import type { FromFile } from '../../domain/coverage/findings';
import controls from '../parts/controls.module.css';
import { FilesField } from '../parts/FilesField';
import { RowsField } from '../parts/measured/RowsField';
import { Notice } from '../parts/Notice';
import { SaveLine } from '../parts/SaveLine';
import { KINDS } from './kinds';
import { Result } from './Result';
import styles from './styles.module.css';
import { type RowsState, useRows } from './useRows';

type Props = { readonly what: FromFile };

/** Where the owner stands, and what one unit of work is. */
function CostOptions({ rows }: { readonly rows: RowsState }) {
  const id = useId();
  return (
    <div className={styles.pair} data-needs-script="">
      <div>
        <label className={controls.label} htmlFor={`${id}-owner`}>
          Column of the owner
        </label>
        <input
          id={`${id}-owner`}
          autoComplete="off"
          maxLength={80}
          value={rows.owner}
          aria-describedby={`${id}-owner-hint`}
          onChange={(event) => rows.write('owner', event.target.value)}
        />
        <p id={`${id}-owner-hint`} className={controls.note}>
          Or a key of Tags: tags.team
        </p>
      </div>
      <div>
        <label className={controls.label} htmlFor={`${id}-per`}>
          Units of work in the time
        </label>
        <input
          id={`${id}-per`}
          autoComplete="off"
          maxLength={60}
          value={rows.per}
          aria-invalid={rows.perProblem !== undefined}
          aria-describedby={`${id}-per-hint`}
          onChange={(event) => rows.write('per', event.target.value)}
        />
        <p
          id={`${id}-per-hint`}
          className={rows.perProblem === undefined ? controls.note : styles.problem}
        >
          {rows.perProblem ?? 'For a unit cost: 1200 deployment'}
        </p>
      </div>
    </div>
  );
}

function Waiting({ rows }: { readonly rows: RowsState }) {
  const { background, result } = rows;
  if (background.state === 'failed') {
    return (
      <Notice title="The program that reads the rows did not run." tone="must">
        <p>It may not have been loaded. Your rows are untouched.</p>
        <button type="button" className={controls.plain} onClick={background.again}>
          Try again
        </button>
      </Notice>
    );
  }
  if (result?.answer.state === 'refused') {
    const { part, reason } = result.answer;
    const which = part === 'records' ? 'The rows' : 'The earlier file';
    return (
      <Notice title={`${which} cannot be used.`} tone="must">
        <p>Why: {reason}.</p>
      </Notice>
    );
  }
  return (
    <Notice title="Reading the rows.">
      <p>This takes a moment for a large file.</p>
    </Notice>
  );
}

const NO_NOTES: readonly string[] = [];

/** A share from rows of a file. */
export function FromRows({ what }: Props) {
  const kind = KINDS[what];
  const rows = useRows(what, kind);
  const { given, give, isSample, result } = rows;
  const report = result?.answer.state === 'answered' ? result.answer.report : undefined;
  const own = given.way === 'file' ? given.file?.name : undefined;
  const file = isSample ? `sample-${kind.file}` : (own ?? kind.file);
  const isCost = what === 'allocation';
  const command = [
    `npm run -s handbook -- metrics coverage ${what} --records ${shellWord(file)}`,
    ...(isCost && !isSample && rows.owner.trim() !== 'owner' && rows.owner.trim() !== ''
      ? [`--owner ${shellWord(rows.owner.trim())}`]
      : []),
    ...(isCost && rows.per !== '' && rows.perProblem === undefined
      ? [`--per ${shellWord(rows.per.trim().replace(/[@ ]/, '@'))}`]
      : []),
    ...(isSample || given.before === null ? [] : [`--before ${shellWord(given.before.name)}`]),
  ].join(' ');
  const from = isSample ? kind.from : `From ${own ?? 'your pasted rows'}`;
  return (
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
          onFile={(chosen) => give({ file: chosen })}
          pasted={given.pasted}
          onPasted={(pasted) => give({ pasted })}
          header={kind.template.slice(0, kind.template.indexOf('\n'))}
          templates={[
            { name: kind.file, label: 'Save an empty table', csv: kind.template },
            { name: `sample-${kind.file}`, label: 'Save the sample’s rows', csv: kind.sample },
          ]}
        />
        <noscript>
          <p className={controls.note}>
            Without JavaScript this page shows the sample. The command below computes your own.
          </p>
        </noscript>
        {isCost && <CostOptions rows={rows} />}
        <div data-needs-script="">
          {!isSample && (
            <>
              <details className={styles.extra} open={given.before !== null || undefined}>
                <summary>Compare with an earlier file</summary>
                <FilesField
                  label="Choose the earlier file"
                  hint={given.before === null ? 'The same columns.' : `Now: ${given.before.name}.`}
                  accept=".csv,.tsv,.txt,text/csv"
                  onFiles={([chosen]) => give({ before: chosen ?? null })}
                />
                {given.before !== null && (
                  <button
                    type="button"
                    className={controls.linky}
                    onClick={() => give({ before: null })}
                  >
                    Compare no more
                  </button>
                )}
              </details>
              <button type="button" className={controls.linky} onClick={rows.clear}>
                Back to the sample
              </button>
            </>
          )}
          {isCost && (
            <SaveLine keeping={rows.keeping} what="Options" fileName={`coverage-${what}`} />
          )}
          <p className={controls.note}>
            Rows are read in this browser and not kept. Nothing is sent.
          </p>
        </div>
      </form>
      <div className={styles.result}>
        {report === undefined ? (
          <Waiting rows={rows} />
        ) : (
          <Result
            report={report}
            from={from}
            notes={result?.notes ?? NO_NOTES}
            command={command}
            same={
              own === undefined || isSample
                ? `The same on the command line, with the rows saved as ${file}:`
                : 'The same on the command line:'
            }
            whose={own === undefined || isSample ? 'sample' : 'own'}
          />
        )}
      </div>
    </div>
  );
}
