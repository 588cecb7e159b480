/** What went wrong while speaking with a mail server, as far as it says so. */
export type SmtpFault = {
  /** The error's own code, such as ECONNECTION. */
  readonly code: string;
  /** The server's three digits; null when it did not answer. */
  readonly status: number | null;
  /** The command it answered, such as RCPT TO. */
  readonly command: string;
  readonly message: string;
};

/**
 * What to do about a fault. `refused`: never for this address. `later`: try this address again. `gone`: the connection
 * is lost, nothing is known about the address. `stop`: the same would happen to everybody.
 */
export type Verdict =
  { readonly is: 'refused' | 'later' | 'gone' } | { readonly is: 'stop'; readonly why: string };

const DISK = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG', 'EACCES']);
const AUTH = new Set([530, 534, 535, 538]);

/** What to do when the record of a send cannot be written; `code` is the disk's, such as ENOSPC. */
export function unwritable(code: string): string {
  const what =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Make room, then run the same command again.'
      : 'Look after its folder, or name another file with --record.';
  return `The record cannot be written (${code}): nothing is sent that would not be recorded. ${what}`;
}

/** Tells apart what concerns one address, one moment, or everybody. Status codes by RFC 5321 and RFC 4954. */
export function verdictOf({ code, status, command, message }: SmtpFault): Verdict {
  const said = message.replace(/\s+/g, ' ').trim();
  const stop = (why: string): Verdict => ({ is: 'stop', why: `${why} The server says: ${said}` });
  if (DISK.has(code)) {
    return { is: 'stop', why: unwritable(code) };
  }
  if (code === 'EAUTH' || (status !== null && AUTH.has(status))) {
    return stop('The server does not accept the credentials; check SMTP_USER and SMTP_PASSWORD.');
  }
  if (code === 'ETLS' || /certificate|self.signed|STARTTLS|\bTLS\b|\bSSL\b/i.test(said)) {
    return stop(
      'No encrypted connection could be made, and nothing was sent without one. For a certificate of your own authority set NODE_EXTRA_CA_CERTS; for a server on this machine write --tls off.',
    );
  }
  if (code === 'EMESSAGE' || (status === 552 && !/^RCPT/i.test(command))) {
    return stop('The mail is too large for this server.');
  }
  if (status === 421) return { is: 'gone' };
  if (status !== null && status >= 500 && /^MAIL/i.test(command)) {
    return stop('The server does not accept the sender; write another with --from.');
  }
  if (status !== null && status >= 500) return { is: 'refused' };
  if (status !== null && status >= 400) return { is: 'later' };
  return code === 'EDNS' ? stop('The server’s name is not known; check --smtp.') : { is: 'gone' };
}
