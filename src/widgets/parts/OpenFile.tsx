import controls from './controls.module.css';

type Props = {
  /** What is opened, as the button says it: `Open a file`. */
  readonly label: string;
  readonly look?: 'button' | 'link';
} & (
  | { readonly onFile: (file: File) => void; readonly onFiles?: never }
  /** Several at once. */
  | { readonly onFiles: (files: readonly File[]) => void; readonly onFile?: never }
);

/** A button-like label over the browser's own file field. Reading the file is the caller's. */
export function OpenFile({ label, look = 'button', onFile, onFiles }: Props) {
  const looks = look === 'link' ? controls.linky : controls.plain;
  return (
    <label className={`${looks} ${controls.file}`}>
      {label}
      <input
        className={controls.hidden}
        type="file"
        accept="application/json,.json"
        multiple={onFiles !== undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          const [file] = files;
          if (file !== undefined) onFile?.(file);
          if (file !== undefined) onFiles?.(files);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </label>
  );
}
