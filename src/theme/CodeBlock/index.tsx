import { Children, type ReactNode } from 'react';
import { Command, Message, Output } from '@site/src/widgets/parts/Command';

type Props = {
  readonly children?: ReactNode;
  readonly className?: string;
  readonly language?: string;
  readonly metastring?: string;
  readonly title?: string;
};

function languageOf({ language, className }: Props): string {
  return language ?? /language-(\S+)/.exec(className ?? '')?.[1] ?? '';
}

function titleOf({ title, metastring }: Props): string {
  return title ?? /title="([^"]*)"/.exec(metastring ?? '')?.[1] ?? 'You should see';
}

/** Fenced blocks: `output` is what one should see, `message` is prose to paste, everything else is code to copy. */
export default function CodeBlock(props: Props) {
  const text = Children.toArray(props.children).join('').trimEnd();
  const language = languageOf(props);
  if (language === 'output') return <Output title={titleOf(props)} text={text} />;
  if (language === 'message') return <Message text={text} />;
  return <Command code={text} />;
}
