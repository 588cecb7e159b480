import { memo } from 'react';
import type { Entries } from '../../domain/checklist/entries';
import type { Checklist } from '../../domain/checklist/schema';
import { leftOutText } from '../../domain/checklist/words';
import controls from '../parts/controls.module.css';
import styles from './styles.module.css';

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly showsAll: boolean;
  readonly canShow: boolean;
  readonly onShow: () => void;
};

/** What it does with a press follows from what it shows. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.list === b.list &&
    a.entries === b.entries &&
    a.showsAll === b.showsAll &&
    a.canShow === b.canShow
  );
}

/** What the level and the answers leave out, each under its reason. */
export const LeftOut = memo(function LeftOut(props: Props) {
  const { list, entries, showsAll, canShow, onShow } = props;
  const reasons = leftOutText(list, entries);
  if (reasons.length === 0) return null;
  return (
    <div className={styles.leftOut} id="left-out">
      {showsAll ? (
        <p>Items that do not apply are shown in their place and not counted.</p>
      ) : (
        reasons.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {canShow && (
        <button type="button" className={controls.linky} onClick={onShow}>
          {showsAll ? 'Hide them' : 'Show them'}
        </button>
      )}
    </div>
  );
}, isSame);
