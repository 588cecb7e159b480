import controls from './controls.module.css';

type Props = {
  /** What is opened, as the button says it: `Open a file`. */
  readonly label: string;
  readonly look?: 'button' | 'link';
  readonly onFile: (file: File) => void;
};

/** A button-like label over the browser's own file field. Reading the file is the caller's. */
export function OpenFile({ label, look = 'button', onFile }: Props) {
  const looks = look === 'link' ? controls.linky : controls.plain;
  return (
    <label className={`${looks} ${controls.file}`}>
      {label}
      <input
        className={controls.hidden}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </label>
  );
}
