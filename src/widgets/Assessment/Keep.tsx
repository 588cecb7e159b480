import { type ReactNode, useState } from 'react';
import type { StatementAnswers } from '../../domain/maturity/answers';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import controls from '../parts/controls.module.css';
import { OpenFile } from '../parts/OpenFile';
import { PasteText } from './PasteText';
import type { Arrivals } from './useArrivals';
import { type Taken, useSave } from './useSave';
import styles from './keep.module.css';

type Props = {
  readonly arrivals: Arrivals;
  /** What to offer as a file; given once an aspect is answered. */
  readonly taken: Taken | undefined;
  /** Answers to statements that the model does not have. */
  readonly foreign: StatementAnswers;
  /** What can be taken along, and how to clear it. */
  readonly children: ReactNode;
};

type NowProps = { readonly taken: Taken };

/** The offer of a file when something is finished. */
function SaveNow({ taken }: NowProps) {
  const save = useSave(taken);
  const [state, setState] = useState<'offered' | 'saved'>('offered');
  return (
    <div className={styles.saveNow}>
      <p>
        {state === 'saved' ? (
          <>
            <b>The file is saved.</b> Answers given from now on are not in it.
          </>
        ) : (
          <>
            <b>A good moment for a file.</b> Safari may delete what a page keeps after seven days
            without a visit, and others may tidy up too.
          </>
        )}
      </p>
      <button
        type="button"
        className={state === 'saved' ? controls.plain : controls.primary}
        onClick={() => {
          save();
          setState('saved');
        }}
      >
        {state === 'saved' ? 'Save it again' : 'Save a file now'}
      </button>
    </div>
  );
}

type ForeignProps = { readonly foreign: StatementAnswers };

function Foreign({ foreign }: ForeignProps) {
  const all = Object.entries(foreign);
  if (all.length === 0) return null;
  return (
    <details className={styles.paste}>
      <summary>
        {all.length === 1
          ? '1 answer belongs to a statement this model does not have'
          : `${all.length} answers belong to statements this model does not have`}
      </summary>
      <p>They are kept and saved with the others, and not scored.</p>
      <ul className={styles.foreign}>
        {all.map(([id, { value, note }]) => (
          <li key={id}>
            <code>{id}</code>: {value === null ? 'a note only' : ANSWER_WORDS[value].toLowerCase()}
            {note !== '' && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where answers stay, and the ways in: a file, a link, a pasted text. */
export function Keep({ arrivals, taken, foreign, children }: Props) {
  return (
    <section className={styles.keep} aria-labelledby="keep">
      <h3 id="keep" tabIndex={-1}>
        Keep, share, open
      </h3>
      {taken !== undefined && <SaveNow taken={taken} />}
      <p>
        A browser may tidy its storage away; a file stays. A link carries the answers in the part of
        the address that is never sent. You can also drop a file anywhere on this tool.
      </p>
      <div className={controls.row}>
        {children}
        <OpenFile label="Open a file" onFile={(file) => arrivals.open([file])} />
      </div>
      <PasteText onText={arrivals.paste} button="Open it to compare" />
      <Foreign foreign={foreign} />
    </section>
  );
}
