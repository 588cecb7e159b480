import Link from '@docusaurus/Link';
import { useEffect } from 'react';
import controls from './controls.module.css';
import { CopyButton } from './CopyButton';
import { unanswered } from './searchKept';
import { SearchNear } from './SearchNear';
import { searchSettings } from './searchEngine';
import { site } from './site';
import styles from './SearchDialog.module.css';

const DOORS = [
  ['/find-error/', 'You have a message: paste it whole'],
  ['/do/self-serve/', 'You build services: do a task yourself'],
  ['/assess/maturity/', 'You run the platform: find the next step'],
  ['/metrics/platform-benefit/', 'You decide about it: show the value'],
] as const;

/** `mailto:…?subject=…` or a configured form's address, with the words in it; nothing is sent by itself. */
function tellAddress(address: string, query: string): string {
  const mark = address.includes('?') ? '&' : '?';
  const name = address.startsWith('mailto:') ? 'subject' : 'q';
  return `${address}${mark}${name}=${encodeURIComponent(`Not found in the handbook: ${query}`)}`;
}

type Props = { readonly query: string; readonly onLeave?: () => void };

/** Nothing was found: the nearest codes, the doors, and a way to tell us. */
export function SearchNothing({ query, onLeave }: Props) {
  const { tellUs } = searchSettings();
  useEffect(() => {
    // What is still being typed is not yet a question.
    const timer = setTimeout(() => unanswered.keep(query), 1500);
    return () => clearTimeout(timer);
  }, [query]);
  return (
    <div className={styles.nothing}>
      <SearchNear query={query} onLeave={onLeave} />
      <h3>Other ways in</h3>
      <ul>
        {DOORS.map(([to, text]) => (
          <li key={to}>
            <Link to={to} onClick={onLeave}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <p className={controls.row}>
        {tellUs === undefined ? (
          <CopyButton
            text={`Not found in the handbook: ${query}`}
            label={`Copy what you looked for, to tell ${site.channels.help}`}
            className={controls.plain}
          >
            {`Copy it for ${site.channels.help}`}
          </CopyButton>
        ) : (
          <a className={controls.plain} href={tellAddress(tellUs, query)}>
            Tell us what you looked for
          </a>
        )}
      </p>
      {onLeave !== undefined && (
        <p className={styles.kept}>
          What was not found is kept on this device only:{' '}
          <Link to="/search/" onClick={onLeave}>
            save the list as a file, or forget it
          </Link>
          .
        </p>
      )}
    </div>
  );
}
