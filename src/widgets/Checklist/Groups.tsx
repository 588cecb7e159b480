import { memo } from 'react';
import type { Checklist, Item as ListItem } from '../../domain/checklist/schema';
import type { Mark } from '../../domain/checklist/state';
import { Item } from './Item';
import type { Shown } from './Progress';
import styles from './styles.module.css';
import type { Put } from './useRun';

/** What every item needs to be drawn. */
export type Drawing = {
  readonly gate: string;
  readonly version: string;
  readonly today: string;
  readonly write: Put;
};

type Props = {
  readonly list: Checklist;
  readonly order: Shown['order'];
  readonly isShown: (item: ListItem) => boolean;
  readonly markOf: (item: ListItem) => Mark;
  /** Why an item is not asked; empty when it is. */
  readonly why: (item: ListItem) => string;
  readonly drawing: Drawing;
};

type Placed = { readonly item: ListItem; readonly mark: Mark; readonly why: string };
type GroupProps = {
  readonly id: string;
  readonly title: string;
  readonly placed: readonly Placed[];
  readonly drawing: Drawing;
};

function isSame(a: GroupProps, b: GroupProps): boolean {
  const isDrawnAlike = a.drawing.today === b.drawing.today && a.drawing.write === b.drawing.write;
  return (
    isDrawnAlike &&
    a.placed.length === b.placed.length &&
    a.placed.every(({ item, mark, why }, index) => {
      const other = b.placed[index];
      return item === other?.item && mark === other.mark && why === other.why;
    })
  );
}

/** A tick redraws its own group, however many there are. */
const Group = memo(function Group({ id, title, placed, drawing }: GroupProps) {
  return (
    <section className={styles.group} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{title}</h2>
      <ul className={styles.items}>
        {placed.map(({ item, mark, why }) => (
          <Item
            key={item.id}
            item={item}
            mark={mark}
            notCounted={why === '' ? undefined : why}
            {...drawing}
          />
        ))}
      </ul>
    </section>
  );
}, isSame);

type Section = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ListItem[];
};

/** What blocks comes out of its groups to the top; ticked or not, so that nothing moves under the finger. */
function sectionsOf({ list, order }: Props): readonly Section[] {
  if (order === 'written') return list.groups;
  const blocking = list.groups.flatMap(({ items }) => items.filter((item) => item.blocks === true));
  const rest = list.groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.blocks !== true),
  }));
  return [{ id: 'blockers', title: `Blocks ${list.gate}`, items: blocking }, ...rest];
}

/** The whole list under its headings. */
export function Groups(props: Props) {
  const { isShown, markOf, why, drawing } = props;
  const sections = sectionsOf(props)
    .map((section) => ({ ...section, items: section.items.filter(isShown) }))
    .filter(({ items }) => items.length > 0);
  if (sections.length === 0) return <p className={styles.nothing}>No item is open.</p>;
  return sections.map(({ id, title, items }) => (
    <Group
      key={id}
      id={id}
      title={title}
      placed={items.map((item) => ({ item, mark: markOf(item), why: why(item) }))}
      drawing={drawing}
    />
  ));
}
