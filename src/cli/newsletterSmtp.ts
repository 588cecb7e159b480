import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFault } from '../domain/newsletter/smtpFault';

/** How to reach a mail server. */
export type Server = {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte. */
  readonly secure: boolean;
  readonly tls: 'required' | 'offered' | 'off';
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** Milliseconds a server may be silent. */
  readonly patience: number;
};

/** A fault while speaking with the server. */
export class SmtpError extends Error {
  readonly fault: SmtpFault;

  constructor(fault: SmtpFault) {
    super(fault.message);
    this.fault = fault;
  }
}

function smtpError(error: unknown): SmtpError {
  if (error instanceof SmtpError) return error;
  const get = (key: string): unknown => Reflect.get(Object(error), key);
  const [code, status, command] = [get('code'), get('responseCode'), get('command')];
  const [answer, failed] = [get('response'), error instanceof Error ? error.message : ''];
  return new SmtpError({
    code: typeof code === 'string' ? code : '',
    status: typeof status === 'number' ? status : null,
    command: typeof command === 'string' ? command : '',
    // The server's own words where it said some; a person looks for them in its log.
    message: typeof answer === 'string' && answer !== '' ? answer : failed || String(error),
  });
}

/** One connection to a mail server, for one message after the other. */
export type Connection = {
  /**
   * Sends a message and answers what the server said. `beforeEnd` runs when everything but the line that ends the
   * message was given: until then the server cannot have taken it. When it throws, the message is never ended.
   */
  readonly send: (
    from: string,
    to: string,
    message: Buffer,
    beforeEnd: () => void,
  ) => Promise<string>;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

function streamOf(message: Buffer, beforeEnd: () => void): Readable {
  let given = false;
  return new Readable({
    read() {
      if (!given) {
        given = true;
        this.push(message);
        return;
      }
      try {
        beforeEnd();
        this.push(null);
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

const LOST = Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' });

/** Connects and logs in. Throws an SmtpError. */
export async function connect(server: Server): Promise<Connection> {
  const { host, port, secure, tls, auth, patience } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'off',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  let isOpen = true;
  let fail: (error: unknown) => void = () => undefined;
  connection.on('error', (error) => {
    isOpen = false;
    fail(error);
  });
  connection.on('end', () => {
    isOpen = false;
    fail(LOST);
  });
  /** One step of the dialogue: its own answer, or the loss of the connection, whichever comes first. */
  const step = <Answer>(run: (done: (error: unknown, answer?: Answer) => void) => void) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      fail = (error) => reject(smtpError(error));
      run((error, answer) => (error == null ? resolve(answer) : reject(smtpError(error))));
    });
  const close = () => {
    isOpen = false;
    connection.close();
  };
  try {
    await step((done) => connection.connect((error) => done(error)));
    if (auth !== null) await step((done) => connection.login(auth, (error) => done(error)));
  } catch (error) {
    close();
    throw error;
  }
  const send: Connection['send'] = async (from, to, message, beforeEnd) => {
    if (!isOpen) throw smtpError(LOST);
    let broken: unknown;
    const guarded = () => {
      try {
        beforeEnd();
      } catch (error) {
        broken = error;
        close();
        throw error;
      }
    };
    try {
      const info = await step<SMTPConnection.SentMessageInfo>((done) =>
        connection.send({ from, to, size: message.length }, streamOf(message, guarded), done),
      );
      return info?.response ?? '';
    } catch (error) {
      if (broken !== undefined) throw smtpError(broken);
      // The next message begins anew; a server that does not answer to that is gone.
      if (isOpen) await step((done) => connection.reset((problem) => done(problem))).catch(close);
      throw error;
    }
  };
  return { send, isOpen: () => isOpen, close };
}
