import useIsBrowser from '@docusaurus/useIsBrowser';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import {
  distribution,
  orderedRows,
  type RowOrder,
  rowsWith,
  type TeamModel,
  type TeamResult,
  teamRows,
} from '../../domain/maturity/teams';
import {
  distributionWords,
  orderText,
  teamsCsv,
  teamsMarkdown,
} from '../../domain/maturity/teamsWords';
import { CopyButton } from './CopyButton';
import controls from './controls.module.css';
import { saveAsFile } from './files';
import { OrganisationRow } from './OrganisationRow';
import styles from './OrganisationTable.module.css';

type Props = {
  readonly model: TeamModel;
  /** One entry a saved assessment; the same array as long as nothing changed. */
  readonly results: readonly TeamResult[];
  /** Name of a saved table, without ending. */
  readonly fileName: string;
  readonly onRemove?: ((id: string) => void) | undefined;
};

const BY_NAME: RowOrder = { by: 'platform', direction: 'ascending' };

type HeadProps = {
  readonly by: RowOrder['by'];
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
  readonly children: string;
};

/** A column's name; in the browser a button that orders by it. */
function HeadCell({ by, order, onOrder, children }: HeadProps) {
  const isBrowser = useIsBrowser();
  const own = order.by === by ? order.direction : undefined;
  const next = own === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" role="columnheader" aria-sort={own}>
      {isBrowser ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onOrder({ by, direction: next })}
        >
          {children}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

type ToolsProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly csv: () => void;
  readonly markdown: () => string;
};

function Tools({ text, onText, csv, markdown }: ToolsProps) {
  const id = useId();
  return (
    <div className={styles.tools} data-needs-script="">
      <div>
        <label className={controls.label} htmlFor={id}>
          Show only teams whose name contains
        </label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <div className={controls.row}>
        <button type="button" className={controls.plain} onClick={csv}>
          Save the table as CSV
        </button>
        <CopyButton className={controls.plain} text={markdown} label="Copy the table as Markdown">
          Copy as Markdown
        </CopyButton>
        <button type="button" className={controls.plain} onClick={() => window.print()}>
          Print the page
        </button>
      </div>
    </div>
  );
}

function captionText(shown: number, all: number): string {
  const teams = all === 1 ? '1 team' : `${all} teams`;
  const count = shown === all ? teams : `${shown} of ${teams}`;
  return `${count}, the newest result of each. Each aspect stands alone: there is no total, no mean and no ranking.`;
}

/** Teams × aspects: where each stands, how it moved, and how many stand where. Readable without scripts. */
export function OrganisationTable({ model, results, fileName, onRemove }: Props) {
  const [order, setOrder] = useState(BY_NAME);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => teamRows(results), [results]);
  const shown = useMemo(() => orderedRows(rowsWith(rows, wanted), order), [rows, wanted, order]);
  const head = { order, onOrder: setOrder };
  return (
    <div className={styles.organisation} data-hydrate="">
      <p className={styles.frame}>
        Read it column by column, and as questions. The model forbids calling a team or an
        organisation wholly “level 1” or “level 4”, and level 1 can be right.
      </p>
      <Tools
        text={text}
        onText={setText}
        csv={() => saveAsFile(`${fileName}.csv`, teamsCsv(model, shown), 'text/csv')}
        markdown={() => teamsMarkdown(model, shown)}
      />
      <p className={styles.order} role="status" data-needs-script="">
        {orderText(model, order)}
      </p>
      <table className={styles.table} role="table">
        <caption>{captionText(shown.length, rows.length)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <HeadCell by="platform" {...head}>
              Platform
            </HeadCell>
            <HeadCell by="day" {...head}>
              Day
            </HeadCell>
            {model.aspects.map(({ id, title }, at) => (
              <HeadCell key={id} by={at} {...head}>
                {title}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <OrganisationRow key={row.key} model={model} row={row} onRemove={onRemove} />
          ))}
          {shown.length === 0 && (
            <tr role="row">
              <td role="cell" colSpan={model.aspects.length + 2}>
                No team here has “{wanted}” in its name. Clear the field to see all {rows.length}.
              </td>
            </tr>
          )}
        </tbody>
        {shown.length > 0 && (
          <tfoot role="rowgroup">
            <tr role="row">
              <th scope="row" role="rowheader" colSpan={2}>
                How many stand where
              </th>
              {model.aspects.map(({ id, title }, at) => (
                <td key={id} role="cell" data-aspect={title}>
                  {distributionWords(distribution(shown, at, model.levels)).map((words) => (
                    <span key={words}>{words}</span>
                  ))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
