/** Messages of a local graph: kept for the page `/outbox`, but for mail when MAIL_URL names a server. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMailer } from '@teei/platform/mail/mailer.ts';
import { createProviders } from '@teei/users/src/notification/providers.ts';
import type { UsersServices } from '@teei/users/src/context.ts';
import type { StartConfiguration } from './configuration.ts';

/** Environment of the users subgraph's process for its messages. */
interface MessageEnvironment {
  readonly MAIL_URL: string;
  readonly SMS_URL: string;
  readonly PUSH_URL: string;
  /** Page that mailed links open. */
  readonly ACCOUNT_PAGE_URL?: string;
}

export interface LocalMessages {
  readonly environment: MessageEnvironment;
  /** Environment of the reporting subgraph's process: deliveries are kept in the same folder. */
  readonly platforms: Readonly<Record<'BENEVITY_URL' | 'GOODERA_URL' | 'WORKDAY_URL', string>>;
  /** Folder of the messages that are kept. */
  readonly outbox: string;
}

export function openMessages({
  MAIL_URL,
  DATA_DIR,
  PORT,
  // Of a port that is not known yet, the graph's own page has no address.
  ACCOUNT_PAGE_URL = PORT === 0 ? undefined : `http://localhost:${PORT}/account`,
}: Pick<StartConfiguration, 'MAIL_URL' | 'DATA_DIR' | 'PORT' | 'ACCOUNT_PAGE_URL'>): LocalMessages {
  const outbox = path.resolve(DATA_DIR, 'outbox');
  const { href } = pathToFileURL(outbox);
  return {
    environment: {
      MAIL_URL: MAIL_URL ?? href,
      SMS_URL: href,
      PUSH_URL: href,
      ...(ACCOUNT_PAGE_URL !== undefined && { ACCOUNT_PAGE_URL }),
    },
    platforms: { BENEVITY_URL: href, GOODERA_URL: href, WORKDAY_URL: href },
    outbox,
  };
}

/** The same for the users subgraph in this process. */
export function createMessageServices({
  MAIL_URL,
  SMS_URL,
  PUSH_URL,
  ACCOUNT_PAGE_URL,
}: MessageEnvironment): Pick<UsersServices, 'mailer' | 'providers' | 'accountPageUrl'> {
  const mailer = createMailer(MAIL_URL);
  return {
    mailer,
    accountPageUrl: ACCOUNT_PAGE_URL,
    providers: createProviders({
      mailer,
      smsUrl: SMS_URL,
      pushUrl: PUSH_URL,
      signingKey: undefined,
    }),
  };
}
