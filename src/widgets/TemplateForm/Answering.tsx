import { answersFile } from '../../domain/template/answers';
import type { LoadedTemplate } from '../../domain/template/render';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import { OpenFile } from '../parts/OpenFile';
import styles from './Files.module.css';
import { type CurrentAnswers, hasAnswers } from './useAnswers';

type Props = { readonly template: LoadedTemplate; readonly current: CurrentAnswers };

/** What can be done with all the answers at once. */
export function Answering({ template, current }: Props) {
  const { answers } = current;
  const [example] = template.examples;
  const save = () => saveAsFile(`${template.id}-answers.json`, answersFile(template, answers));
  return (
    <div className={styles.keep}>
      <button type="button" className={controls.linky} onClick={save}>
        Save answers as file
      </button>
      <OpenFile label="Open answers file" look="link" onFile={current.open} />
      {example !== undefined && (
        <button
          type="button"
          className={controls.linky}
          onClick={() =>
            current.offer(`“${example.title}”`, {
              ...{ ok: true, version: template.version, leftOut: [] },
              answers: example.answers,
            })
          }
        >
          Fill with the example
        </button>
      )}
      {hasAnswers(answers) && (
        <button type="button" className={controls.linky} onClick={current.clear}>
          Empty the form
        </button>
      )}
    </div>
  );
}
