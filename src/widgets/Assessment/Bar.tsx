import { useRef } from 'react';
import { type About, aboutText } from '../../domain/maturity/about';
import { dayText } from '../../domain/page/review';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { SaveLine } from '../parts/SaveLine';
import type { Keeping } from '../parts/useLedger';
import { AboutFields } from './AboutFields';
import type { Kept, Shelf } from './useShelf';
import styles from './bar.module.css';

type Props = {
  readonly shelf: Shelf;
  readonly openId: string;
  /** How safe the open assessment is: without storage there is room for one only. */
  readonly keeping: Keeping;
  /** Whether the open assessment holds anything. */
  readonly state: 'empty' | 'begun';
  /** Begins another one: without answers, or with these as they stand on a later day. */
  readonly onBegin: (from: 'nothing' | 'these') => void;
  readonly onRemove: (kept: Kept) => void;
};

/** The id of the line that names the open assessment; it takes the focus when what had it is gone. */
export const BAR_LINE = 'this-assessment';

/** `, 22 Nov 2026, #checkout, agreed` */
function behindName({ day, who, kind }: About): string {
  const isToSay = kind === 'agreed' && !who.startsWith('agreed');
  const parts = ['', day === '' ? '' : dayText(day), who, isToSay ? 'agreed' : ''];
  return parts.filter((part, index) => index === 0 || part !== '').join(', ');
}

function invitation(others: number, state: Props['state']): string {
  if (others > 0) return `${others} more kept here`;
  return state === 'empty' ? 'Name it, if you like' : 'Name it, or begin another';
}

type OthersProps = {
  readonly others: readonly Kept[];
  readonly onOpen: (kept: Kept) => void;
  readonly onRemove: (kept: Kept) => void;
};

function Others({ others, onOpen, onRemove }: OthersProps) {
  if (others.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>Also kept here, in this browser</h3>
      <ul className={styles.others}>
        {others.map((kept) => {
          const name = aboutText(kept.about);
          return (
            <li key={kept.id}>
              <span>
                {kept.about.platform === '' ? 'No platform named' : kept.about.platform}
                {behindName(kept.about)}
              </span>
              <button type="button" className={controls.linky} onClick={() => onOpen(kept)}>
                Open<span className={controls.hidden}> {name}</span>
              </button>
              <button type="button" className={controls.linky} onClick={() => onRemove(kept)}>
                Delete<span className={controls.hidden}> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Which assessment this is, and the others kept in this browser. */
export function Bar({ shelf, openId, keeping, state, onBegin, onRemove }: Props) {
  const { about, all } = shelf;
  const summary = useRef<HTMLElement>(null);
  const others = all.filter(({ id }) => id !== openId);
  const hasRoom = keeping.state !== 'unsaved';
  // After a choice the list is another one; the focus goes back to what names it.
  const then = (act: () => void) => {
    act();
    summary.current?.focus();
  };
  return (
    <>
      {shelf.keeping.state === 'damaged' && (
        <SaveLine keeping={shelf.keeping} what="Names" fileName="assessments" />
      )}
      {shelf.room === 'none' && (
        <Notice title="The assessment was not kept." tone="must">
          <p>
            This browser has no room for another one. The open one is as it was. Save it as a file,
            delete one below, and try again.
          </p>
        </Notice>
      )}
      <details className={styles.bar}>
        <summary ref={summary} id={BAR_LINE}>
          <span>
            <b>{about.platform === '' ? 'Which platform is this about?' : about.platform}</b>
            {behindName(about)}
          </span>
          <small>{invitation(others.length, state)}</small>
        </summary>
        <AboutFields key={openId} about={about} onChange={(next) => shelf.name(openId, next)} />
        <Others
          others={others}
          onOpen={({ id }) => then(() => shelf.open(id))}
          onRemove={(kept) => then(() => onRemove(kept))}
        />
        {hasRoom ? (
          <div className={controls.row}>
            {state === 'begun' && (
              <>
                <button
                  type="button"
                  className={controls.plain}
                  onClick={() => then(() => onBegin('these'))}
                >
                  Begin a later day from these answers
                </button>
                <button
                  type="button"
                  className={controls.plain}
                  onClick={() => then(() => onBegin('nothing'))}
                >
                  Begin another assessment
                </button>
              </>
            )}
            {others.length > 0 && (
              <button
                type="button"
                className={controls.plain}
                onClick={() => then(() => onRemove({ id: openId, about }))}
              >
                Delete this assessment
              </button>
            )}
          </div>
        ) : (
          <p className={controls.note}>
            This browser keeps nothing more, so there is room for this assessment only. Save it as a
            file before you begin another.
          </p>
        )}
      </details>
    </>
  );
}
