import type { Fact } from '@site/src/domain/page/sources';
import styles from './styles.module.css';

type Props = { readonly facts: readonly Fact[] };

const SURE: Readonly<Record<Fact['sure'], string>> = {
  read: 'Read in the source.',
  computed: 'Computed by us from the source.',
  secondary: 'Second-hand: we could not read the primary.',
  own: 'No outside source.',
};

/** What a page rests on: each fact with its id, where it can be read, and how sure we are. */
export default function Sources({ facts }: Props) {
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <dl>
        {facts.map((fact) => (
          <div key={fact.id} id={fact.id}>
            <dt>{fact.id}</dt>
            <dd>
              <p>{fact.fact}</p>
              <p className={styles.where}>
                {fact.url === undefined ? fact.source : <a href={fact.url}>{fact.source}</a>}.{' '}
                {SURE[fact.sure]}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
