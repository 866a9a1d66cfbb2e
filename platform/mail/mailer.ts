/** The mailer that a URL configures: an SMTP server, or a folder that keeps what would be sent. */
import { fileURLToPath } from 'node:url';
import { keepMessage } from './kept-messages.ts';
import { type Mail, type Mailer } from './mail.ts';
import { createSmtpMailer, messageIdOf } from './smtp-mailer.ts';

/** @param url `smtp://…?from=…`, `smtps://…?from=…` or `file:///folder`, as `mailUrl` checks */
export function createMailer(url: string): Mailer {
  const parsed = new URL(url);
  return parsed.protocol === 'file:'
    ? createKeepingMailer(fileURLToPath(parsed))
    : createSmtpMailer(parsed);
}

/** Mailer that keeps mail in a folder, where the page `/outbox` shows it. */
function createKeepingMailer(folder: string): Mailer {
  return {
    async send(mail: Mail) {
      await keepMessage(folder, {
        ...mail,
        channel: 'email',
        keptAt: new Date().toISOString(),
      });
      return messageIdOf(mail, '');
    },
  };
}
