import type newErrorPage from '@generated/handbook/default/newError.json';
import Link from '@docusaurus/Link';
import { useEffect, useState } from 'react';
import type { ErrorListing } from '../../domain/error/listing';
import { newPageAddress, newPageText } from '../../domain/error/newPage';
import { suggestion } from '../../domain/error/suggest';
import controls from './controls.module.css';
import { CopyButton } from './CopyButton';
import { Notice } from './Notice';
import { site } from './site';
import styles from './UnknownCode.module.css';

type Shelf = {
  readonly listing: readonly ErrorListing[];
  readonly starter: typeof newErrorPage;
};

/** The list of codes and the starter of a new page: only who asks for a wrong code loads them. */
function useShelf(): Shelf | 'failed' | undefined {
  const [shelf, setShelf] = useState<Shelf | 'failed' | undefined>();
  useEffect(() => {
    let isHere = true;
    Promise.all([
      import('@generated/handbook/default/errors.json'),
      import('@generated/handbook/default/newError.json'),
    ]).then(
      ([listing, starter]) => {
        if (isHere) setShelf({ listing: listing.default, starter: starter.default });
      },
      () => {
        if (isHere) setShelf('failed');
      },
    );
    return () => {
      isHere = false;
    };
  }, []);
  return shelf;
}

type EntryProps = { readonly entry: ErrorListing };

function PageLink({ entry: { code, title, path, status } }: EntryProps) {
  return (
    <Link to={path}>
      <code>{code}</code> {title}
      {status === 'retired' && ' (retired)'}
    </Link>
  );
}

type WaysProps = { readonly name: string; readonly code: string | undefined } & Pick<
  Shelf,
  'starter'
>;

/** Nobody wrote the page: begin it when it is a code of ours, or tell who can. */
function Ways({ name, code, starter }: WaysProps) {
  return (
    <>
      {code !== undefined && (
        <p>
          A tool printed {code} and nobody wrote its page. Whoever owns the tool can: the link opens
          a new file with everything a page needs.
        </p>
      )}
      <p className={`${controls.row} ${styles.ways}`}>
        {code !== undefined && (
          <a
            className={controls.plain}
            href={newPageAddress(site.repository.newFile, code, newPageText(starter, code))}
          >
            Begin the page of {code}
          </a>
        )}
        <CopyButton
          text={() => `There is no page for ${name}: ${window.location.href}`}
          label={`Copy a report for ${site.channels.help}`}
          className={controls.plain}
        >
          {`Copy a report for ${site.channels.help}`}
        </CopyButton>
      </p>
    </>
  );
}

type Props = {
  /** The code or name that was asked for, as it came: text of the address. */
  readonly asked: string;
};

/** What to do about a code or name that has no page: the nearest ones, and a way to begin it. */
export function UnknownCode({ asked }: Props) {
  const shelf = useShelf();
  if (shelf === undefined) return null;
  if (shelf === 'failed') {
    return (
      <Notice title="The list of codes did not load." tone="must">
        <p>You may be offline. Load the page again to see which codes are near.</p>
      </Notice>
    );
  }
  const { code, exact, near, asked: name } = suggestion(asked, shelf.listing);
  if (exact !== undefined) {
    return (
      <Notice title={`${name} has another address.`}>
        <p className={styles.link}>
          <PageLink entry={exact} />
        </p>
      </Notice>
    );
  }
  return (
    <Notice title={`There is no page for ${code ?? name}.`}>
      {near.length > 0 && (
        <>
          <p>Did you mean:</p>
          <ul className={styles.near}>
            {near.map((entry) => (
              <li key={entry.code}>
                <PageLink entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Ways name={name} code={code} starter={shelf.starter} />
    </Notice>
  );
}
