/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { createMailer } from '@teei/platform/mail/mailer.ts';
import { readGraphSecret, serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { readSigning, USERS_VARIABLES } from './configuration.ts';
import { createProviders } from './notification/providers.ts';
import { createSignInService } from './sign-in/sign-in.service.ts';
import { withUsersServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(USERS_VARIABLES);
const { MAIL_URL: mailUrl, ACCOUNT_PAGE_URL: accountPageUrl } = settings;
const secret = readGraphSecret(settings);
const signing = readSigning(settings);
const signIn = signing && createSignInService({ signing, secret });
const mailer = mailUrl === undefined ? undefined : createMailer(mailUrl);
const providers = createProviders({
  mailer,
  smsUrl: settings.SMS_URL,
  pushUrl: settings.PUSH_URL,
  signingKey: settings.MESSAGE_SIGNING_KEY,
});
await serveSubgraph(
  withUsersServices({
    signIn,
    mailer,
    accountPageUrl,
    providers,
    receiptKeys: settings.RECEIPT_KEYS,
  }),
  settings,
  signIn?.signer.jwks,
);
