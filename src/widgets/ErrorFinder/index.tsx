import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useEffect, useId, useMemo, useRef } from 'react';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import { Announcement } from './Announcement';
import { readHanded } from './handOver';
import { Readout } from './Readout';
import { Results } from './Results';
import styles from './styles.module.css';
import { useFinder } from './useFinder';

type Props = {
  /** `desk` on the front page, where its label is the page's title; `page` for the page of its own. */
  readonly variant?: 'desk' | 'page';
};

const LABELS = {
  desk: 'Paste an error, an alert name or a code',
  page: 'Paste a message, an alert name or a code',
} as const;

/** Paste an error, get its page: in place, in this browser. */
export default function ErrorFinder({ variant = 'desk' }: Props) {
  const id = useId();
  const finder = useFinder();
  const { text, setText, leftOut, load, loading, findings } = finder;
  const { hash } = useLocation();
  const isBrowser = useIsBrowser();
  const area = useRef<HTMLTextAreaElement>(null);
  const handed = useMemo(
    () => readHanded(isBrowser && variant === 'page' ? hash : ''),
    [isBrowser, variant, hash],
  );

  useEffect(() => {
    // What was typed before the page came alive stands in the field, and nowhere else.
    const early = area.current?.value ?? '';
    if (handed.state === 'ok') setText(handed.text);
    else if (early !== '') setText(early);
    if (handed.state === 'ok' || early !== '') load();
  }, [handed, setText, load]);

  const clear = () => {
    setText('');
    area.current?.focus();
  };
  const [best] = findings;
  const As = variant === 'desk' ? 'h1' : 'h2';
  return (
    <div className={variant === 'desk' ? styles.desk : styles.page}>
      <div>
        <As className={styles.label}>
          <label htmlFor={`${id}-text`}>{LABELS[variant]}</label>
        </As>
        <textarea
          ref={area}
          id={`${id}-text`}
          className={styles.text}
          rows={variant === 'desk' ? 4 : 7}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          aria-describedby={`${id}-hint`}
          value={text}
          onFocus={load}
          onPaste={finder.paste}
          onChange={(event) => {
            setText(event.target.value);
            load();
          }}
        />
        <div className={styles.hint}>
          <p id={`${id}-hint`}>
            Read in this browser. Nothing is sent.
            {text !== '' && ` ${text.length.toLocaleString('en-GB')} characters.`}
          </p>
          <button type="button" className={controls.linky} onClick={clear} hidden={text === ''}>
            Clear
          </button>
        </div>
        <noscript>
          <p className={styles.words}>
            Finding a pasted message needs JavaScript. Without it:{' '}
            <Link to="/reference/errors/">all error codes, with what each says</Link>.
          </p>
        </noscript>
        {leftOut > 0 && (
          <Notice
            title={`Too much to read: ${leftOut.toLocaleString('en-GB')} characters left out.`}
          >
            <p>
              The beginning and the end were read. Paste the part around the error if it stands in
              between.
            </p>
          </Notice>
        )}
        {handed.state === 'damaged' && text === '' && (
          <Notice title="The link brought a message that cannot be read." tone="must">
            <p>It was cut off or changed on its way. Paste the message itself.</p>
          </Notice>
        )}
      </div>
      <div className={styles.answers}>
        <Results finder={finder} variant={variant} />
      </div>
      {variant === 'page' && best !== undefined && <Readout text={text} finding={best} />}
      <Announcement
        findings={findings}
        text={text}
        asked={text.trim() !== '' && loading === 'ready'}
      />
    </div>
  );
}
