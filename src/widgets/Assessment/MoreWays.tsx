import type { ReactNode } from 'react';
import type { About } from '../../domain/maturity/about';
import { answersCsv } from '../../domain/maturity/csv';
import { fileStem } from '../../domain/maturity/fileName';
import { answersFragment } from '../../domain/maturity/link';
import { newsletterMarkdown, resultMarkdown } from '../../domain/maturity/report';
import type { MaturityModel } from '../../domain/maturity/schema';
import { profileSvg } from '../../domain/maturity/svg';
import { MAX_FRAGMENT } from '../../domain/share';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import type { OpenSheet } from './useSheet';
import styles from './take.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly open: OpenSheet;
  readonly about: About;
  readonly today: string;
  readonly onSave: () => void;
  /** The address of this page. */
  readonly address: () => string;
};

type WayProps = { readonly words: string; readonly children: ReactNode };

function Way({ words, children }: WayProps) {
  return (
    <li>
      {children}
      <span>{words}</span>
    </li>
  );
}

/** Spreadsheets take a file that begins with this mark as UTF-8. */
const UTF8_MARK = '\ufeff';

/** Texts, tables and pictures of a result, for other tools. */
export function MoreWays({ model, open, about, today, onSave, address }: Props) {
  const reported = { model, about, sheet: open, today };
  const stem = fileStem(about, today);
  const link = answersFragment(model, open.answers, about, 'with-notes');
  return (
    <ul className={styles.ways}>
      <Way words="Steps, things to find out, targets and profile, for an issue or a page.">
        <CopyButton
          className={controls.plain}
          text={() => resultMarkdown(reported)}
          label="Copy as Markdown"
        >
          Copy as Markdown
        </CopyButton>
      </Way>
      <Way words="Where the platform stands and three next steps.">
        <CopyButton
          className={controls.plain}
          text={() => newsletterMarkdown(reported)}
          label="Copy for a newsletter"
        >
          Copy for a newsletter
        </CopyButton>
      </Way>
      <Way words="One row a statement with answer, note and evidence, for a spreadsheet.">
        <button
          type="button"
          className={controls.plain}
          onClick={() => {
            const csv = answersCsv(model, about, open.answers, open.answerTimes);
            saveAsFile(`${stem}.csv`, `${UTF8_MARK}${csv}`, 'text/csv');
          }}
        >
          Save as CSV
        </button>
      </Way>
      <Way words="The table with its labels as text, for slides.">
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${stem}.svg`, profileSvg(model, about, open), 'image/svg+xml')}
        >
          Save the profile as SVG
        </button>
      </Way>
      {link.length <= MAX_FRAGMENT ? (
        <Way words="Whoever gets the link can read your notes and proofs.">
          <CopyButton
            className={controls.plain}
            text={() => `${address()}${link}`}
            label="Copy a link with notes"
          >
            Copy a link with notes
          </CopyButton>
        </Way>
      ) : (
        <Way
          words={`With your notes a link would have ${link.length} characters; at most ${MAX_FRAGMENT} are read. The file carries them all.`}
        >
          <button type="button" className={controls.plain} onClick={onSave}>
            Save a file with the notes
          </button>
        </Way>
      )}
    </ul>
  );
}
