import { useState } from 'react';
import type { Answers } from '../../domain/template/answer';
import type { FinishedFile } from '../../domain/template/document';
import { issueForm } from '../../domain/template/issueForm';
import { answersFragment } from '../../domain/template/link';
import { MADE_FILE, madeText, making } from '../../domain/template/made';
import type { LoadedTemplate } from '../../domain/template/render';
import { newFile } from '../../domain/newFile';
import { zip } from '../../domain/zip';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { site } from '../parts/site';
import styles from './Files.module.css';

type Props = {
  readonly template: LoadedTemplate;
  readonly answers: Answers;
  /** The chosen file, made of the answers of this moment. */
  readonly newest: () => FinishedFile | undefined;
};

/** A browser saves into one folder: only the last part of `.github/workflows/ci.yml` is its name. */
function lastName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

type GitProps = Pick<Props, 'newest'>;

/** Opens a new file at the Git host, with its name and, when it fits into an address, its text. */
function AtGitHost({ newest }: GitProps) {
  const [isLong, setLong] = useState(false);
  return (
    <div>
      <a
        className={controls.linky}
        href={site.repository.url}
        rel="noopener"
        onClick={(event) => {
          const file = newest();
          if (file === undefined) return;
          const { address, holdsText } = newFile(site.repository.newFile, file.name, file.text);
          event.currentTarget.href = address;
          setLong(!holdsText);
        }}
        target="_blank"
      >
        Begin this file at the Git host
      </a>
      <p className={controls.note} role="status">
        {isLong && 'The text is too long for an address: copy the file, and paste it there.'}
      </p>
    </div>
  );
}

/** Everything that takes the files, or the answers, out of this page. */
export function TakeAlong({ template, answers, newest }: Props) {
  const saveFile = () => {
    const file = newest();
    if (file !== undefined) saveAsFile(lastName(file.name), file.text, 'text/plain');
  };
  const saveZip = () => {
    const made = making(template, answers);
    const record = { name: MADE_FILE, text: madeText([made]) };
    const encoder = new TextEncoder();
    const bytes = zip([...made.files, record], (text) => encoder.encode(text));
    saveAsFile(`${template.id}.zip`, bytes, 'application/zip');
  };
  // Packing costs something with every letter: only who looks for the link pays.
  const [isOpen, setOpen] = useState(false);
  const link = isOpen ? answersFragment(template, answers) : '';
  return (
    <>
      <div className={controls.row}>
        <button type="button" className={controls.primary} onClick={saveFile}>
          Save this file
        </button>
        <CopyButton
          text={() => newest()?.text ?? ''}
          label="Copy this file"
          className={controls.plain}
        >
          Copy this file
        </CopyButton>
        <button type="button" className={controls.plain} onClick={saveZip}>
          Save all as zip
        </button>
      </div>
      <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>More ways to take it along</summary>
        <div className={styles.ways}>
          <AtGitHost newest={newest} />
          <div>
            <button
              type="button"
              className={controls.linky}
              onClick={() => saveAsFile(`${template.id}.yml`, issueForm(template), 'text/yaml')}
            >
              Save the questions as a GitHub issue form
            </button>
            <p className={controls.note}>It goes into .github/ISSUE_TEMPLATE/ of a repository.</p>
          </div>
          <div>
            {link === undefined ? (
              <p className={controls.note}>
                These answers are too long for a link. Save them as a file and send that.
              </p>
            ) : (
              <>
                <CopyButton
                  text={() => `${window.location.href.replace(/[?#].*$/, '')}${link}`}
                  label="Copy a link with these answers"
                  className={controls.linky}
                >
                  Copy a link with these answers
                </CopyButton>
                <p className={controls.note}>
                  The answers stand in the link. Whoever has it can read them.
                </p>
              </>
            )}
          </div>
          <p className={controls.note}>
            The zip holds every file and {MADE_FILE}: your answers and the template’s version. With
            it, <code>handbook template update</code> brings the files to a later version and keeps
            what you changed.
          </p>
        </div>
      </details>
    </>
  );
}
