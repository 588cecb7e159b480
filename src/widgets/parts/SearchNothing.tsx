import Link from '@docusaurus/Link';
import { useEffect, useState } from 'react';
import type { ErrorListing } from '../../domain/error/listing';
import { suggestion } from '../../domain/error/suggest';
import controls from './controls.module.css';
import { CopyButton } from './CopyButton';
import { unanswered } from './searchKept';
import { searchSettings } from './searchEngine';
import { site } from './site';
import styles from './SearchDialog.module.css';

const DOORS = [
  ['/find-error/', 'You have a message: paste it whole'],
  ['/do/self-serve/', 'You build services: do a task yourself'],
  ['/assess/maturity/', 'You run the platform: find the next step'],
  ['/metrics/platform-benefit/', 'You decide about it: show the value'],
] as const;

/** Codes near to what was asked; the list is fetched when nothing else was found. */
function useNear(query: string): readonly ErrorListing[] {
  const [listing, setListing] = useState<readonly ErrorListing[]>([]);
  useEffect(() => {
    import('@generated/handbook/default/errors.json').then(
      (loaded) => setListing(loaded.default),
      () => undefined,
    );
  }, []);
  if (listing.length === 0) return [];
  const { exact, near } = suggestion(query, listing);
  return exact === undefined ? near : [exact];
}

/** `mailto:…?subject=…` or a configured form's address, with the words in it; nothing is sent by itself. */
function tellAddress(address: string, query: string): string {
  const mark = address.includes('?') ? '&' : '?';
  const name = address.startsWith('mailto:') ? 'subject' : 'q';
  return `${address}${mark}${name}=${encodeURIComponent(`Not found in the handbook: ${query}`)}`;
}

type Props = { readonly query: string; readonly onLeave?: () => void };

/** Nothing was found: the nearest codes, the doors, and a way to tell us. */
export function SearchNothing({ query, onLeave }: Props) {
  const near = useNear(query);
  const { tellUs } = searchSettings();
  useEffect(() => {
    // What is still being typed is not yet a question.
    const timer = setTimeout(() => unanswered.keep(query), 1500);
    return () => clearTimeout(timer);
  }, [query]);
  return (
    <div className={styles.nothing}>
      {near.length > 0 && (
        <>
          <h3>The nearest codes</h3>
          <ul>
            {near.map(({ code, title, path }) => (
              <li key={code}>
                <Link to={path} onClick={onLeave}>
                  <code>{code}</code> {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
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
