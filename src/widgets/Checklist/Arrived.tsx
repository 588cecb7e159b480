import type { RunLink } from '../../domain/checklist/link';
import { byVersion } from '../../domain/checklist/wording';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import styles from './Record.module.css';

type Props = {
  readonly link: RunLink;
  readonly version: string;
  /** Whether the reader has a run of their own that would be replaced. */
  readonly own: 'none' | 'some';
  readonly onUse: () => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
};

function madeWith(theirs: string, own: string): string {
  const order = byVersion(theirs, own);
  if (order === 0) return '';
  const which = order < 0 ? 'an earlier' : 'a newer';
  return ` It was made with version ${theirs} of the list, ${which} one than this page’s ${own}: ticks under other words are asked again.`;
}

/** A run that came with a link: to read only until the reader takes it over. */
export function Arrived({ link, version, own, onUse, onKeep, onLeave }: Props) {
  if (!link.ok) {
    return (
      <Notice title="The link could not be opened." tone="must">
        <p>{link.reason} Your entries are unchanged.</p>
        <div className={styles.buttons}>
          <button type="button" className={controls.plain} onClick={onLeave}>
            Close this message
          </button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice title="You are looking at a run from a link.">
      <p>
        It cannot be changed here, and your own entries are untouched.
        {link.shared === 'ticks' &&
          ' It carries ticks and reasons, but no evidence, owners or signatures. An item that requires them is open here.'}
        {madeWith(link.version, version)}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={controls.primary} onClick={onUse}>
          {own === 'none' ? 'Use as mine' : 'Use as mine, in place of my run'}
        </button>
        {own === 'some' && (
          <button type="button" className={controls.plain} onClick={onKeep}>
            Keep it beside mine, as its own run
          </button>
        )}
        <button type="button" className={controls.plain} onClick={onLeave}>
          Go back to mine
        </button>
      </div>
    </Notice>
  );
}
