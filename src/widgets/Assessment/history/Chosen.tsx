import { aboutText } from '../../../domain/maturity/about';
import { type Snapshot, whyApart } from '../../../domain/maturity/history';
import type { MaturityModel } from '../../../domain/maturity/schema';
import controls from '../../parts/controls.module.css';
import { Notice } from '../../parts/Notice';
import type { OpenedFiles } from './useOpened';
import styles from './history.module.css';

type ChosenProps = {
  readonly all: readonly Snapshot[];
  readonly shown: readonly Snapshot[];
  readonly onShow: (id: string, state: 'shown' | 'left-out') => void;
};

/** Which assessments stand in the table; those of the open one's platform do from the start. */
export function Chosen({ all, shown, onShow }: ChosenProps) {
  if (all.length < 2) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {shown.length} of {all.length} assessments stand in the table
      </summary>
      <fieldset className={styles.chosen}>
        <legend className={controls.hidden}>In the table</legend>
        {all.map(({ id, about }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown.some((each) => each.id === id)}
              onChange={(event) => onShow(id, event.target.checked ? 'shown' : 'left-out')}
            />
            {aboutText(about)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

type ApartProps = { readonly model: MaturityModel; readonly apart: readonly Snapshot[] };

/** Those whose levels cannot stand beside the others, and why. */
export function Apart({ model, apart }: ApartProps) {
  if (apart.length === 0) return null;
  return (
    <Notice
      title={
        apart.length === 1 ? 'One is not in the table.' : `${apart.length} are not in the table.`
      }
      tone="must"
    >
      <ul>
        {apart.map((snapshot) => (
          <li key={snapshot.id}>
            {aboutText(snapshot.about)}: {whyApart(model, snapshot)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type OpenedProps = { readonly opened: OpenedFiles; readonly onKeep: (id: string) => void };

/** Files opened to compare: they are gone with the page unless they are kept. */
export function OpenedList({ opened, onKeep }: OpenedProps) {
  if (opened.all.length === 0) return null;
  return (
    <>
      <p className={controls.note}>Opened to compare only; they are gone when you leave.</p>
      <ul className={styles.opened}>
        {opened.all.map(({ id, from, about }) => (
          <li key={id}>
            <span>
              {from}: {aboutText(about)}
            </span>
            <button type="button" className={controls.linky} onClick={() => onKeep(id)}>
              Keep beside mine<span className={controls.hidden}> {from}</span>
            </button>
            <button type="button" className={controls.linky} onClick={() => opened.remove(id)}>
              Take out<span className={controls.hidden}> {from}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
