import { useDeferredValue, useMemo, useState } from 'react';
import { answersFile } from '../../domain/template/answers';
import { finishedFile, sheets } from '../../domain/template/document';
import type { LoadedTemplate } from '../../domain/template/render';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import pieceStyles from '../parts/FilePieces.module.css';
import { saveAsFile } from '../parts/files';
import { SaveLine } from '../parts/SaveLine';
import { Documents } from './Documents';
import styles from './Files.module.css';
import { Happened } from './Happened';
import { OpenFile } from '../parts/OpenFile';
import { type CurrentAnswers, hasAnswers } from './useAnswers';

type Props = {
  readonly template: LoadedTemplate;
  readonly current: CurrentAnswers;
  /** The question being answered. */
  readonly at: string | undefined;
};

/** A browser saves into one folder: only the last part of `.github/workflows/ci.yml` is its name. */
function lastName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

/** Every output file as it stands, and what can be done with it. */
export function Files({ template, current, at }: Props) {
  const { answers } = current;
  const read = useMemo(() => sheets(template), [template]);
  // The field answers at once; the files may follow a moment later.
  const settled = useDeferredValue(answers);
  const files = useMemo(
    () => read.map((sheet) => finishedFile(template, sheet, settled)),
    [read, template, settled],
  );
  const [selected, setSelected] = useState(0);
  const file = files[selected];
  const tone = hasAnswers(answers) ? 'must' : 'calm';
  /** What is saved is made of the newest answers, never of the ones a moment ago. */
  const saveFile = () => {
    const sheet = read[selected];
    if (sheet === undefined) return;
    const { name, text } = finishedFile(template, sheet, answers);
    saveAsFile(lastName(name), text, 'text/plain');
  };
  const saveAnswers = () =>
    saveAsFile(`${template.id}-answers.json`, answersFile(template, answers));

  return (
    <section className={styles.files} id="template-files" aria-label="Files, as they stand">
      <Happened template={template} current={current} />
      <div className={styles.bar}>
        <SaveLine keeping={current.keeping} what="Answers" fileName={`${template.id}-answers`} />
        <div className={controls.row}>
          <button type="button" className={controls.primary} onClick={saveFile}>
            Save this file
          </button>
          <CopyButton text={file?.text ?? ''} label="Copy this file" className={controls.plain}>
            Copy this file
          </CopyButton>
        </div>
        <div className={styles.keep}>
          <button type="button" className={controls.linky} onClick={saveAnswers}>
            Save answers as file
          </button>
          <OpenFile label="Open answers file" look="link" onFile={current.open} />
          {tone === 'must' && (
            <button type="button" className={controls.linky} onClick={current.clear}>
              Empty the form
            </button>
          )}
        </div>
      </div>
      <Documents
        title={`${template.id} ${template.version}`}
        files={files}
        selected={selected}
        onSelect={setSelected}
        tone={tone}
        at={at}
      />
      <ul className={styles.legend}>
        <li>
          <var className={pieceStyles.filled}>Filled</var> from the form
        </li>
        <li>
          <span className={`${pieceStyles.hole} ${tone === 'must' ? pieceStyles.must : ''}`}>
            [[ hole ]]
          </span>{' '}
          still empty; press it to answer
        </li>
        <li>Everything else is the template’s own text</li>
      </ul>
    </section>
  );
}
