import facts from '@generated/handbook/default/metrics.json';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useState } from 'react';
import { fileStem, SCORECARD_SCHEMA, scorecardText } from '../../domain/scorecard/file';
import { type LeftBehind, LONGEST_LINK, scorecardLink } from '../../domain/scorecard/link';
import type { Card } from '../../domain/scorecard/read';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import styles from './panel.module.css';

type Props = { readonly card: Card; readonly today: string };

const PARTS: Readonly<Record<LeftBehind, string>> = {
  rules: 'the text of the rules',
  assumptions: 'the inputs of estimates',
  scenarios: 'the scenarios',
  sources: 'the sources',
};

type More = (props: Props) => ReactNode;

/** Pictures, tables and texts travel only when they are wanted. */
function MoreWays(props: Props) {
  const [more, setMore] = useState<{ readonly View: More } | 'failed'>();
  const load = () =>
    void import('./MoreWays').then(
      ({ MoreWays: View }) => setMore({ View }),
      () => setMore('failed'),
    );
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && load()}>
      <summary>More ways: text, table, picture</summary>
      {more === 'failed' && <p>This part did not arrive. Close and open it to try again.</p>}
      {more !== undefined && more !== 'failed' && <more.View {...props} />}
    </details>
  );
}

/** Takes a scorecard along: on paper, as a file, as a link. Rendered in the browser only. */
export function Take({ card, today }: Props) {
  const schema = useBaseUrl(SCORECARD_SCHEMA);
  const link = scorecardLink(card, facts);
  const address = `${window.location.origin}${window.location.pathname}${link.fragment}`;
  const without = link.without.map((part) => PARTS[part]).join(', ');
  const save = () => {
    const form = new URL(schema, window.location.origin).href;
    const text = scorecardText(card, new Date().toISOString(), form);
    saveAsFile(`${fileStem(card.name, today)}.json`, text);
  };
  return (
    <section className={styles.take} aria-labelledby="take-scorecard">
      <h3 id="take-scorecard">Print, save, share</h3>
      <div className={controls.row}>
        <button type="button" className={controls.primary} onClick={() => window.print()}>
          Print on one page
        </button>
        <button type="button" className={controls.plain} onClick={save}>
          Save as file
        </button>
        <CopyButton className={controls.plain} text={address} label="Copy a link to this scorecard">
          Copy a link
        </CopyButton>
      </div>
      <p className={controls.note}>
        The link holds these numbers behind a #, which no server is sent. It never held the records
        they were counted from.
        {without !== '' && ` It leaves out ${without}, to stay short; the file holds them all.`}
        {link.fragment.length > LONGEST_LINK &&
          ` It has ${link.fragment.length} characters, and some mail programs cut so long a link.`}
      </p>
      <details className={styles.fold}>
        <summary>Copy the link by hand</summary>
        <label htmlFor="scorecard-link">Link</label>
        <input id="scorecard-link" readOnly value={address} />
      </details>
      <MoreWays card={card} today={today} />
    </section>
  );
}
