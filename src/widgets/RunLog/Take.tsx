import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import { useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useState } from 'react';
import { runFile, runFileName } from '../../domain/runbook/file';
import type { Run } from '../../domain/runbook/log';
import { type Followed, runCsv, runMarkdown } from '../../domain/runbook/outputs';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';
import { Notice } from '../parts/Notice';
import { offsetAt } from '../parts/runLog';
import styles from './styles.module.css';

type Props = { readonly followed: Followed; readonly run: Run };

const REVIEW = 'post-incident-review';

/** The review's form with this run's timeline; the fragment never leaves the browser. */
function Review({ run }: { readonly run: Run }) {
  const { version, isLast } = useDocsVersion();
  const history = useHistory();
  const [isTooLong, setTooLong] = useState(false);
  const below = isLast ? '' : version === 'current' ? 'next/' : `${version}/`;
  const page = useBaseUrl(`/${below}templates/${REVIEW}/`);
  // Packing 200 lines costs more than a frame, and its rules are the template's: only when they are wanted.
  const pack = () => import('./review');
  const open = async () => {
    const hash = (await pack()).reviewFragment(run);
    if (hash === undefined) setTooLong(true);
    else history.push(`${page}${hash}`);
  };
  const save = async () => saveAsFile(`${REVIEW}-timeline.json`, (await pack()).reviewFile(run));
  return (
    <>
      <button type="button" className={controls.plain} onClick={() => void open()}>
        Open the review with this timeline
      </button>
      <button type="button" className={controls.plain} onClick={() => void save()}>
        Save its answers for the review
      </button>
      {isTooLong && (
        <Notice title="This run is too long for a link.">
          <p>
            Save its answers for the review, then open the file{' '}
            <Link to={page}>on the review’s page</Link>.
          </p>
        </Notice>
      )}
    </>
  );
}

/** The ways to take a run along. */
export function Take({ followed, run }: Props) {
  const name = runFileName(followed, run);
  return (
    <section className={styles.take} aria-labelledby="take-run">
      <h3 id="take-run">Take the timeline along</h3>
      <div className={controls.row}>
        <CopyButton
          className={controls.plain}
          text={() => runMarkdown(followed, run, offsetAt)}
          label="Copy the timeline as a Markdown table"
        >
          Copy as Markdown
        </CopyButton>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${name}.csv`, runCsv(run, offsetAt), 'text/csv')}
        >
          Save as CSV
        </button>
        <button
          type="button"
          className={controls.plain}
          onClick={() => saveAsFile(`${name}.json`, runFile(followed, run))}
        >
          Save as file
        </button>
        <Review run={run} />
      </div>
      <p className={controls.note}>
        The file opens on this page on another device, for whoever takes over. Nothing is sent.
      </p>
    </section>
  );
}
