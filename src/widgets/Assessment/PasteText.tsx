import { useId, useState } from 'react';
import controls from '../parts/controls.module.css';
import styles from './keep.module.css';

type Props = {
  readonly onText: (text: string) => void;
  /** What the button does with the text. */
  readonly button: string;
};

/** A folded field for a link, or for what a file holds. */
export function PasteText({ onText, button }: Props) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <details className={styles.paste}>
      <summary>Paste a link or a file’s text</summary>
      <label className={controls.label} htmlFor={id}>
        Link, or what the file holds
      </label>
      <textarea
        id={id}
        rows={3}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className={controls.plain}
        disabled={text.trim() === ''}
        onClick={() => {
          onText(text);
          setText('');
        }}
      >
        {button}
      </button>
    </details>
  );
}
