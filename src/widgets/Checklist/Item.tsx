import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { memo } from 'react';
import type { Item as ListItem } from '../../domain/checklist/schema';
import { entryKey, type Field, type Mark } from '../../domain/checklist/state';
import { roleText } from '../../domain/checklist/who';
import controls from '../parts/controls.module.css';
import fold from './Fold.module.css';
import { Inline } from './Inline';
import styles from './Item.module.css';
import { Printed } from './Printed';
import { Proof } from './Proof';

type Props = Mark & {
  readonly item: ListItem;
  readonly gate: string;
  /** Set when the chosen level does not ask for the item: the level from which it applies. */
  readonly notCounted: string | undefined;
  /** Must be stable: a tick redraws its own item only. */
  readonly write: (key: string, value: string | null) => void;
};

/** Pages are named from the root of their own version; every checklist lies two folders deep in it. */
function address(to: string): string {
  return to.startsWith('https://') ? to : `../../${to.replace(/(#|$)/, '/$1')}`;
}

function Why({ item }: { readonly item: ListItem }) {
  return (
    <details className={fold.fold}>
      <summary>
        Why<span className={controls.hidden}> {item.title}</span>
      </summary>
      <p className={fold.why}>
        {item.why}{' '}
        {item.link !== undefined && <Link to={address(item.link.to)}>{item.link.text}</Link>}
      </p>
    </details>
  );
}

/** One point of the list: box, what it is, when it is done, who sees to it, why, and what proves it. */
export const Item = memo(function Item(props: Props) {
  const { item, gate, notCounted, write, ...mark } = props;
  const isExcused = mark.status === 'not-applicable';
  const put = (field: Field, value: string) => write(entryKey(item.id, field), value || null);
  useBrokenLinks().collectAnchor(item.id);
  return (
    <li className={styles.item} id={item.id} data-status={mark.status}>
      <input
        type="checkbox"
        className={styles.box}
        id={`${item.id}-box`}
        autoComplete="off"
        aria-describedby={`${item.id}-done-when`}
        checked={mark.done && !isExcused}
        disabled={isExcused}
        onChange={(event) => put('done', event.target.checked ? 'yes' : '')}
      />
      <div>
        <label className={styles.title} htmlFor={`${item.id}-box`}>
          {item.title}
        </label>{' '}
        {item.blocks === true && <span className={styles.stop}>Blocks {gate}</span>}
        <p className={styles.when} id={`${item.id}-done-when`}>
          <span className={controls.hidden}>Done when: </span>
          <Inline>{item.done_when}</Inline>
        </p>
        {isExcused && (
          <p className={styles.excuse}>
            <b>Not applicable:</b> {mark.reason}
          </p>
        )}
        {notCounted !== undefined && (
          <p className={styles.excuse}>Applies from {notCounted}: not counted.</p>
        )}
        <div className={styles.meta}>
          <span className={styles.who}>
            {roleText(item.who)}, {item.minutes} min
          </span>
          <Why item={item} />
          <Proof item={item} mark={mark} put={put} />
        </div>
        <Printed mark={mark} />
      </div>
    </li>
  );
});
