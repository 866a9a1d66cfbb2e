/** Hash chains of the audit logs, each of a log and a tenant. */
import type { PrivacyNoun } from '../noun.ts';
import { verifyAudit } from './audit-chain.sql.ts';

export const auditChain: PrivacyNoun = {
  resolvers: { Query: { verifyAudit } },
};
