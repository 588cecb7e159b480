import Link from '@docusaurus/Link';
import { pieces, value } from '@site/src/domain/page/holes';
import { dayText } from '@site/src/domain/page/review';
import DoThisNow from '@site/src/widgets/DoThisNow';
import { Notice } from '@site/src/widgets/parts/Notice';
import { useFillings } from '@site/src/widgets/parts/PageVariables';
import styles from './styles.module.css';
import { Words } from './Words';
import type { ErrorEntry } from './errorEntry';

type Props = { readonly entry: ErrorEntry };

/** The message with the reader's values; with sample values until there are some. */
function Message({ text }: { readonly text: string }) {
  const { declared, names, values } = useFillings();
  const examples = new Map(declared.map(({ id, example }) => [id, example]));
  return pieces(text, names).map((piece, index) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <var key={index} className={styles.value}>
        {value(values, piece.id) ?? examples.get(piece.id)}
      </var>
    ),
  );
}

function lifeTitle({ status, code, removed, replaced_by: next }: ErrorEntry): string {
  if (status !== 'retired') {
    return removed === undefined
      ? `${code} is about to go.`
      : `${code} will go on ${dayText(removed)}.`;
  }
  const now = next === undefined ? 'it no longer occurs' : `${next} stands for it now`;
  return `${code} is retired since ${dayText(removed ?? '')}: ${now}.`;
}

/** Old codes stay: the page says that the error no longer occurs, why, and what came instead. */
function Life({ entry }: Props) {
  const { status, replaced_by: next, removed_because: reason } = entry;
  if (status === 'active') return null;
  return (
    <Notice title={lifeTitle(entry)}>
      {reason !== undefined && <p>{reason}</p>}
      {next !== undefined && (
        <p>
          <Link to={`/e/${next.toLowerCase()}/`}>Read {next}</Link>
        </p>
      )}
    </Notice>
  );
}

/** What the message says, what it means, and the one thing to do now. */
export function Opening({ entry }: Props) {
  return (
    <>
      <Life entry={entry} />
      <div className={styles.opening}>
        <figure>
          <figcaption>It says</figcaption>
          <blockquote>
            <code>
              <Message text={entry.says} />
            </code>
          </blockquote>
        </figure>
        <div>
          <h2>It means</h2>
          <p>
            {entry.says_but_means !== undefined && (
              <>
                <b>{entry.says_but_means}</b>{' '}
              </>
            )}
            <Words text={entry.means} />
          </p>
        </div>
      </div>
      <DoThisNow>
        <p>
          <span className={styles.now}>{entry.now.text}</span>{' '}
          <Link to={entry.now.to}>{entry.now.label}</Link>
        </p>
      </DoThisNow>
    </>
  );
}
