import { fnv } from '../fnv';
import { MAX_FRAGMENT, fragment, packJson, type SharedReading, unpackJson } from '../share';
import type { Answers } from './answer';
import { type AnswersReading, answersContent, readAnswersFile } from './answers';
import type { Field } from './schema';

/** The word before the `=` in a shared address. */
export const SHARE_KIND = 'template';
const VERSION = 1;

type Form = { readonly id: string; readonly version: string; readonly fields: readonly Field[] };

/** Answers as an address fragment with a checksum; undefined when they are too long for an address. */
export function answersFragment(form: Form, answers: Answers): string | undefined {
  const packed = packJson(answersContent(form, answers));
  const payload = `${packed}~${fnv(packed)}`;
  if (payload.length > MAX_FRAGMENT - 40) return undefined;
  return fragment({ kind: SHARE_KIND, version: VERSION, payload });
}

/** Reads a shared address as hostile input; undefined when the address shares nothing. Never throws. */
export function readAnswersLink(reading: SharedReading, form: Form): AnswersReading | undefined {
  const no = (reason: string) => ({ ok: false, reason }) as const;
  if (reading.state === 'none') return undefined;
  if (reading.state === 'foreign') return no('It belongs to another tool of this handbook.');
  if (reading.state === 'damaged') return no(`It is damaged: ${reading.reason}.`);
  if (reading.shared.version !== VERSION) return no('It was made by a newer version of this page.');
  const [packed = '', sum] = reading.shared.payload.split('~');
  const content = sum === fnv(packed) ? unpackJson(packed) : undefined;
  return content === undefined
    ? no('It is damaged: a letter was changed or lost on the way. Ask for the link again.')
    : readAnswersFile(content, form);
}
