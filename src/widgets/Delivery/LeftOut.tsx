import { useId, useState } from 'react';
import { excludedCsv } from '../../domain/delivery/csv';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import { counted } from '../../domain/delivery/words';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './left.module.css';

const SHOWN = 100;
/** Spreadsheets take a file that begins with this mark as UTF-8. */
const UTF8_MARK = '\ufeff';

type Props = { readonly report: DeliveryReport };

type Group = { readonly kind: string; readonly files: readonly string[]; readonly count: number };

function groupsOf(excluded: DeliveryReport['excluded']): readonly Group[] {
  const found = new Map<string, { files: Set<string>; count: number }>();
  for (const { kind, file } of excluded) {
    const group = found.get(kind) ?? { files: new Set<string>(), count: 0 };
    group.files.add(file);
    group.count += 1;
    found.set(kind, group);
  }
  return [...found]
    .map(([kind, { files, count }]) => ({ kind, files: [...files], count }))
    .sort((a, b) => b.count - a.count);
}

/** Every row that does not count, with the reason. Nothing is dropped silently. */
export function LeftOut({ report }: Props) {
  const id = useId();
  const [kind, setKind] = useState('');
  const { excluded } = report;
  const groups = groupsOf(excluded);
  const chosen = groups.some((group) => group.kind === kind) ? kind : '';
  const rows = chosen === '' ? excluded : excluded.filter((row) => row.kind === chosen);
  return (
    <section className={styles.left} aria-labelledby="left-out">
      <h3 id="left-out">Left out: {counted(excluded.length, 'row')}</h3>
      {excluded.length === 0 ? (
        <p>Every row counts.</p>
      ) : (
        <>
          <p>
            A row may be missing from one number and count in another; it says from which. Rows
            outside the window were not asked for and speak against nothing.
          </p>
          <ScrollTable>
            <thead>
              <tr>
                <th scope="col">Reason</th>
                <th scope="col">File</th>
                <th scope="col" className={controls.number}>
                  Rows
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.kind}>
                  <th scope="row">{group.kind}</th>
                  <td data-label="File">{group.files.join(', ')}</td>
                  <td data-label="Rows" className={controls.number}>
                    {group.count}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <details className={styles.rows} data-needs-script="">
            <summary>Show the rows</summary>
            <div className={styles.tools}>
              <div>
                <label className={controls.label} htmlFor={`${id}-kind`}>
                  Reason
                </label>
                <select
                  id={`${id}-kind`}
                  value={chosen}
                  onChange={(event) => setKind(event.target.value)}
                >
                  <option value="">All reasons</option>
                  {groups.map((group) => (
                    <option key={group.kind} value={group.kind}>
                      {group.kind} ({group.count})
                    </option>
                  ))}
                </select>
              </div>
              <button
                type="button"
                className={controls.plain}
                onClick={() =>
                  saveAsFile('left-out.csv', UTF8_MARK + excludedCsv(rows), 'text/csv')
                }
              >
                Save {counted(rows.length, 'row')} as CSV
              </button>
            </div>
            <ScrollTable>
              <thead>
                <tr>
                  <th scope="col">Where</th>
                  <th scope="col">Missing from</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, SHOWN).map((row, index) => (
                  <tr key={index}>
                    <td data-label="Where">
                      {row.file}, {row.at} {row.row}
                    </td>
                    <td data-label="Missing from">{row.from}</td>
                    <td data-label="Why">{row.reason}</td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
            {rows.length > SHOWN && (
              <p className={controls.note}>
                The first {SHOWN} of {rows.length}; the CSV holds all of them.
              </p>
            )}
          </details>
        </>
      )}
    </section>
  );
}
