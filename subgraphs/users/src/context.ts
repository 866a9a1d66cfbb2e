/** Context of the resolvers of this subgraph. */
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';
import type { SignInService } from './sign-in/sign-in.service.ts';

export interface UsersContext extends SubgraphContext<DB> {
  /** Undefined where another issuer signs tokens. */
  readonly signIn?: SignInService;
}
