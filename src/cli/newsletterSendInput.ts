import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AddressList, addressKey, readAddresses } from '../domain/newsletter/addresses';
import { type Half } from '../domain/newsletter/halves';
import { type Given, needed, Refusal, unknownWord } from './args';
import type { Place } from './maturityInput';
import { countOf } from './metricsInput';
import type { Dkim } from './newsletterMessage';
import type { Server } from './newsletterSmtp';

const MOST_JUNK = 20;

function fileText({ from }: Place, file: string): string {
  try {
    return readFileSync(path.resolve(from, file), 'utf8');
  } catch (error) {
    const code = String(Reflect.get(Object(error), 'code'));
    throw new Refusal(`${file} cannot be read (${code}).`);
  }
}

/** The list of `--to`, without those of `--not`. Throws a Refusal that names every line that is no address. */
export function listOf(place: Place, given: Given): AddressList & { readonly left: number } {
  const file = needed(given, 'to', 'FILE');
  const list = readAddresses(fileText(place, file));
  if (list.junk.length > 0) {
    const lines = list.junk
      .slice(0, MOST_JUNK)
      .map(({ line, text, why }) => `  line ${line}: "${text}": ${why}`);
    const more = list.junk.length > MOST_JUNK ? [`  and ${list.junk.length - MOST_JUNK} more`] : [];
    throw new Refusal(
      [
        `${file} has ${list.junk.length === 1 ? 'a line that is' : `${list.junk.length} lines that are`} no address. Nothing was sent; correct ${list.junk.length === 1 ? 'it' : 'them'}:`,
        ...lines,
        ...more,
      ].join('\n'),
    );
  }
  const not = given.options.get('not');
  const gone = not === undefined ? [] : readAddresses(fileText(place, not)).recipients;
  const keys = new Set(gone.map(({ address }) => addressKey(address)));
  const recipients = list.recipients.filter(({ address }) => !keys.has(addressKey(address)));
  if (recipients.length === 0) throw new Refusal(`${file} has nobody to write to.`);
  return { ...list, recipients, left: list.recipients.length - recipients.length };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const TLS = ['required', 'offered', 'off'] as const;
const PATIENCE = 30_000;

/** The server of `--smtp`. Secrets come from SMTP_USER and SMTP_PASSWORD alone. Throws a Refusal. */
export function serverOf(given: Given): Server {
  const written = needed(given, 'smtp', 'smtp://HOST:PORT');
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Refusal(
      '--smtp is no mail server; write smtp://mail.example:587 or smtps://mail.example.',
    );
  if (url.username !== '' || url.password !== '')
    throw new Refusal(
      '--smtp holds a name or a password, which every process of this machine can read. Set SMTP_USER and SMTP_PASSWORD instead.',
    );
  const { SMTP_USER: user, SMTP_PASSWORD: pass } = process.env;
  if ((user === undefined) !== (pass === undefined))
    throw new Refusal('Only one of SMTP_USER and SMTP_PASSWORD is set; set both or neither.');
  const auth = user === undefined || pass === undefined ? null : { user, pass };
  const secure = url.protocol === 'smtps:';
  const wanted = given.options.get('tls');
  const known = TLS.find((one) => one === wanted);
  if (wanted !== undefined && known === undefined)
    throw unknownWord('a way to encrypt', wanted, TLS);
  const isNear = LOOPBACK.has(url.hostname);
  if (known === 'off' && auth !== null && !isNear)
    throw new Refusal('A password is not sent without encryption; remove --tls off.');
  const tls = known ?? (auth !== null && !isNear ? 'required' : 'offered');
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { host, port, secure, tls, auth, patience: PATIENCE };
}

/** The key that signs, from NEWSLETTER_DKIM_KEY, with `--dkim SELECTOR._domainkey.DOMAIN`. Throws a Refusal. */
export function dkimOf(given: Given): Dkim | null {
  const name = given.options.get('dkim');
  const privateKey = process.env['NEWSLETTER_DKIM_KEY'];
  if (name === undefined) return null;
  const [, keySelector, domainName] = /^([^.]+)\._domainkey\.(.+)$/.exec(name) ?? [];
  if (keySelector === undefined || domainName === undefined)
    throw new Refusal(
      '--dkim is no name of a key; write SELECTOR._domainkey.DOMAIN, as it stands in your DNS.',
    );
  if (privateKey === undefined || !/-----BEGIN (?:RSA )?PRIVATE KEY-----/.test(privateKey))
    throw new Refusal(
      'NEWSLETTER_DKIM_KEY holds no private key; set it to the PEM text of the key of --dkim.',
    );
  return { domainName, keySelector, privateKey: privateKey.replaceAll('\\n', '\n') };
}

/** `--half first --seed 7`; null for everybody. Throws a Refusal. */
export function halfOf(given: Given): { readonly half: Half; readonly seed: number } | null {
  const half = given.options.get('half');
  if (half === undefined) return null;
  if (half !== 'first' && half !== 'second') throw unknownWord('a half', half, ['first', 'second']);
  return { half, seed: countOf('seed', needed(given, 'seed', '7')) };
}

/** A whole number of an option, at least `least`; `usual` when it is left out. Throws a Refusal. */
export function numberOf(given: Given, name: string, usual: number, least: number): number {
  const text = given.options.get(name);
  if (text === undefined) return usual;
  const value = countOf(name, text);
  if (value < least) throw new Refusal(`--${name} must be at least ${least}.`);
  return value;
}

/** The https address for one click, with `{address}` and `{token}` in it. Throws a Refusal. */
export function unsubscribeOf(given: Given): string | null {
  const url = given.options.get('unsubscribe');
  if (url === undefined) return null;
  if (!/^https:\/\/[^\s<>"]+$/.test(url) || !/\{(?:token|address)\}/.test(url))
    throw new Refusal(
      '--unsubscribe is no address for one click; write an https address with {token} or {address} in it.',
    );
  if (url.includes('{token}') && process.env['NEWSLETTER_UNSUBSCRIBE_KEY'] === undefined)
    throw new Refusal('NEWSLETTER_UNSUBSCRIBE_KEY is not set; {token} is made with it.');
  return url;
}
