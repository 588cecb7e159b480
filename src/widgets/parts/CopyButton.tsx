import { useEffect, useState } from 'react';

type Props = {
  /** The text, or how to make it when it is wanted. */
  readonly text: string | (() => string);
  /** What is copied, for screen readers: `Copy command 2`. */
  readonly label: string;
  readonly children: string;
  readonly className?: string | undefined;
  /** Called when the text has been copied. */
  readonly onCopied?: (() => void) | undefined;
};

/** Copies a text and says so; when the browser refuses, says that instead. */
export function CopyButton({ text, label, children, className, onCopied }: Props) {
  const [said, setSaid] = useState<string | undefined>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    const done = navigator.clipboard?.writeText(typeof text === 'string' ? text : text());
    if (done === undefined) setSaid('Select it by hand');
    else
      done.then(
        () => {
          setSaid('Copied');
          onCopied?.();
        },
        () => setSaid('Select it by hand'),
      );
  };
  return (
    <button
      type="button"
      className={className}
      onClick={copy}
      aria-label={said ?? label}
      aria-live="polite"
    >
      {said ?? children}
    </button>
  );
}
