import { Filled } from '@site/src/widgets/parts/Command';

type Props = { readonly text: string };

/** A sentence of the front matter: `code` between backticks, and the reader's values in <angle brackets>. */
export function Words({ text }: Props) {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <Filled key={index} text={part} />,
    );
}
