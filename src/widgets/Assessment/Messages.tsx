import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { SaveLine } from '../parts/SaveLine';
import type { Keeping } from '../parts/useLedger';
import { Refused } from './Arriving';
import type { Arrivals } from './useArrivals';

type Props = {
  readonly keeping: Keeping;
  readonly arrivals: Arrivals;
  /** What was just replaced or cleared, in a sentence. */
  readonly did: string | undefined;
  readonly onUndo: () => void;
};

/** Everything the reader has to know about where the answers are and what just happened to them. */
export function Messages({ keeping, arrivals, did, onUndo }: Props) {
  const { refusedFile, refusedLink, close } = arrivals;
  return (
    <>
      <SaveLine keeping={keeping} what="Answers" fileName="maturity" />
      {refusedLink !== undefined && (
        <Notice title="The link in this address could not be read." tone="must">
          <p>{refusedLink} Your own answers are as they were; go on below.</p>
        </Notice>
      )}
      {refusedFile !== undefined && <Refused reason={refusedFile} onClose={close} />}
      {did !== undefined && (
        <Notice title={did}>
          <button type="button" className={controls.plain} onClick={onUndo}>
            Undo
          </button>
        </Notice>
      )}
    </>
  );
}
