import { dayText } from '@site/src/domain/page/review';
import type { Resource, Resources as Data } from '@site/src/domain/reference/schema';
import { resourceLine } from '@site/src/domain/reference/words';
import { PageLink } from '../parts/PageLink';
import styles from './styles.module.css';

type Props = { readonly resources: Data; readonly group: string };

function Entry({ entry }: { readonly entry: Resource }) {
  return (
    <li id={entry.id}>
      <h3>
        <a href={entry.url}>{entry.title}</a>
      </h3>
      <p className={styles.line}>{resourceLine(entry)}.</p>
      {entry.read ? (
        <>
          <p>{entry.says}</p>
          <p>
            <b>Our verdict:</b> {entry.verdict}
          </p>
        </>
      ) : (
        <p>
          <b>Not yet read by us.</b> {entry.known}
        </p>
      )}
      <p className={styles.line}>
        Last checked {dayText(entry.checked)}.{' '}
        {entry.other !== undefined && <a href={entry.other.url}>{entry.other.words}</a>}
        {entry.other !== undefined && '. '}
        {entry.link !== undefined && (
          <>
            In this handbook: <PageLink {...entry.link} />
          </>
        )}
      </p>
    </li>
  );
}

/** One group of outside reading: what it says, for whom, and what we think, or that we have not read it. */
export default function Resources({ resources, group }: Props) {
  const found = resources.groups.find(({ id }) => id === group);
  if (found === undefined) throw new Error(`<Resources>: no group "${group}" in the file.`);
  return (
    <ul className={styles.list} aria-label={found.title}>
      {found.resources.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}
