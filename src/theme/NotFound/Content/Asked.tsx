import { askedIn } from '@site/src/domain/error/suggest';
import { UnknownCode } from '@site/src/widgets/parts/UnknownCode';

type Props = { readonly pathname: string; readonly base: string };

/** What a code in an address may have meant. */
export function Asked({ pathname, base }: Props) {
  const asked = askedIn(pathname, base);
  return asked === undefined ? null : <UnknownCode key={asked} asked={asked} />;
}
