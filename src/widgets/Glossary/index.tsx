import type { Glossary as Data } from '@site/src/domain/reference/schema';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { PageLink } from '../parts/PageLink';
import styles from './styles.module.css';

type Props = { readonly glossary: Data };
type Entry = Data['terms'][number];

function Where({ source, link }: Pick<Entry, 'source' | 'link'>) {
  return (
    <p className={styles.where}>
      {link !== undefined && <PageLink {...link} />}
      {link !== undefined && source !== undefined && '. '}
      {source !== undefined && (
        <>
          Source: <a href={source.url}>{source.words}</a>
        </>
      )}
    </p>
  );
}

/** The words of the field in A to Z order, each with its source or the page that explains it. */
export default function Glossary({ glossary }: Props) {
  const brokenLinks = useBrokenLinks();
  for (const { id } of glossary.terms) brokenLinks.collectAnchor(id);
  return (
    <dl className={styles.terms}>
      {glossary.terms.map(({ id, term, also, means, not, source, link }) => (
        <div key={id} id={id}>
          <dt>
            {term}
            {also !== undefined && <span>also {also.join(', ')}</span>}
          </dt>
          <dd>
            <p>{means}</p>
            {not !== undefined && (
              <p>
                <b>Not this:</b> {not}
              </p>
            )}
            <Where source={source} link={link} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
