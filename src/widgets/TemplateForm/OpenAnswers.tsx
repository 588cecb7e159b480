import { useRef } from 'react';
import controls from '../parts/controls.module.css';

type Props = { readonly open: (file: File) => void };

/** A button that asks for a file of answers. */
export function OpenAnswers({ open }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={controls.linky} onClick={() => input.current?.click()}>
        Open answers file
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="File of answers"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) open(file);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
