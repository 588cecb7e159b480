import { MAX_READ } from '../../domain/error/words';
import { fragment, MAX_FRAGMENT, packJson, readFragment, unpackJson } from '../../domain/share';

/** A message handed to the finder page: its text, or that the link cannot be read. */
type Handed =
  | { readonly state: 'none' }
  | { readonly state: 'damaged' }
  | { readonly state: 'ok'; readonly text: string };

const KIND = 'm';

/** The address of the finder page with a message in its fragment, which never leaves the browser. Long messages are cut. */
export function finderAddress(text: string): string {
  let length = Math.min(text.length, MAX_READ);
  for (;;) {
    const payload = packJson(text.slice(0, length));
    if (payload.length < MAX_FRAGMENT - 100) {
      return `/find-error/${fragment({ kind: KIND, version: 1, payload })}`;
    }
    length = Math.floor(length / 2);
  }
}

/** The message in a fragment: packed by us, or plain text as a script writes it (`#m=exceeded%20quota`). */
export function readHanded(hash: string): Handed {
  if (!hash.startsWith(`#${KIND}=`)) return { state: 'none' };
  const reading = readFragment(hash, KIND);
  const packed = reading.state === 'ok' ? unpackJson(reading.shared.payload) : undefined;
  if (typeof packed === 'string') return { state: 'ok', text: packed };
  if (hash.length > MAX_FRAGMENT) return { state: 'damaged' };
  try {
    return { state: 'ok', text: decodeURIComponent(hash.slice(KIND.length + 2)) };
  } catch {
    return { state: 'damaged' };
  }
}
