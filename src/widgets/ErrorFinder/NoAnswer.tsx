import desk from '@generated/handbook/default/desk.json';
import Link from '@docusaurus/Link';
import { isQuestion } from '../../domain/error/question';
import { unknownCode } from '../../domain/error/reading';
import { errorPath, type MatchTable } from '../../domain/error/table';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { Notice } from '../parts/Notice';
import { site } from '../parts/site';
import { SearchFor } from './SearchFor';
import styles from './styles.module.css';

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Nothing pasted yet: the other ways in. */
export function Empty() {
  return (
    <div className={styles.quiet}>
      <h2>Or start from a list</h2>
      <p className={styles.words}>
        <Link to="/reference/errors/">{count(desk.errors, 'error code', 'error codes')}</Link>, or{' '}
        <Link to="/runbooks/quota-exhausted/">the runbooks</Link>.
      </p>
    </div>
  );
}

/** Nothing pasted yet, on the page that lists the codes anyway. */
export function Waiting() {
  return (
    <div className={styles.quiet}>
      <h2>Its page will stand here</h2>
      <p className={styles.words}>
        With the words that gave it away. Log lines, JSON logs, stack traces and terminal boxes can
        be pasted as they are.
      </p>
    </div>
  );
}

type NoneProps = { readonly text: string; readonly table: MatchTable };

/** A question: errors are the wrong place to ask, and the search the right one. */
function Question({ text }: { readonly text: string }) {
  return (
    <div className={styles.quiet}>
      <h2>No error says this</h2>
      <p className={styles.words}>
        This box knows errors, alerts and codes. The search reads all pages; your words then stand
        in its address.
      </p>
      <p className={`${controls.row} ${styles.go}`}>
        <SearchFor text={text} className={controls.primary} />
      </p>
    </div>
  );
}

/** Nothing fits: how far we looked, and two ways on. */
export function None({ text, table }: NoneProps) {
  const names = table.entries.reduce((sum, entry) => sum + entry.names.length, 0);
  const unknown = unknownCode(text, table);
  if (unknown === undefined && isQuestion(text)) return <Question text={text} />;
  const compared = `${count(table.entries.length, 'code', 'codes')} and ${count(names, 'alert name', 'alert names')}`;
  return (
    <div className={styles.quiet}>
      <h2>
        {unknown === undefined
          ? 'No page knows this message yet'
          : `There is no page for ${unknown.code}`}
      </h2>
      <p className={styles.words}>
        {unknown?.nearest !== undefined && (
          <>
            Did you mean <Link to={errorPath(unknown.nearest)}>{unknown.nearest}</Link>?{' '}
          </>
        )}
        We compared it with {compared}. Two ways on:{' '}
        <Link to="/reference/errors/">read the list</Link>, or ask in {site.channels.help} with the
        message. The answer becomes a page.
      </p>
      <p className={`${controls.row} ${styles.go}`}>
        <CopyButton
          text={`No page knows this message yet:\n\n${text.trim()}`}
          label={`Copy the message for ${site.channels.help}`}
          className={controls.plain}
        >
          {`Copy it for ${site.channels.help}`}
        </CopyButton>
      </p>
    </div>
  );
}

type FailedProps = { readonly again: () => void };

/** The list of errors did not load. */
export function Failed({ again }: FailedProps) {
  return (
    <Notice title="The list of errors did not load." tone="must">
      <p>You may be offline. Your text is still here, and nothing was sent.</p>
      <p className={controls.row}>
        <button type="button" className={controls.plain} onClick={again}>
          Load it again
        </button>
      </p>
    </Notice>
  );
}
