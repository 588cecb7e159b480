import { useRef, useState } from 'react';
import { entryKey } from '../../domain/checklist/entries';
import { pausePoints } from '../../domain/checklist/pauses';
import type { Checklist, Item } from '../../domain/checklist/schema';
import type { Mark } from '../../domain/checklist/state';
import { tickText } from '../../domain/checklist/wording';
import controls from '../parts/controls.module.css';
import type { Drawing } from './Groups';
import { Item as ListItem } from './Item';
import type { Mode } from './modes';
import styles from './Steps.module.css';
import type { Put } from './useRun';

type Props = {
  readonly list: Checklist;
  readonly mode: Exclude<Mode, 'list'>;
  /** The items that apply. */
  readonly asked: readonly Item[];
  readonly markOf: (item: Item) => Mark;
  readonly put: Put;
  readonly onWhole: () => void;
  readonly drawing: Drawing;
};

type Step = { readonly id: string; readonly title: string; readonly items: readonly Item[] };

function stepsOf({ list, mode, asked }: Props): readonly Step[] {
  if (mode === 'do-confirm') return pausePoints(list, asked);
  return asked.map((item) => ({ id: item.id, title: item.title, items: [item] }));
}

const HOW = {
  'read-do': 'Read it aloud, do it, then tick it. Nothing is skipped without being seen.',
  'do-confirm':
    'Stop here. One person says each item aloud, another answers what they see. Then confirm it.',
} as const;

/** One item, or one pause point, at a time. It begins where something is open. */
export function Steps(props: Props) {
  const { list, mode, markOf, put, onWhole, drawing } = props;
  const steps = stepsOf(props);
  const isOpen = (item: Item) => markOf(item).status === 'open';
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      steps.findIndex((step) => step.items.some(isOpen)),
    ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const place = Math.min(at, steps.length);
  const step = steps[place];
  const go = (next: number) => {
    setAt(next);
    heading.current?.focus();
  };
  // What is excused without a reason is no matter of a tick.
  const open = step?.items.filter((item) => isOpen(item) && !markOf(item).done) ?? [];
  const confirm = () => {
    const ticks = open.flatMap((item) => [
      [entryKey(item.id, 'done'), tickText(list.version, item)] as const,
      [entryKey(item.id, 'na'), null] as const,
    ]);
    put(Object.fromEntries(ticks), step?.title ?? '');
    if (mode === 'read-do') go(place + 1);
    else heading.current?.focus();
  };
  const what = mode === 'read-do' ? 'Item' : 'Pause point';
  const left = steps.flatMap((one) => one.items).filter(isOpen).length;
  return (
    <section className={styles.steps} aria-labelledby="step">
      <h2 id="step" tabIndex={-1} ref={heading}>
        {step === undefined
          ? `That was the last ${what.toLowerCase()}`
          : `${what} ${place + 1} of ${steps.length}${mode === 'read-do' ? '' : `: ${step.title}`}`}
      </h2>
      {step === undefined ? (
        <p>
          {left === 0
            ? 'Nothing is open.'
            : `${left === 1 ? 'One item is' : `${left} items are`} still open.`}
        </p>
      ) : (
        <>
          <p className={styles.how}>{HOW[mode]}</p>
          <ul className={styles.items}>
            {step.items.map((item) => (
              <ListItem
                key={item.id}
                item={item}
                mark={markOf(item)}
                notCounted={undefined}
                {...drawing}
              />
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {open.length > 0 && (
          <button type="button" className={controls.primary} onClick={confirm}>
            {mode === 'read-do' && 'Done: tick it and go on'}
            {mode === 'do-confirm' &&
              (open.length === 1
                ? 'Said and seen: confirm the one open item'
                : `All said and seen: confirm these ${open.length}`)}
          </button>
        )}
        {step !== undefined && (
          <button
            type="button"
            className={open.length > 0 ? controls.plain : controls.primary}
            onClick={() => go(place + 1)}
          >
            {open.length > 0 ? 'Go on, leave it open' : 'Go on'}
          </button>
        )}
        {place > 0 && (
          <button type="button" className={controls.plain} onClick={() => go(place - 1)}>
            Go back
          </button>
        )}
        <button type="button" className={controls.linky} onClick={onWhole}>
          Show the whole list
        </button>
      </div>
    </section>
  );
}
