import Link from '@docusaurus/Link';
import { useEffect, useState } from 'react';
import type { ErrorListing } from '../../domain/error/listing';
import { suggestion } from '../../domain/error/suggest';

/** Codes near to what was asked; the list is fetched only then. */
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

type Props = {
  readonly query: string;
  readonly onLeave?: (() => void) | undefined;
  /** The heading's level. */
  readonly heading?: 'h2' | 'h3';
};

/** The codes nearest to one that has no page; nothing when none is near. */
export function SearchNear({ query, onLeave, heading: Heading = 'h3' }: Props) {
  const near = useNear(query);
  if (near.length === 0) return null;
  return (
    <>
      <Heading>The nearest codes</Heading>
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
  );
}
