/** Context of the resolvers of this subgraph. */
import type { Mailer } from '@teei/platform/mail/mail.ts';
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';
import type { Providers } from './notification/provider.ts';
import type { ResolveTxt } from './domain/domain.dns.ts';
import type { SignInService } from './sign-in/sign-in.service.ts';

/** Services of the process that the resolvers use. */
export interface UsersServices {
  /** Undefined where another issuer signs tokens. */
  readonly signIn?: SignInService | undefined;
  /** Undefined where no mail can be sent. */
  readonly mailer?: Mailer | undefined;
  /** Page that links in mails open, with their token in its fragment; without it, mails have the token. */
  readonly accountPageUrl?: string | undefined;
  /** Ways by which notifications leave; without one for a channel they fail. */
  readonly providers?: Providers | undefined;
  /** Keys that providers sign their reports with: `sms=whsec_…`, several of a provider in a rotation. */
  readonly receiptKeys?: readonly string[] | undefined;
  /** Looks TXT records up; the name servers of the system are asked where it is left out. */
  readonly resolveTxt?: ResolveTxt | undefined;
}

export interface UsersContext extends SubgraphContext<DB>, UsersServices {}
