import Link from '@docusaurus/Link';
import { NO_CHOICE } from '../../domain/search/client';
import { resultsAddress } from '../parts/searchAddress';

type Props = { readonly text: string; readonly className?: string | undefined };

/** To the search of all pages, with the question that no error answers. */
export function SearchFor({ text, className }: Props) {
  return (
    <Link className={className} to={resultsAddress(text.trim(), NO_CHOICE)}>
      Search every page for it
    </Link>
  );
}
