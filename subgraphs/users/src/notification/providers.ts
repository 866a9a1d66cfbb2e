/** Providers of the configuration: mail, services for SMS and push messages, and folders. */
import { fileURLToPath } from 'node:url';
import { keepMessage } from '@teei/platform/mail/kept-messages.ts';
import { MailError, type Mailer } from '@teei/platform/mail/mail.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { createHttpProvider } from './http-provider.ts';
import type { Provider, Providers } from './provider.ts';

export interface ProviderOptions {
  readonly mailer: Mailer | undefined;
  /** Services for SMS and push messages: http(s) addresses, or a folder (file:) that keeps them. */
  readonly smsUrl: string | undefined;
  readonly pushUrl: string | undefined;
  /** Secret that requests to them are signed with: `whsec_` and base64. */
  readonly signingKey: string | undefined;
}

/** Providers of the channels that are configured. */
export function createProviders(options: ProviderOptions): Providers {
  const { mailer, smsUrl, pushUrl, signingKey = '' } = options;
  const service = (channel: string, url: string): Provider =>
    url.startsWith('file:')
      ? createKeepingProvider(channel, fileURLToPath(url))
      : createHttpProvider(channel, { url, secret: signingKey });
  return new Map([
    ...(mailer ? [['email', createMailProvider(mailer)] as const] : []),
    ...(smsUrl === undefined ? [] : [['sms', service('sms', smsUrl)] as const]),
    ...(pushUrl === undefined ? [] : [['push', service('push', pushUrl)] as const]),
  ]);
}

function createMailProvider(mailer: Mailer): Provider {
  return {
    name: 'smtp',
    async send({ id, email, subject, text, html }) {
      try {
        return await mailer.send({
          id,
          to: email,
          subject: subject ?? '',
          text,
          html: html ?? undefined,
        });
      } catch (error) {
        if (!(error instanceof MailError)) throw error;
        throw new DeliveryError(error.message, error.isPermanent);
      }
    },
  };
}

/** Provider that keeps messages in a folder, where the page `/outbox` shows them. */
function createKeepingProvider(channel: string, folder: string): Provider {
  return {
    name: channel,
    async send({ id, userId, subject, text }) {
      await keepMessage(folder, {
        id,
        channel,
        to: `person ${userId}`,
        subject: subject ?? undefined,
        text,
        keptAt: new Date().toISOString(),
      });
      return id;
    },
  };
}
