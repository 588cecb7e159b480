import { useState } from 'react';
import type { TimelineQuestion } from '../../domain/timeline/answer';
import { timelineCommand } from '../../domain/timeline/command';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { curveCsv, curveSvg, timelineJson, timelineMarkdown } from '../../domain/timeline/take';
import { Command } from '../parts/Command';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { ByHand } from '../parts/measured/ByHand';
import { savePng } from '../parts/savePng';
import { ToScorecard } from '../parts/ToScorecard';
import styles from './styles.module.css';
import type { Kind } from './kinds';

/** An answer, and what it was asked. */
export type Taken = {
  readonly kind: Kind;
  readonly report: TimelineReport;
  readonly question: TimelineQuestion;
  /** The name of the reader's file; null for other rows. */
  readonly file: string | null;
  /** How rows that are in no file would be named. */
  readonly called: string;
  /** The name of the earlier file, if there is one. */
  readonly before: string | null;
  readonly whose: 'sample' | 'own';
};

/** Takes the answer along: as text, data and picture; and the command that gives the same. */
export function Take({ kind, report, question, file, called, before, whose }: Taken) {
  const [refused, setRefused] = useState(false);
  const name = kind.id;
  const command = timelineCommand({
    ...question,
    file: file ?? called,
    before: before === null ? null : { file: before, horizon: question.beforeHorizon },
  });
  const png = async () => setRefused(!(await savePng(`${name}.png`, curveSvg(report))));
  return (
    <div role="group" aria-label="Take it along">
      <div className={styles.take} data-needs-script="">
        <CopyButton
          text={() => timelineMarkdown(report)}
          label="Copy as Markdown"
          className={controls.primary}
        >
          Copy as Markdown
        </CopyButton>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${name}-report.json`, timelineJson(report))}
        >
          Save the report as JSON
        </button>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${name}-curve.csv`, curveCsv(report), 'text/csv')}
        >
          Save the curve as CSV
        </button>
        {report.n > 0 && (
          <>
            <button
              type="button"
              className={controls.plain}
              onClick={() => saveAsFile(`${name}.svg`, curveSvg(report), 'image/svg+xml')}
            >
              Save the picture as SVG
            </button>
            <button type="button" className={controls.plain} onClick={() => void png()}>
              Save the picture as PNG
            </button>
          </>
        )}
      </div>
      {whose === 'own' && report.n > 0 && <ToScorecard report={() => report} />}
      {refused && (
        <p className={controls.note} role="status">
          This browser could not draw the picture as PNG. Save it as SVG.
        </p>
      )}
      <ByHand text={() => timelineMarkdown(report)} />
      <p className={styles.same}>
        {file === null
          ? `The same on the command line, with the rows saved as ${called}:`
          : 'The same on the command line:'}
      </p>
      <Command code={command} />
    </div>
  );
}
