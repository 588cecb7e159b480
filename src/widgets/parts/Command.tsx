import { type ReactNode, useState } from 'react';
import { filled, openHoles, pieces, value } from '../../domain/page/holes';
import { CopyButton } from './CopyButton';
import styles from './Command.module.css';
import { useFillings } from './PageVariables';

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
  const { names, values } = useFillings();
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

/** The holes that a copied text still has, by their labels; shown from the moment it is copied until they are filled. */
function StillOpen({ text, copied }: { readonly text: string; readonly copied: string }) {
  const { declared, names, values } = useFillings();
  const open = openHoles(pieces(text, names), values);
  const labels = open.map((id) => declared.find((variable) => variable.id === id)?.label ?? id);
  return (
    <div role="status" className={styles.said}>
      {copied !== '' && labels.length > 0 && (
        <p className={styles.open}>
          Copied with {labels.length === 1 ? '1 hole' : `${labels.length} holes`} still open:{' '}
          {labels.join(', ')}. Fill {labels.length === 1 ? 'it' : 'them'} in the box at the top.
        </p>
      )}
    </div>
  );
}

type BoxProps = Required<Props> & {
  readonly look: 'command' | 'message';
  readonly children: ReactNode;
};

/** A text in a box with one copy button, which says what is still to be filled in. */
function Copied({ code, label, look, children }: BoxProps) {
  const { names, values } = useFillings();
  const [copied, setCopied] = useState('');
  const text = filled(pieces(code, names), values);
  return (
    <>
      <div className={styles[look]} data-command={look === 'command' ? '' : undefined}>
        {children}
        <CopyButton
          text={text}
          label={label}
          className={styles.copy}
          onCopied={() => setCopied(text)}
        >
          Copy
        </CopyButton>
      </div>
      <StillOpen text={code} copied={copied} />
    </>
  );
}

/** A command in a box with one copy button; long flags wrap whole. */
export function Command({ code, label = 'Copy the command' }: Props) {
  return (
    <Copied code={code} label={label} look="command">
      <pre>
        <code>
          <Filled text={code} />
        </code>
      </pre>
    </Copied>
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
  return (
    <Copied code={text} label="Copy the message" look="message">
      <p>
        <Filled text={text} />
      </p>
    </Copied>
  );
}
