/** The users domain as a subgraph. */
import {
  defineSubgraph,
  withJobs,
  withServices,
  type Subgraph,
} from '@teei/platform/subgraph/subgraph.ts';
import { accessGrant } from './access-grant/access-grant.ts';
import { account } from './account/account.ts';
import { accountMailJobs } from './account-mail/account-mail.jobs.ts';
import { asset } from './asset/asset.ts';
import { branding } from './branding/branding.ts';
import { company } from './company/company.ts';
import { domain } from './domain/domain.ts';
import { idempotency } from './idempotency/idempotency.ts';
import { identity } from './identity/identity.ts';
import { invitation } from './invitation/invitation.ts';
import { job } from './job/job.ts';
import { membership } from './membership/membership.ts';
import { notificationTemplate } from './notification-template/notification-template.ts';
import { notificationJobs } from './notification/notification.jobs.ts';
import { notification } from './notification/notification.ts';
import { quota } from './quota/quota.ts';
import { secondFactor } from './second-factor/second-factor.ts';
import { signInSession } from './sign-in-session/sign-in-session.ts';
import { signIn } from './sign-in/sign-in.ts';
import { theme } from './theme/theme.ts';
import { user } from './user/user.ts';
import type { UsersServices } from './context.ts';

export const usersSubgraph = defineSubgraph({
  name: 'users',
  nouns: [
    user,
    company,
    membership,
    identity,
    branding,
    theme,
    asset,
    domain,
    notification,
    notificationTemplate,
    quota,
    idempotency,
    job,
    signIn,
    signInSession,
    accessGrant,
    account,
    invitation,
    secondFactor,
  ],
});

/** Users subgraph with services of its process. */
export function withUsersServices(services: UsersServices): Subgraph {
  const { mailer, accountPageUrl, providers } = services;
  return withJobs(withServices(usersSubgraph, services), {
    ...(providers && notificationJobs(providers)),
    ...(mailer && accountMailJobs(mailer, accountPageUrl)),
  });
}
