import { useEffect, useState } from 'react';
import { fieldOf } from '../../domain/template/answer';
import { readPrefill } from '../../domain/template/answers';
import type { Field } from '../../domain/template/schema';
import { Notice } from '../parts/Notice';
import styles from './Files.module.css';
import { LeftOutList, Plain, countText } from './Happened';
import { type CurrentAnswers, hasAnswers } from './useAnswers';

/** A longer query is not read at all. */
const MAX_QUERY = 8_000;

type Props = { readonly fields: readonly Field[]; readonly current: CurrentAnswers };

function fromAddress(fields: readonly Field[]) {
  const { search } = window.location;
  return readPrefill(new URLSearchParams(search.length > MAX_QUERY ? '' : search), fields);
}

/**
 * Answers that the address brings, such as `?severity=SEV1`. An empty form takes them; a form with answers
 * asks first. Mounted once the saved answers are known, so never on the server.
 */
export function FromAddress({ fields, current }: Props) {
  const { answers, replace } = current;
  const [{ answers: brought, leftOut }] = useState(() => fromAddress(fields));
  const ids = Object.keys(brought);
  const [state, setState] = useState<'asks' | 'fills' | 'done'>(() => {
    const isNew = ids.some((id) => answers[id] !== brought[id]);
    if (!isNew && leftOut.length === 0) return 'done';
    return isNew && hasAnswers(answers) ? 'asks' : 'fills';
  });

  useEffect(() => {
    if (window.location.search === '' || (ids.length === 0 && leftOut.length === 0)) return;
    if (state === 'fills' && Object.keys(brought).length > 0) replace({ ...answers, ...brought });
    if (state === 'asks') return;
    // Taken once: a reload must not bring them back over what was typed since.
    const { pathname, hash } = window.location;
    window.history.replaceState(window.history.state, '', pathname + hash);
  }, [state, brought, ids.length, leftOut.length, answers, replace]);

  if (state === 'done') return null;
  const labels = ids.map((id) => `“${fieldOf(fields, id)?.label ?? id}”`).join(', ');
  const close = () => setState('done');
  if (state === 'fills') {
    return (
      <Notice title={`The address filled ${countText(ids.length)}.`}>
        {ids.length > 0 && <p>{labels}. Check them, then answer the rest.</p>}
        <LeftOutList leftOut={leftOut} />
        <div className={styles.buttons}>
          <Plain onClick={close}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  const use = (next: typeof answers) => {
    replace(next);
    close();
  };
  return (
    <Notice title={`The address brings ${countText(ids.length)}, and you already have some here.`}>
      <p>{labels}. Nothing has changed yet.</p>
      <LeftOutList leftOut={leftOut} />
      <div className={styles.buttons}>
        <Plain onClick={() => use({ ...answers, ...brought })}>Add them to mine</Plain>
        <Plain onClick={() => use(brought)}>Start again with them</Plain>
        <Plain onClick={close}>Keep mine</Plain>
      </div>
    </Notice>
  );
}
