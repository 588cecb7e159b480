/** How much of something holds; drawn, and always said in words beside it. */
export type Fill = 'none' | 'some' | 'half' | 'most' | 'whole' | 'open' | 'not-asked';

const RING = <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />;

const DRAWN = {
  none: RING,
  some: (
    <>
      {RING}
      <path d="M10 10V2a8 8 0 0 1 8 8z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {RING}
      <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  most: (
    <>
      {RING}
      <path d="M10 10H2a8 8 0 1 0 8-8z" fill="currentColor" />
    </>
  ),
  whole: <circle cx="10" cy="10" r="9" fill="currentColor" />,
  open: (
    <circle
      cx="10"
      cy="10"
      r="8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3.1 3.18"
    />
  ),
  'not-asked': <path d="M4 10h12" stroke="currentColor" strokeWidth="2" />,
} satisfies Readonly<Record<Fill, unknown>>;

type Props = { readonly fill: Fill; readonly className?: string | undefined };

export function Shape({ fill, className }: Props) {
  return (
    <svg
      className={className}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWN[fill]}
    </svg>
  );
}
