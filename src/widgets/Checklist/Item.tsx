import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { memo } from 'react';
import { preventedCodes } from '../../domain/checklist/codes';
import { entryKey, type Field } from '../../domain/checklist/entries';
import type { Item as ListItem } from '../../domain/checklist/schema';
import type { Mark } from '../../domain/checklist/state';
import { roleText } from '../../domain/checklist/who';
import { tickText } from '../../domain/checklist/wording';
import controls from '../parts/controls.module.css';
import fold from './Fold.module.css';
import { Inline } from './Inline';
import styles from './Item.module.css';
import { Notes } from './Notes';
import { Printed } from './Printed';
import { Proof } from './Proof';
import type { Put } from './useRun';

type Props = {
  readonly item: ListItem;
  /** The same object as long as nothing about the item changed. */
  readonly mark: Mark;
  readonly gate: string;
  /** The list's version, kept with each tick. */
  readonly version: string;
  readonly today: string;
  /** Why the item is not asked here, when it is shown all the same: `from 99.9 %`. */
  readonly notCounted: string | undefined;
  /** Must be stable: a tick redraws its own item only. */
  readonly write: Put;
};

/** Pages are named from the root of their own version; every checklist lies two folders deep in it. */
function address(to: string): string {
  return to.startsWith('https://') ? to : `../../${to.replace(/(#|$)/, '/$1')}`;
}

function Why({ item }: { readonly item: ListItem }) {
  const codes = preventedCodes(item);
  return (
    <details className={fold.fold}>
      <summary>
        Why<span className={controls.hidden}> {item.title}</span>
      </summary>
      <p className={fold.why}>
        {item.why}{' '}
        {item.link !== undefined && <Link to={address(item.link.to)}>{item.link.text}</Link>}
      </p>
      {codes.length > 0 && (
        <p className={fold.why}>
          Prevents{' '}
          {codes.map((code, index) => (
            <span key={code}>
              {index > 0 && (index === codes.length - 1 ? ' and ' : ', ')}
              <Link to={`/e/${code.toLowerCase()}/`}>{code}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </details>
  );
}

const DID: Readonly<Record<Field, string>> = {
  done: 'tick',
  na: 'does not apply',
  reason: 'reason',
  link: 'link',
  shows: 'what it shows',
  seen: 'seen on',
  owner: 'owner',
  due: 'due day',
  by: 'first signature',
  on: 'day of the first signature',
  by2: 'second signature',
  on2: 'day of the second signature',
};

/** One point of the list: box, what it is, when it is done, who sees to it, why, and what proves it. */
export const Item = memo(function Item(props: Props) {
  const { item, mark, gate, version, today, notCounted, write } = props;
  const isExcused = mark.status === 'not-applicable';
  const put = (field: Field, value: string) => {
    const isTick = field === 'done' || field === 'na';
    const kept = isTick && value !== '' ? tickText(version, item) : value;
    // An excuse under other words is answered by the tick, and the other way round.
    const other = isTick && mark.stage === 'again' ? (field === 'done' ? 'na' : 'done') : undefined;
    write(
      {
        [entryKey(item.id, field)]: kept === '' ? null : kept,
        ...(other === undefined ? {} : { [entryKey(item.id, other)]: null }),
      },
      `${item.title}, ${DID[field]}`,
    );
  };
  useBrokenLinks().collectAnchor(item.id);
  return (
    <li className={styles.item} id={item.id} data-status={mark.status} data-stage={mark.stage}>
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
        <Notes item={item} mark={mark} notCounted={notCounted} today={today} />
        <div className={styles.meta}>
          <span className={styles.who}>
            {roleText(item.who)}, {item.minutes} min
            {item.sign_off !== undefined && ', two signatures'}
          </span>
          <Why item={item} />
          <Proof item={item} mark={mark} put={put} />
        </div>
        <Printed item={item} mark={mark} />
      </div>
    </li>
  );
});
