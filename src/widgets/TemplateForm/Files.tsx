import { useDeferredValue, useMemo, useState } from 'react';
import { isMet } from '../../domain/template/answer';
import { fileSummary, finishedFile, sheets } from '../../domain/template/document';
import type { LoadedTemplate } from '../../domain/template/render';
import pieceStyles from '../parts/FilePieces.module.css';
import { SaveLine } from '../parts/SaveLine';
import { Answering } from './Answering';
import { Documents } from './Documents';
import styles from './Files.module.css';
import { Happened } from './Happened';
import { LeftOver } from './LeftOver';
import { TakeAlong } from './TakeAlong';
import { type CurrentAnswers, hasAnswers } from './useAnswers';

type Props = {
  readonly template: LoadedTemplate;
  readonly current: CurrentAnswers;
  /** The question being answered. */
  readonly at: string | undefined;
};

/** Every output file as it stands, and what can be done with it. */
export function Files({ template, current, at }: Props) {
  const { answers } = current;
  const read = useMemo(() => sheets(template), [template]);
  // The field answers at once; the files may follow a moment later.
  const settled = useDeferredValue(answers);
  const files = useMemo(
    () =>
      read.map((sheet) => ({
        ...fileSummary(template, sheet, settled),
        sheet,
        isMade: isMet(sheet.when, template.fields, settled),
      })),
    [read, template, settled],
  );
  const [chosen, setSelected] = useState(0);
  const firstMade = files.findIndex(({ isMade }) => isMade);
  const selected = files[chosen]?.isMade === true ? chosen : firstMade;
  const tone = hasAnswers(answers) ? 'must' : 'calm';
  const sheet = read[selected];
  /** What is taken along is made of the newest answers, never of the ones a moment ago. */
  const newest = () => (sheet === undefined ? undefined : finishedFile(template, sheet, answers));

  return (
    <section className={styles.files} id="template-files" aria-label="Files, as they stand">
      <Happened template={template} current={current} />
      <div className={styles.bar}>
        <SaveLine keeping={current.keeping} what="Answers" fileName={`${template.id}-answers`} />
        <TakeAlong template={template} answers={answers} newest={newest} />
        <Answering template={template} current={current} />
      </div>
      <Documents
        template={template}
        files={files}
        answers={settled}
        selected={selected}
        onSelect={setSelected}
        tone={tone}
        at={at}
      />
      {tone === 'must' && <LeftOver template={template} answers={settled} />}
      <ul className={styles.legend}>
        <li>
          <var className={pieceStyles.filled}>Filled</var> from the form
        </li>
        <li>
          <var className={pieceStyles.example}>Example</var> the same words as in the example
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
