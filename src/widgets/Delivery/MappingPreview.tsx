import styles from './mapping.module.css';

type Props = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The first rows of a table as they stand, all of it text. */
export function MappingPreview({ columns, rows }: Props) {
  return (
    <details className={styles.preview}>
      <summary>The first {rows.length} rows of the file</summary>
      <div role="group" aria-label="Table, scrolls sideways" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map((_, at) => (
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
