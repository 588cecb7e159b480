import { memo, useEffect, useRef } from 'react';
import type { FinishedFile } from '../../domain/template/document';
import controls from '../parts/controls.module.css';
import { FilePieces } from '../parts/FilePieces';
import styles from './Files.module.css';
import { goToQuestion } from './goToQuestion';

type Props = {
  /** What the files are made with, above their names. */
  readonly title: string;
  readonly files: readonly FinishedFile[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** `calm` until the first answer. */
  readonly tone: 'calm' | 'must';
  /** The question being answered; its place in the file is kept in view. */
  readonly at: string | undefined;
};

function holesText(holes: number): string {
  if (holes === 0) return 'filled';
  return holes === 1 ? '1 hole' : `${holes} holes`;
}

/** Moves the place of a question into the frame it scrolls in; never the page. */
function bringIntoFrame(box: HTMLElement): void {
  const frame = box.querySelector('[data-panel]:not([hidden])');
  const place = frame?.querySelector('[data-here]');
  if (frame == null || place == null) return;
  const inner = place.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  frame.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** The files' names and holes as a list, and the chosen file as it stands. */
export const Documents = memo(function Documents(props: Props) {
  const { title, files, selected, onSelect, tone, at } = props;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (at !== undefined && box.current !== null) bringIntoFrame(box.current);
  }, [at, selected, files]);

  return (
    <div className={styles.box} ref={box}>
      <nav className={styles.tree} aria-label="Files">
        <p>{title}</p>
        <ul>
          {files.map(({ name, holes }, index) => (
            <li key={index}>
              <a
                href={`#file-${index + 1}`}
                aria-current={index === selected ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onSelect(index);
                }}
              >
                <span>{name}</span>
                <small className={tone === 'must' && holes > 0 ? controls.must : undefined}>
                  {holesText(holes)}
                </small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.documents}>
        {files.map(({ name, pieces, words, holes }, index) => (
          <div
            key={index}
            id={`file-${index + 1}`}
            hidden={index !== selected}
            className={styles.document}
          >
            <p className={styles.head}>
              <span>{name}</span>
              <span className={styles.size}>
                {words} words, {holesText(holes)}
              </span>
            </p>
            <div
              className={styles.paper}
              role="region"
              tabIndex={0}
              aria-label={`${name}, as it stands`}
              data-panel=""
              hidden={index !== selected}
            >
              <pre>
                <code>
                  <FilePieces pieces={pieces} tone={tone} at={at} onHole={goToQuestion} />
                </code>
              </pre>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
});
