import { type ReactNode, useState } from 'react';
import { scorecardCsv } from '../../domain/scorecard/csv';
import { fileStem } from '../../domain/scorecard/file';
import { scorecardMarkdown } from '../../domain/scorecard/markdown';
import type { Card } from '../../domain/scorecard/read';
import { scorecardSvg } from '../../domain/scorecard/svg';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import { savePng } from '../parts/savePng';
import styles from './panel.module.css';

type Props = { readonly card: Card; readonly today: string };

/** Spreadsheets take a file that begins with this mark as UTF-8. */
const UTF8_MARK = '\ufeff';
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
  const png = async () => {
    const isSaved = await savePng(`${stem}.png`, scorecardSvg(card));
    setState(isSaved ? 'ready' : 'refused');
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
        <button type="button" className={controls.plain} onClick={() => void png()}>
          Save the picture as PNG
        </button>
        {state === 'refused' && (
          <p role="alert">This browser cannot draw it. Save the SVG instead.</p>
        )}
      </Way>
    </ul>
  );
}
