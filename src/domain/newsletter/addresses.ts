/** Somebody to write to. `team` is what a list says behind the comma; without one a person is a team of their own. */
export type Recipient = { readonly address: string; readonly team: string };

/** A list, read: whom to write to, each once, and every line that is no address. */
export type AddressList = {
  readonly recipients: readonly Recipient[];
  readonly repeated: readonly string[];
  readonly junk: readonly { readonly line: number; readonly text: string; readonly why: string }[];
};

const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Why a text is no address a mail can be sent to; null when it is one. By RFC 5321 without quotes and literals. */
export function addressFault(text: string): string | null {
  if (!text.includes('@')) return 'it has no @';
  if (/[^\x20-\x7e]/.test(text)) return 'it has letters beyond ASCII, which many servers refuse';
  if (/\s/.test(text)) return 'it has a space';
  if (!ADDRESS.test(text)) return 'it is not written as name@host';
  const at = text.lastIndexOf('@');
  return at > 64 || text.length > 254 ? 'it is longer than mail allows' : null;
}

/** One address counts once, however its letters are written. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/**
 * Reads a list: one address a line, or `Name <address>`, with the team behind a comma if halves are drawn by team.
 * Blank lines, lines that begin with # and a header `address` or `email` are left out.
 */
export function readAddresses(text: string): AddressList {
  const recipients: Recipient[] = [];
  const repeated: string[] = [];
  const junk: { line: number; text: string; why: string }[] = [];
  const seen = new Set<string>();
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((written, index) => {
      const line = written.trim();
      if (line === '' || line.startsWith('#')) return;
      if (/^"?(?:e-?mail|address)"?(?:\s*[,;].*)?$/i.test(line)) return;
      const [first = '', team = ''] = line.split(/[,;]/).map((part) => part.trim());
      const address = /<([^<>]*)>$/.exec(first)?.[1]?.trim() ?? first.replace(/^"(.*)"$/, '$1');
      const why = addressFault(address);
      if (why !== null) {
        junk.push({ line: index + 1, text: line.slice(0, 80), why });
        return;
      }
      const key = addressKey(address);
      if (seen.has(key)) repeated.push(address);
      else recipients.push({ address, team: team === '' ? key : team });
      seen.add(key);
    });
  return { recipients, repeated, junk };
}
