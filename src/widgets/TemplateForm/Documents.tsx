import { memo, useEffect, useMemo, useRef } from 'react';
import { type Answers, fieldOf } from '../../domain/template/answer';
import { type FileSummary, finishedFile, type Sheet } from '../../domain/template/document';
import { isExample } from '../../domain/template/leftOver';
import type { LoadedTemplate } from '../../domain/template/render';
import controls from '../parts/controls.module.css';
import { FilePieces } from '../parts/FilePieces';
import styles from './Files.module.css';
import { goToQuestion } from './goToQuestion';

/** A file of the template, and what is known of it without drawing it. */
export type Listed = FileSummary & { readonly sheet: Sheet; readonly isMade: boolean };

type Props = {
  readonly template: LoadedTemplate;
  readonly files: readonly Listed[];
  readonly answers: Answers;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** `calm` until the first answer. */
  readonly tone: 'calm' | 'must';
  /** The question being answered; its place in the file is kept in view. */
  readonly at: string | undefined;
};

export function holesText(holes: number): string {
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

function condition({ when }: Sheet, template: LoadedTemplate): string {
  if (when === undefined) return '';
  const label = fieldOf(template.fields, when.field)?.label ?? when.field;
  return `only when “${label}” is “${[when.is].flat().join('” or “')}”`;
}

type NameProps = { readonly name: string };

/** The folder in quiet ink, the file's own name in full. */
function Path({ name }: NameProps) {
  const own = name.lastIndexOf('/') + 1;
  return (
    <span>
      {own > 0 && <span className={styles.folder}>{name.slice(0, own)}</span>}
      {name.slice(own)}
    </span>
  );
}

type PanelProps = Pick<Props, 'template' | 'answers' | 'tone' | 'at'> & {
  readonly file: Listed;
  readonly id: string;
  readonly isShown: boolean;
};

/** One file as it stands. While it is not shown, typing costs nothing here. */
const Panel = memo(
  function Panel({ template, answers, tone, at, file, id, isShown }: PanelProps) {
    const { sheet } = file;
    const { name, pieces, words, holes } = useMemo(
      () => finishedFile(template, sheet, answers),
      [template, sheet, answers],
    );
    const only = condition(sheet, template);
    return (
      <div id={id} hidden={!isShown} className={styles.document}>
        <p className={styles.head}>
          <span>{name}</span>
          <span className={styles.size}>
            {words} words, {holesText(holes)}
            {only !== '' && `, ${only}`}
          </span>
        </p>
        <div
          className={styles.paper}
          role="region"
          tabIndex={0}
          aria-label={`${name}, as it stands`}
          data-panel=""
          hidden={!isShown}
        >
          <pre>
            <code>
              <FilePieces
                pieces={pieces}
                tone={tone}
                at={at}
                onHole={goToQuestion}
                isExample={(target) =>
                  isExample(target, template.fields, answers, template.examples)
                }
              />
            </code>
          </pre>
        </div>
      </div>
    );
  },
  (before, after) => !before.isShown && !after.isShown,
);

/** The files' names and holes as a list, and the chosen file as it stands. */
export const Documents = memo(function Documents(props: Props) {
  const { template, files, answers, selected, onSelect, tone, at } = props;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (at !== undefined && box.current !== null) bringIntoFrame(box.current);
  }, [at, selected, answers]);

  return (
    <div className={styles.box} ref={box}>
      <nav className={styles.tree} aria-label="Files">
        <p>{`${template.id} ${template.version}`}</p>
        <ul>
          {files.map(({ name, holes, sheet, isMade }, index) => (
            <li key={index}>
              {isMade ? (
                <a
                  href={`#file-${index + 1}`}
                  aria-current={index === selected ? 'true' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    onSelect(index);
                  }}
                >
                  <Path name={name} />
                  <small className={tone === 'must' && holes > 0 ? controls.must : undefined}>
                    {holesText(holes)}
                  </small>
                </a>
              ) : (
                <span className={styles.unmade}>
                  <Path name={name} />
                  <small>{condition(sheet, template)}</small>
                </span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.documents}>
        {files.map((file, index) => (
          <Panel
            key={index}
            id={`file-${index + 1}`}
            file={file}
            isShown={index === selected}
            {...{ template, answers, tone, at }}
          />
        ))}
      </div>
    </div>
  );
});
