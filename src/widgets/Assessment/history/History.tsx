import { useMemo, useRef, useState } from 'react';
import {
  inOrder,
  isSamePlatform,
  type Snapshot,
  snapshotOf,
  whyApart,
} from '../../../domain/maturity/history';
import { laterDay } from '../../../domain/maturity/laterDay';
import controls from '../../parts/controls.module.css';
import { Notice } from '../../parts/Notice';
import { OpenFile } from '../../parts/OpenFile';
import { DropArea } from '../Arriving';
import { PasteText } from '../PasteText';
import type { ViewProps } from '../views';
import { Apart, Chosen, OpenedList } from './Chosen';
import { Compare } from './Compare';
import { TimeTable } from './TimeTable';
import { useOpened } from './useOpened';
import styles from './history.module.css';

function holdsSomething({ standing, placements }: Snapshot): boolean {
  const { answers, again, foreign } = standing;
  return [answers, again, foreign, placements].some((parts) => Object.keys(parts).length > 0);
}

/** The assessments of a platform over time: levels by day, what changed, and statement by statement. */
export function History({ model, shelf, open, today, goTo }: ViewProps) {
  const opened = useOpened(model);
  const [choices, setChoices] = useState<Readonly<Record<string, 'shown' | 'left-out'>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const { openId, about, read } = shelf;
  const all = useMemo(() => {
    const kept = shelf.all.map((each) => ({
      ...each,
      ledger: each.id === openId ? open.ledger : read(each.id),
    }));
    const snapshots = [...kept, ...opened.all].map((each) =>
      snapshotOf(model, each.id, each.about, each.ledger),
    );
    return inOrder(snapshots.filter(holdsSomething));
  }, [model, shelf.all, openId, read, open.ledger, opened.all]);
  const isOpened = (id: string) => opened.all.some((each) => each.id === id);
  const shown = all.filter((each) => {
    const byItself = isOpened(each.id) || isSamePlatform(each.about, about);
    return (choices[each.id] ?? (byItself ? 'shown' : 'left-out')) === 'shown';
  });
  const together = shown.filter((each) => whyApart(model, each) === undefined);
  const begin = () => {
    const begun = laterDay(about, open.ledger, today);
    if (shelf.create(begun.about, begun.ledger) !== undefined) goTo(model.aspects[0]?.id ?? '');
  };
  const keep = (id: string) => {
    const found = opened.all.find((each) => each.id === id);
    if (found === undefined || shelf.keep(found.about, found.ledger) === undefined) return;
    opened.remove(id);
    heading.current?.focus();
  };
  return (
    <DropArea onFiles={opened.open}>
      <section className={styles.history} aria-labelledby="history">
        <h3 id="history" ref={heading} tabIndex={-1}>
          Over time
        </h3>
        <p className={styles.lead}>
          {together.length > 1
            ? 'The same platform on different days, against itself only. There is no benchmark and no total.'
            : 'One assessment says where you are; two say what moved. Here is the place for the second.'}
        </p>
        <TimeTable model={model} snapshots={together} openId={openId} />
        <Apart model={model} apart={shown.filter((each) => !together.includes(each))} />
        <Chosen
          all={all}
          shown={shown}
          onShow={(id, state) => setChoices({ ...choices, [id]: state })}
        />
        {together.length < 2 && (
          <p className={styles.empty}>
            {all.length === 0
              ? 'Nothing is answered yet. Answer one aspect first, or open a file that was saved earlier.'
              : 'When something has changed, begin a later day: it starts with today’s answers, and these stay as they are. Or open a file that was saved earlier.'}
          </p>
        )}
        <div className={controls.row}>
          {Object.keys(open.sheet).length > 0 && (
            <button
              type="button"
              className={together.length < 2 ? controls.primary : controls.plain}
              onClick={begin}
            >
              Begin a later day from the open answers
            </button>
          )}
          <OpenFile label="Open files to compare" onFiles={opened.open} />
        </div>
        <PasteText onText={opened.paste} button="Compare it" />
        {opened.refused.length > 0 && (
          <Notice title="Not everything was opened." tone="must">
            <ul>
              {opened.refused.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Notice>
        )}
        <OpenedList opened={opened} onKeep={keep} />
        {together.length > 1 && <Compare model={model} snapshots={together} />}
      </section>
    </DropArea>
  );
}
