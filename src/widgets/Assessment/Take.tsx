import { useState } from 'react';
import { answersFragment } from '../../domain/maturity/link';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { NotArrived } from './NotArrived';
import { useLater } from './useLater';
import { type Taken, useSave } from './useSave';
import styles from './take.module.css';

type ResultProps = Taken & { readonly onSave: () => void };

/** The address of this page without what stands behind it. */
function pageAddress(): string {
  return `${window.location.origin}${window.location.pathname}`;
}

function CopyLink({ model, open, about }: Taken) {
  return (
    <CopyButton
      className={controls.plain}
      text={() => `${pageAddress()}${answersFragment(model, open.answers, about)}`}
      label="Copy a link to these answers, without notes"
    >
      Copy a link
    </CopyButton>
  );
}

/** The ways to take answers along while answering. Rendered in the browser only. */
export function TakeAnswers(props: Taken) {
  const save = useSave(props);
  return (
    <>
      <button type="button" className={controls.plain} onClick={save}>
        Save as file
      </button>
      <CopyLink {...props} />
      <button type="button" className={controls.plain} onClick={() => window.print()}>
        Print all aspects
      </button>
    </>
  );
}

const loadWays = () => import('./MoreWays');

function Ways(props: ResultProps) {
  const ways = useLater(loadWays);
  if (ways.state === 'failed') return <NotArrived again={ways.again} />;
  return ways.state === 'ready' && <ways.it.MoreWays {...props} address={pageAddress} />;
}

/** The ways to take a result along: file, link, paper, and on demand texts, tables and a picture. Rendered in the browser only. */
export function TakeResult(props: Taken) {
  const [ways, setWays] = useState<'folded' | 'open'>('folded');
  const save = useSave(props);
  return (
    <section className={styles.take} aria-labelledby="take">
      <h4 id="take">Save, print, share</h4>
      <p>
        This browser may tidy its storage away; a file stays. Keep one for each day you assess, and
        you can see later what moved.
      </p>
      <div className={controls.row}>
        <button type="button" className={controls.primary} onClick={save}>
          Save as file
        </button>
        <CopyLink {...props} />
        <button type="button" className={controls.plain} onClick={() => window.print()}>
          Print the result
        </button>
      </div>
      <details onToggle={(event) => event.currentTarget.open && setWays('open')}>
        <summary>More ways: text, table, picture</summary>
        {ways === 'open' && <Ways {...props} onSave={save} />}
      </details>
    </section>
  );
}
