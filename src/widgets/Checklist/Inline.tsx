type Props = { readonly children: string };

/** A sentence of the list; words between backticks are code. */
export function Inline({ children }: Props) {
  return children
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
