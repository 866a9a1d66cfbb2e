/**
 * Mails about accounts. The token of a link is made when its mail is sent, so that it is nowhere but in the
 * mail; the database has its hash.
 */
import { randomUUID } from 'node:crypto';
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import type { Jobs, OutsideJob } from '@teei/platform/jobs/job.ts';
import { MailError, type Mailer } from '@teei/platform/mail/mail.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { hashToken, newToken } from '../sign-in-session/refresh-token.ts';
import {
  findMailAddress,
  linkInvitation,
  linkPasswordReset,
  type FindRecipient,
} from './account-mail.sql.ts';
import { PASSWORD_CHANGE_MAIL, PASSWORD_RESET_MAIL } from './enqueue-account-mail.ts';
import { accountMailText, type AccountMailKind } from './account-mail.texts.ts';

const MAIL_TIMEOUT_MS = 60_000;

/** About an hour of attempts: an invitation that comes later than that is better sent again. */
const MAX_ATTEMPTS = 10;

const payload = z.object({ id: z.uuid() });

/** @param pageUrl page that takes tokens in its fragment; without it a mail has the token alone */
export function accountMailJobs(mailer: Mailer, pageUrl: string | undefined): Jobs<DB> {
  const mails = (kind: AccountMailKind, find: FindRecipient): OutsideJob<DB> => ({
    timeoutMs: MAIL_TIMEOUT_MS,
    maxAttempts: MAX_ATTEMPTS,
    async perform(job, { write }) {
      const { id } = payload.parse(job.payload);
      const token = newToken();
      const recipient = await write(({ db }) => find(db, id, hashToken(token)));
      if (!recipient) return;
      const { email, language, first_name, company_name, inviter_name } = recipient;
      const text = accountMailText(kind, language, {
        link: linkOf(pageUrl, kind, token),
        firstName: first_name ?? undefined,
        company: company_name ?? undefined,
        inviter: inviter_name ? inviter_name : undefined,
      });
      try {
        await mailer.send({ id: randomUUID(), to: email, ...text });
      } catch (error) {
        throw error instanceof MailError ? new JobFailure(error.message) : error;
      }
    },
  });
  return {
    'invitation.mail': mails('invitation', linkInvitation),
    [PASSWORD_RESET_MAIL]: mails('passwordReset', linkPasswordReset),
    [PASSWORD_CHANGE_MAIL]: mails('passwordChange', findMailAddress),
  };
}

/** The token stands in the fragment, which browsers send to no server and no other page. */
function linkOf(pageUrl: string | undefined, kind: AccountMailKind, token: string): string {
  if (pageUrl === undefined) return token;
  return `${pageUrl}#${kind === 'invitation' ? 'invitation' : 'password'}=${token}`;
}
