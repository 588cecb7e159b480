import type { Changes, Gone } from '../../domain/checklist/changes';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { Inline } from './Inline';
import styles from './Record.module.css';

type Props = { readonly changes: Changes; readonly version: string; readonly onSeen: () => void };

type NamesProps = {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly look: 'link' | 'text';
};

function Names({ title, items, look }: NamesProps) {
  if (items.length === 0) return null;
  return (
    <>
      <p className={styles.subtitle}>{title}</p>
      <ul className={styles.news}>
        {items.map((item) => (
          <li key={item.id}>
            {look === 'link' ? <a href={`#${item.id}`}>{item.title}</a> : item.title}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is different in the list since this run was last worked on. Shown until the reader has seen it. */
export function News({ changes, version, onSeen }: Props) {
  const { from, order, added, changed, removed } = changes;
  const before = from === undefined ? 'an earlier version' : `version ${from}`;
  const title =
    order === 'newer'
      ? `This run was worked on with ${before}, which is newer than this page’s ${version}.`
      : `The list has changed since ${before}; this page has ${version}.`;
  return (
    <Notice title={title}>
      <p>All ticks, notes and evidence are kept.</p>
      <Names title={`Added: ${added.length}`} items={added} look="link" />
      <Names title={`Worded anew, asked again: ${changed.length}`} items={changed} look="link" />
      <Names title={`No longer asked, kept below: ${removed.length}`} items={removed} look="text" />
      <div className={styles.buttons}>
        <button type="button" className={controls.plain} onClick={onSeen}>
          Go on with version {version}
        </button>
      </div>
    </Notice>
  );
}

type GoneProps = { readonly gone: readonly Gone[] };

/** Items that this version of the list no longer has, with what was noted about them. */
export function NoLongerAsked({ gone }: GoneProps) {
  if (gone.length === 0) return null;
  return (
    <section className={styles.gone} aria-labelledby="no-longer-asked">
      <h2 id="no-longer-asked">No longer asked</h2>
      <p>They are not counted. Their entries are kept, and go into your file and your copies.</p>
      <ul>
        {gone.map(({ id, title, why, state }) => (
          <li key={id}>
            <b>{title}</b>: {state}. {why !== '' && <Inline>{why}</Inline>}
          </li>
        ))}
      </ul>
    </section>
  );
}
