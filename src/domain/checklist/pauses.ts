import type { Checklist, Item } from './schema';
import { MOST_AT_A_PAUSE } from './requires';

/** Where work stops and up to nine items are confirmed in one go. */
export type PausePoint = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
};

function chunks(group: Checklist['groups'][number], asked: readonly Item[]): readonly PausePoint[] {
  const items = group.items.filter((item) => asked.includes(item));
  const count = Math.ceil(items.length / MOST_AT_A_PAUSE);
  return Array.from({ length: count }, (_, index) => ({
    id: count === 1 ? group.id : `${group.id}-${index + 1}`,
    title: count === 1 ? group.title : `${group.title}, part ${index + 1} of ${count}`,
    items: items.slice(index * MOST_AT_A_PAUSE, (index + 1) * MOST_AT_A_PAUSE),
  }));
}

/**
 * The pause points of a list with the items among `asked`; those without items are left out. A list that names none
 * stops after each group, and after every ninth item of a long one.
 */
export function pausePoints(list: Checklist, asked: readonly Item[]): readonly PausePoint[] {
  const points =
    list.pauses === undefined
      ? list.groups.flatMap((group) => chunks(group, asked))
      : list.pauses.map(({ id, title }) => ({
          id,
          title,
          items: asked.filter((item) => item.pause === id),
        }));
  return points.filter(({ items }) => items.length > 0);
}
