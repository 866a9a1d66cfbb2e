/** The privacy domain as a subgraph. */
import { defineSubgraph, withJobs, type Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import { activity } from './activity/activity.ts';
import { auditChain } from './audit-chain/audit-chain.ts';
import { breach } from './breach/breach.ts';
import { companyExport } from './company-export/company-export.ts';
import { consent } from './consent/consent.ts';
import { consentText } from './consent-text/consent-text.ts';
import { dataSubjectRequest } from './data-subject-request/data-subject-request.ts';
import { personalDataExport } from './export/export.ts';
import { holding } from './holding/holding.ts';
import type { LedgerKey } from './ledger/ledger-key.ts';
import { ledgerJobs } from './ledger/ledger.jobs.ts';
import { legalHold } from './legal-hold/legal-hold.ts';
import { privacyRequest } from './privacy-request/privacy-request.ts';
import { processingRecord } from './processing-record/processing-record.ts';
import { retentionPolicy } from './retention-policy/retention-policy.ts';
import { tombstoneJobs } from './tombstone/tombstone.jobs.ts';

export const privacySubgraph = defineSubgraph({
  name: 'privacy',
  nouns: [
    consent,
    consentText,
    dataSubjectRequest,
    privacyRequest,
    processingRecord,
    holding,
    legalHold,
    personalDataExport,
    companyExport,
    breach,
    retentionPolicy,
    activity,
    auditChain,
  ],
});

export interface PrivacyServices {
  /** Signs the heads of the audit logs; without it none is published. */
  readonly ledgerKey: LedgerKey | undefined;
  /** File that keeps who was erased; without it nothing outside of the database does. */
  readonly tombstonesFile?: string | undefined;
}

/** Privacy subgraph with services of its process. */
export function withPrivacyServices({ ledgerKey, tombstonesFile }: PrivacyServices): Subgraph {
  return withJobs(privacySubgraph, {
    ...(ledgerKey && ledgerJobs(ledgerKey)),
    ...(tombstonesFile !== undefined && tombstoneJobs(tombstonesFile)),
  });
}
