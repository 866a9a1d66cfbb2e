/** A real SMTP server on this machine, for tests of what is mailed. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and body, RFC 5322. */
  readonly source: string;
}

export interface TestSmtpServer {
  /** URL for `createMailer`. */
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

/**
 * Starts the server.
 *
 * @param refuse status that a recipient is refused with, by the address; undefined accepts
 */
export async function startSmtpServer(
  refuse: (address: string) => number | undefined = () => undefined,
): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const responseCode = refuse(address);
      if (responseCode === undefined) callback();
      else callback(Object.assign(new Error(`no mailbox ${address}`), { responseCode }));
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?from=no-reply@teei.example`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
