import { useId } from 'react';
import type { SearchHit as Hit } from '../../domain/search/client';
import type { grouped } from '../../domain/search/kinds';
import { SearchHit } from './SearchHit';
import styles from './SearchDialog.module.css';

type Props = {
  readonly id: string;
  readonly groups: ReturnType<typeof grouped<Hit>>;
  readonly query: string;
  /** The hit that Enter opens. */
  readonly chosen: string | undefined;
  /** The id of a hit's element. */
  readonly option: (hit: Hit) => string;
  readonly onOpen: (hit: Hit) => void;
  /** Whether better hits may still come. */
  readonly isBusy: boolean;
};

type GroupProps = Omit<Props, 'id' | 'groups' | 'isBusy'> & Props['groups'][number];

function Group({ kind, hits, query, chosen, option, onOpen }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={styles.kind}>
        {kind}
      </div>
      {hits.map((hit) => (
        <div
          key={hit.objectID}
          id={option(hit)}
          className={styles.hit}
          role="option"
          aria-selected={hit.objectID === chosen}
          onClick={() => onOpen(hit)}
        >
          <SearchHit hit={hit} query={query} />
        </div>
      ))}
    </div>
  );
}

/** The list of the combobox, by kind. */
export function SearchHits({ id, groups, isBusy, ...rest }: Props) {
  return (
    <div className={styles.hits} id={id} role="listbox" aria-label="Pages found" aria-busy={isBusy}>
      {groups.map((group) => (
        <Group key={group.kind} {...group} {...rest} />
      ))}
    </div>
  );
}
