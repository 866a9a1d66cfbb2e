/** Claims of a token for one of the demo's accounts. */
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { Account } from './story.ts';

export function tokenSubject(account: Account): TokenSubject {
  const { userId, role, companyId, scopes } = account;
  return { sub: userId, role, tenantId: companyId ?? null, scopes };
}
