import { filled, pieces, value } from '../../domain/page/holes';
import { CopyButton } from './CopyButton';
import styles from './Command.module.css';
import { usePageVariables } from './PageVariables';

type WordsProps = { readonly text: string };

/** A command's text; a flag or a hyphenated name moves to the next line whole. */
function Words({ text }: WordsProps) {
  // With a group in the pattern, every second part is a word with a hyphen.
  return text.split(/(\S*-\S*)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={styles.whole}>
        {part}
      </span>
    ),
  );
}

type FilledProps = { readonly text: string };

/** A text whose `<variables>` show what the reader filled in, marked. */
export function Filled({ text }: FilledProps) {
  const { names, values } = usePageVariables();
  return pieces(text, names).map((piece, index) =>
    piece.kind === 'text' ? (
      <Words key={index} text={piece.text} />
    ) : (
      <var
        key={index}
        className={value(values, piece.id) === undefined ? styles.hole : styles.value}
      >
        {value(values, piece.id) ?? `<${piece.id}>`}
      </var>
    ),
  );
}

type Props = {
  /** The command or code, with `<variable>` holes. */
  readonly code: string;
  /** What is copied, for screen readers. */
  readonly label?: string;
};

/** A command in a box with one copy button; long flags wrap whole. */
export function Command({ code, label = 'Copy the command' }: Props) {
  const { names, values } = usePageVariables();
  const text = filled(pieces(code, names), values);
  return (
    <div className={styles.command} data-command="">
      <pre>
        <code>
          <Filled text={code} />
        </code>
      </pre>
      <CopyButton text={text} label={label} className={styles.copy}>
        Copy
      </CopyButton>
    </div>
  );
}

type OutputProps = { readonly title: string; readonly text: string };

/** Under a command: what you should see. */
export function Output({ title, text }: OutputProps) {
  return (
    <figure className={styles.output} data-output="">
      <figcaption>{title}</figcaption>
      {text !== '' && (
        <pre tabIndex={0} role="group" aria-label={title}>
          <samp>
            <Filled text={text} />
          </samp>
        </pre>
      )}
    </figure>
  );
}

type MessageProps = { readonly text: string };

/** Words to paste for other people: prose, not code. */
export function Message({ text }: MessageProps) {
  const { names, values } = usePageVariables();
  return (
    <div className={styles.message}>
      <p>
        <Filled text={text} />
      </p>
      <CopyButton
        text={filled(pieces(text, names), values)}
        label="Copy the message"
        className={styles.copy}
      >
        Copy
      </CopyButton>
    </div>
  );
}
