import type { ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { OpenFile } from '../parts/OpenFile';
import { DropArea } from './Arriving';
import { PasteText } from './PasteText';
import type { Gathered } from './useGathered';
import styles from './gather.module.css';

type Props = {
  readonly gathered: Gathered;
  /** More buttons in the row of ways in. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
};

/** The ways in for several assessments: files, dropped or chosen, and pasted links. Refusals are said one by one. */
export function Gather({ gathered, buttons, children }: Props) {
  const { refused } = gathered;
  return (
    <DropArea onFiles={gathered.open}>
      <div className={styles.ways}>
        <div className={controls.row}>
          <OpenFile label="Open files" onFiles={gathered.open} />
          {buttons}
        </div>
        <PasteText onText={gathered.paste} button="Add it" />
      </div>
      {refused.length > 0 && (
        <Notice
          title={refused.length === 1 ? 'One was not added.' : `${refused.length} were not added.`}
          tone="must"
        >
          <ul className={styles.refused}>
            {refused.map((reason, index) => (
              <li key={`${index} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children}
    </DropArea>
  );
}
