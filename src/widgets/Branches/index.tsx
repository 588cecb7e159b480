import type { MouseEvent, ReactNode } from 'react';
import { type StepName, useRunLog, type Way } from '../parts/runLog';
import styles from './styles.module.css';

type Props = {
  /** A list; each item a condition, then the link to where it leads. */
  readonly children: ReactNode;
};

/** A step's number and heading as they stand on the page; undefined for what is no step. */
function stepOf(section: Element | null | undefined): StepName | undefined {
  const heading = section?.querySelector('h3');
  const title = section?.getAttribute('data-step');
  return heading == null || title == null || title === '' ? undefined : { id: heading.id, title };
}

/** The way a link within the branches leads; undefined for one that leaves the page. */
function wayOf(target: EventTarget): Way | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const hash = link?.getAttribute('href') ?? '';
  const from = stepOf(link?.closest('section[data-step]'));
  if (link === null || from === undefined || !hash.startsWith('#')) return undefined;
  const id = hash.slice(1);
  const to = stepOf(document.getElementById(id)?.closest('section[data-step]'));
  const item = link.closest('li');
  const seen = (item?.textContent ?? '').replace(link.textContent ?? '', '').trim();
  return { from, seen, to: to ?? { id, title: (link.textContent ?? '').trim() } };
}

/** A key as in a field guide: what you see decides where you go. */
export default function Branches({ children }: Props) {
  const log = useRunLog();
  const follow = (event: MouseEvent) => {
    const way = wayOf(event.target);
    if (way !== undefined) log?.take(way);
  };
  return (
    <div className={styles.key} onClick={follow}>
      {children}
    </div>
  );
}
