/** The privacy domain as a subgraph. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { activity } from './activity/activity.ts';
import { auditChain } from './audit-chain/audit-chain.ts';
import { breach } from './breach/breach.ts';
import { consent } from './consent/consent.ts';
import { consentText } from './consent-text/consent-text.ts';
import { dataSubjectRequest } from './data-subject-request/data-subject-request.ts';
import { personalDataExport } from './export/export.ts';
import { holding } from './holding/holding.ts';
import { legalHold } from './legal-hold/legal-hold.ts';
import { privacyRequest } from './privacy-request/privacy-request.ts';
import { processingRecord } from './processing-record/processing-record.ts';
import { retentionPolicy } from './retention-policy/retention-policy.ts';

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
    breach,
    retentionPolicy,
    activity,
    auditChain,
  ],
});
