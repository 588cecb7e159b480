import { type ReactNode, useId } from 'react';
import controls from '../controls.module.css';
import { FilesField } from '../FilesField';
import styles from './measured.module.css';

/** How rows come in. */
export type Way = 'file' | 'pasted' | 'hand';

type Props = {
  readonly title: string;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onFile: (file: File) => void;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  /** The header to begin with, such as `subject,start,end`. */
  readonly header: string;
  /** An empty table and a filled one to save, as text. */
  readonly templates: readonly {
    readonly name: string;
    readonly label: string;
    readonly csv: string;
  }[];
  /** A small table to fill in; none where there is no such way. */
  readonly hand?: ReactNode;
};

const WORDS: Readonly<Record<Way, string>> = {
  file: 'A file',
  pasted: 'Pasted rows',
  hand: 'A few by hand',
};

function href(csv: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
}

/** Where rows come from: a file, pasted text, or a table filled in by hand. */
export function RowsField(props: Props) {
  const { title, way, onWay, onFile, pasted, onPasted, header, templates, hand } = props;
  const id = useId();
  const ways: readonly Way[] = hand === undefined ? ['file', 'pasted'] : ['file', 'pasted', 'hand'];
  return (
    <div className={styles.rows}>
      <fieldset data-needs-script="">
        <legend className={controls.label}>{title}</legend>
        <div className={controls.pick}>
          {ways.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-way`}
                checked={way === one}
                onChange={() => onWay(one)}
              />{' '}
              {WORDS[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <div data-needs-script="">
        {way === 'file' && (
          <FilesField
            label="Choose a CSV file"
            hint={`Or drop it here. Up to 20 MB. It is read in this browser; nothing is sent. Columns: ${header.replaceAll(',', ', ')}.`}
            accept=".csv,.tsv,.txt,text/csv"
            onFiles={([file]) => {
              if (file !== undefined) onFile(file);
            }}
          />
        )}
        {way === 'pasted' && (
          <>
            <label className={controls.label} htmlFor={`${id}-text`}>
              Rows, the names of the columns first
            </label>
            <textarea
              id={`${id}-text`}
              className={styles.paste}
              rows={6}
              spellCheck={false}
              placeholder={header}
              value={pasted}
              onChange={(event) => onPasted(event.target.value)}
            />
          </>
        )}
        {way === 'hand' && hand}
      </div>
      <ul className={styles.templates}>
        {templates.map(({ name, label, csv }) => (
          <li key={name}>
            <a href={href(csv)} download={name}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
