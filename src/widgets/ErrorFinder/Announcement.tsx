import { useEffect, useState } from 'react';
import type { Finding } from '../../domain/error/match';
import { isQuestion } from '../../domain/error/question';
import controls from '../parts/controls.module.css';

type Props = {
  readonly findings: readonly Finding[];
  readonly asked: boolean;
  readonly text: string;
};

function sentence({ findings, asked, text }: Props): string {
  if (!asked) return '';
  const [best] = findings;
  if (best === undefined) {
    return isQuestion(text)
      ? 'No error says this. The search reads all pages.'
      : 'No page knows this message yet.';
  }
  if (best.confidence === 'possible') {
    return findings.length === 1
      ? `One page shares words: ${best.code}, ${best.title}.`
      : `${findings.length} pages share words.`;
  }
  return `${best.code} fits: ${best.title}.`;
}

/** Tells a screen reader what was found, once typing has paused. */
export function Announcement(props: Props) {
  const text = sentence(props);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className={controls.hidden} role="status">
      {said}
    </p>
  );
}
