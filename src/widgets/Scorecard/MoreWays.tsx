import { type ReactNode, useState } from 'react';
import { scorecardCsv } from '../../domain/scorecard/csv';
import { fileStem } from '../../domain/scorecard/file';
import { scorecardMarkdown } from '../../domain/scorecard/markdown';
import type { Card } from '../../domain/scorecard/read';
import { scorecardSvg } from '../../domain/scorecard/svg';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import styles from './panel.module.css';

type Props = { readonly card: Card; readonly today: string };

/** Spreadsheets take a file that begins with this mark as UTF-8. */
const UTF8_MARK = '\ufeff';
/** Pixels to a unit of the drawing: sharp on slides. */
const SHARPNESS = 2;

/** Draws a picture of text onto a canvas; the browser alone does it. */
async function png(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

type WayProps = { readonly words: string; readonly children: ReactNode };

function Way({ words, children }: WayProps) {
  return (
    <li>
      {children}
      <span>{words}</span>
    </li>
  );
}

/** Texts, tables and pictures of a scorecard, for other tools. */
export function MoreWays({ card, today }: Props) {
  const [state, setState] = useState<'ready' | 'refused'>('ready');
  const stem = fileStem(card.name, today);
  const savePng = () => {
    png(scorecardSvg(card)).then(
      (blob) => (blob === null ? setState('refused') : saveBlob(`${stem}.png`, blob)),
      () => setState('refused'),
    );
  };
  return (
    <ul className={styles.ways}>
      <Way words="The table, guards, rules and sources, for a newsletter or a decision record.">
        <CopyButton
          className={controls.plain}
          text={() => scorecardMarkdown(card, today)}
          label="Copy as Markdown"
        >
          Copy as Markdown
        </CopyButton>
      </Way>
      <Way words="One row a metric, shares as fractions and times in seconds.">
        <button
          type="button"
          className={controls.plain}
          onClick={() =>
            saveAsFile(`${stem}.csv`, `${UTF8_MARK}${scorecardCsv(card, today)}`, 'text/csv')
          }
        >
          Save as CSV
        </button>
      </Way>
      <Way words="Before and after with their words, sharp at every size.">
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${stem}.svg`, scorecardSvg(card), 'image/svg+xml')}
        >
          Save the picture as SVG
        </button>
      </Way>
      <Way words="The same for slides that take no SVG.">
        <button type="button" className={controls.plain} onClick={savePng}>
          Save the picture as PNG
        </button>
        {state === 'refused' && (
          <p role="alert">This browser cannot draw it. Save the SVG instead.</p>
        )}
      </Way>
    </ul>
  );
}
