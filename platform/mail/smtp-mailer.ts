/** Mailer over SMTP, with a connection for each mail. */
import { createTransport } from 'nodemailer';
import { MailError, type Mail, type Mailer } from './mail.ts';

/** Milliseconds to connect, to be greeted, and between two answers of the server. */
const SMTP_TIMEOUT_MS = 10_000;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Creates a mailer that sends by a server.
 *
 * Mail has one recipient: with several, nodemailer resolves even when the server refuses some of them.
 * TLS is required of every server but one on this machine, also where the URL begins with smtp://.
 *
 * @param url `smtp://` (STARTTLS) or `smtps://`, with user and password where the server wants them, and
 *   the sender's address in the parameter `from`
 */
export function createSmtpMailer(url: URL): Mailer {
  const from = url.searchParams.get('from') ?? '';
  const isSecure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    requireTLS: !isSecure && !LOOPBACK.has(url.hostname),
    ignoreTLS: !isSecure && LOOPBACK.has(url.hostname),
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    // Content comes from people: it must not read files or addresses of the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const messageId = messageIdOf(mail, from);
      checkRecipient(mail.to);
      try {
        await transport.sendMail({
          messageId,
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
        });
      } catch (error) {
        throw mailErrorOf(error);
      }
      return messageId;
    },
  };
}

/** Message-ID of a mail (RFC 5322, section 3.6.4), the same each time it is sent. */
export function messageIdOf({ id }: Mail, from: string): string {
  return `<${id}@${/@([^\s>@]+)>?$/.exec(from)?.[1] ?? 'localhost'}>`;
}

/** @throws MailError for a local part that only servers with SMTPUTF8 take: nodemailer sends it to any */
function checkRecipient(address: string): void {
  const [local = ''] = address.split('@');
  if (/[^\x20-\x7e]/.test(local)) {
    throw new MailError('The local part of the address is not ASCII, which few servers take.', {
      isPermanent: true,
    });
  }
}

/** The server's refusal of recipient or content (5xx) is permanent; of the connection, it is not. */
function mailErrorOf(error: unknown): MailError {
  const code: unknown = Reflect.get(Object(error), 'code');
  const status: unknown = Reflect.get(Object(error), 'responseCode');
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isPermanent = isAboutMail && (typeof status !== 'number' || status >= 500);
  const answer = typeof status === 'number' ? `, SMTP status ${status}` : '';
  return new MailError(`The mail was not accepted (${String(code)}${answer}).`, { isPermanent });
}
