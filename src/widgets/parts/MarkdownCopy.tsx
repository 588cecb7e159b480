import { useLocation } from '@docusaurus/router';
import { useState } from 'react';
import controls from './controls.module.css';
import styles from './MarkdownCopy.module.css';

/** The copy's text. Throws when there is none, as while pages are written: copies are made by a build. */
async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok || !text.startsWith('# ')) throw new Error(`No Markdown at ${address}`);
  return text;
}

/** Puts a text on the clipboard that is still being fetched; Safari allows that only as a promise. */
async function copied(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** The page as Markdown, for whoever takes it to another tool. It is fetched when it is asked for. */
export function MarkdownCopy() {
  const { pathname } = useLocation();
  const address = `${pathname.replace(/\/?$/, '/')}index.md`;
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid('');
    try {
      const text = fetched(address);
      await copied(text);
      const { length } = (await text).trimEnd().split('\n');
      setSaid(`Copied, ${length} lines.`);
    } catch {
      setSaid('Not copied: the browser or the network refused. View it as Markdown instead.');
    }
  };
  return (
    <div className={styles.copy}>
      <button type="button" className={controls.linky} onClick={copy} data-needs-script="">
        Copy page as Markdown
      </button>
      <a href={address} type="text/markdown">
        View as Markdown
      </a>
      <output>{said}</output>
    </div>
  );
}
