import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type DragEvent, useEffect, useId, useRef } from 'react';
import { dayText } from '../../domain/page/review';
import type { Row, Scorecard as ScorecardFile } from '../../domain/scorecard/fileSchema';
import { MOST_ROWS } from '../../domain/scorecard/limits';
import { SaveLine } from '../parts/SaveLine';
import { useToday } from '../parts/useToday';
import { Add } from './Add';
import { Bar } from './Bar';
import { EditRow } from './EditRow';
import { Messages } from './Messages';
import { Rests } from './Rests';
import { Sheet } from './Sheet';
import { Take } from './Take';
import { TakeReport } from './TakeReport';
import styles from './styles.module.css';
import { useArrivals } from './useArrivals';
import { useBoard } from './useBoard';

type Props = {
  /** An invented scorecard, shown until the reader has one. */
  readonly sample: ScorecardFile;
};

/** Numbers before and after on one page: what changed, how sure that is, and what it rests on. Nothing leaves the browser. */
export default function Scorecard({ sample }: Props) {
  const id = useId();
  const isBrowser = useIsBrowser();
  const today = useToday();
  const board = useBoard();
  const arrivals = useArrivals();
  const anchors = useBrokenLinks();
  for (const anchor of ['scorecard', 'add-numbers', 'scorecard-assumptions'])
    anchors.collectAnchor(anchor);
  const { open } = board;
  const card = arrivals.card ?? open ?? sample;
  const shown = arrivals.card !== undefined ? 'arrived' : open === undefined ? 'sample' : 'mine';
  const [waiting] = arrivals.waiting;
  const heading = useRef<HTMLHeadingElement>(null);
  const done = useRef(board.did);
  useEffect(() => {
    if (done.current === board.did) return;
    done.current = board.did;
    // The button that did it may be gone, and the keyboard would begin at the top of the page.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [board.did]);

  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    arrivals.openFiles(files);
  };
  const editorOf = (row: Row, place: number) => (
    <EditRow row={row} place={place} rows={card.rows} onChange={board.change} />
  );
  return (
    <div
      className={styles.scorecard}
      data-scorecard={shown}
      data-hydrate=""
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={drop}
    >
      <Messages board={board} arrivals={arrivals} />
      {shown === 'mine' && open !== undefined && <Bar key={open.id} board={board} open={open} />}
      <section aria-labelledby={id}>
        <div className={styles.head}>
          <h3 id={id} ref={heading} tabIndex={-1}>
            {card.name}
          </h3>
          {shown === 'sample' && (
            <p className={styles.label}>
              A sample. Harbourline is an invented company; its numbers describe nobody.
            </p>
          )}
          <p className={styles.note}>
            Read on {dayText(today)}. Intervals are 90 %. In each picture before stands above after;
            the dashed line is the target.
          </p>
        </div>
        {card.rows.length === 0 ? (
          <p className={styles.empty}>
            Nothing stands here yet. Open a report below, type a number, or use “Put on the
            scorecard” beside a measurement. Up to {MOST_ROWS} rows fit on the page.
          </p>
        ) : (
          <Sheet
            rows={card.rows}
            caption={`Scorecard: ${card.name}`}
            today={today}
            editorOf={shown === 'mine' ? editorOf : undefined}
          />
        )}
      </section>
      {waiting !== undefined && (
        <TakeReport
          key={`${waiting.file} ${arrivals.waiting.length}`}
          waiting={waiting}
          more={arrivals.waiting.length - 1}
          rows={open?.rows ?? []}
          onTake={(rows, side) => {
            arrivals.next();
            board.put(rows, side);
          }}
          onLeave={arrivals.next}
        />
      )}
      {isBrowser && shown !== 'arrived' && (
        <Add board={board} sample={sample} onFiles={arrivals.openFiles} />
      )}
      {isBrowser && card.rows.length > 0 && <Take card={card} today={today} />}
      {shown === 'mine' && (
        <SaveLine keeping={board.keeping} what="Scorecards" fileName="scorecards" />
      )}
      <Rests rows={card.rows} today={today} />
    </div>
  );
}
