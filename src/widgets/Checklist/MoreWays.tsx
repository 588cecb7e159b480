import { useState } from 'react';
import { runCsv } from '../../domain/checklist/csv';
import type { Entries } from '../../domain/checklist/entries';
import { runFileName } from '../../domain/checklist/file';
import { runCalendar } from '../../domain/checklist/ics';
import { runFragment, SAFE_LINK, type Shared } from '../../domain/checklist/link';
import type { Checklist } from '../../domain/checklist/schema';
import { dueItems } from '../../domain/checklist/state';
import { MAX_FRAGMENT } from '../../domain/share';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import styles from './Record.module.css';
import { useAddress } from './useAddress';

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly onSave: () => void;
};

/** Spreadsheets take a file that begins with this mark as UTF-8. */
const UTF8_MARK = '\ufeff';

type LinkProps = Props & { readonly shared: Shared };

function LinkOut({ list, entries, onSave, shared }: LinkProps) {
  const { ofPage } = useAddress();
  const fragment = runFragment(list, entries, shared);
  const label = shared === 'ticks' ? 'Copy a link' : 'Copy a link with evidence';
  if (fragment.length > MAX_FRAGMENT) {
    return (
      <li>
        <button type="button" className={controls.plain} onClick={onSave}>
          Save a file instead of a link
        </button>
        <span>
          {shared === 'ticks' ? 'A link' : 'A link with evidence'} would have {fragment.length}{' '}
          characters; at most {MAX_FRAGMENT} are read.
        </span>
      </li>
    );
  }
  return (
    <li>
      <CopyButton
        className={controls.plain}
        text={() => ofPage(runFragment(list, entries, shared))}
        label={label}
      >
        {label}
      </CopyButton>
      <span>
        {shared === 'ticks'
          ? 'Ticks, reasons and the name. Whoever gets it reads them; no server does.'
          : 'Proofs, owners, days and signatures too.'}
        {fragment.length > SAFE_LINK &&
          ` It has ${fragment.length} characters, and chats may cut it: a file is safer.`}
      </span>
    </li>
  );
}

function Ways(props: Props) {
  const { list, entries } = props;
  const name = runFileName(list, entries['run'] ?? '');
  const due = dueItems(list, entries).length;
  const saveDays = () => {
    const text = runCalendar(list, entries, Date.now());
    if (text !== undefined) saveAsFile(`${name}.ics`, text, 'text/calendar');
  };
  return (
    <ul className={styles.ways}>
      <LinkOut {...props} shared="ticks" />
      <LinkOut {...props} shared="evidence" />
      <li>
        <button
          type="button"
          className={controls.plain}
          onClick={() =>
            saveAsFile(`${name}.csv`, `${UTF8_MARK}${runCsv(list, entries)}`, 'text/csv')
          }
        >
          Save as CSV
        </button>
        <span>One row an item, for a spreadsheet.</span>
      </li>
      <li>
        {due > 0 && (
          <button type="button" className={controls.plain} onClick={saveDays}>
            Save due days as calendar
          </button>
        )}
        <span>
          {due === 0
            ? 'A calendar needs a due day of an open item.'
            : `${due === 1 ? '1 open item with a due day' : `${due} open items with due days`}, as all-day events.`}
        </span>
      </li>
    </ul>
  );
}

/** Links and files for other tools; worked out when they are asked for. */
export function MoreWays(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Link, CSV, calendar</summary>
      {isOpen && <Ways {...props} />}
    </details>
  );
}
