import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { Command, Message, Output } from '@site/src/widgets/parts/Command';
import Variables from '@site/src/widgets/Variables';
import { type ErrorEntry, letter } from './errorEntry';
import { Part } from './Part';
import styles from './styles.module.css';
import { Words } from './Words';

type Props = { readonly entry: ErrorEntry };

/** Commands that only look, each with what one should see. */
export function Look({ entry }: Props) {
  return (
    <Part id="look">
      <Variables />
      {entry.diagnose.map(({ run, see, needs }, index) => (
        <div key={run}>
          <Command code={run} label={`Copy command ${index + 1}`} />
          <figure className={styles.see}>
            <figcaption>
              <Words text={see} /> <span className={styles.needs}>Needs {needs}.</span>
            </figcaption>
          </figure>
        </div>
      ))}
    </Part>
  );
}

type RiskProps = { readonly fix: ErrorEntry['fix'][number] };

const RISKS = { none: 'none', restart: 'restart', data: 'data may be lost' } as const;

function Risk({ fix }: RiskProps) {
  const note = fix.risk_note === undefined ? '' : `: ${fix.risk_note}`;
  return (
    <p className={fix.risk === 'data' ? styles.must : styles.risk}>
      Risk: {RISKS[fix.risk]}
      {note}
    </p>
  );
}

/** What to do for each cause, with its risk. */
export function Fixes({ entry }: Props) {
  const brokenLinks = useBrokenLinks();
  return (
    <Part id="fix">
      <ol className={styles.fixes}>
        {entry.fix.map((fix, index) => {
          const id = `fix-${letter(index).toLowerCase()}`;
          brokenLinks.collectAnchor(id);
          return (
            <li key={fix.title} id={id} tabIndex={-1}>
              <h3>
                <span className={styles.letter}>{letter(index)}</span> {fix.title}
              </h3>
              <div>
                <p>
                  <Words text={fix.text} />
                </p>
                {fix.run !== undefined && (
                  <Command code={fix.run} label={`Copy the command of fix ${letter(index)}`} />
                )}
                {fix.see !== undefined && <Output title="You should see" text={fix.see} />}
                {fix.link !== undefined && (
                  <p>
                    <Link to={fix.link.to}>{fix.link.label}</Link>
                  </p>
                )}
                <Risk fix={fix} />
              </div>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

/** How to know that it is over. */
export function Verify({ entry }: Props) {
  return (
    <Part id="verify">
      {entry.verify.map(({ text, run }, index) => (
        <div key={text} className={styles.verify}>
          <p className={styles.words}>
            <Words text={text} />
          </p>
          {run !== undefined && <Command code={run} label={`Copy check ${index + 1}`} />}
        </div>
      ))}
    </Part>
  );
}

/** Where to ask, when, and what to paste there. */
export function Ask({ entry }: Props) {
  const { channel, after_minutes: minutes, message, include } = entry.escalate;
  return (
    <Part id="ask">
      <p className={styles.words}>
        Not fixed after {minutes} minutes: ask in {channel}, with this. Fill the square brackets.
      </p>
      <Message text={message} />
      <p className={styles.words}>Add {include.join(', and ')}.</p>
    </Part>
  );
}
