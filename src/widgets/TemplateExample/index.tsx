import { finishedFiles } from '../../domain/template/document';
import type { LoadedTemplate } from '../../domain/template/render';
import { FilePieces } from '../parts/FilePieces';
import styles from './styles.module.css';

type Props = {
  readonly template: LoadedTemplate;
  /** The id of one of the template's examples. */
  readonly example: string;
};

/** A template's files, filled with one of its examples: never out of step with the template. */
export default function TemplateExample({ template, example }: Props) {
  const answers = template.examples.find(({ id }) => id === example);
  if (answers === undefined) {
    const known = template.examples.map(({ id }) => id).join(', ');
    throw new Error(`${template.id} has no example "${example}". Examples: ${known}.`);
  }
  return (
    <div className={styles.examples}>
      <p className={styles.note}>{answers.note}</p>
      {finishedFiles(template, answers.answers).map(({ name, pieces, words }) => (
        <details key={name} className={styles.example}>
          <summary>
            {name} <small>{words} words</small>
          </summary>
          <pre>
            <code>
              <FilePieces pieces={pieces} />
            </code>
          </pre>
        </details>
      ))}
    </div>
  );
}
