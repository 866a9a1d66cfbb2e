/** The privacy domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { activity } from './activity/activity.collection.ts';
import { activityFields, activityQueries } from './activity/activity.resolvers.ts';
import { breaches } from './breach/breach.collection.ts';
import { breachFields, breachQueries } from './breach/breach.resolvers.ts';
import { consentTexts } from './consent-text/consent-text.collection.ts';
import { consentTextFields, consentTextQueries } from './consent-text/consent-text.resolvers.ts';
import { consents } from './consent/consent.collection.ts';
import { giveConsent, withdrawConsent } from './consent/consent.mutations.ts';
import { consentFields, consentQueries, consentsOfUser } from './consent/consent.resolvers.ts';
import { dataSubjectRequests } from './data-subject-request/data-subject-request.collection.ts';
import {
  dataSubjectRequestFields,
  dataSubjectRequestQueries,
  dataSubjectRequestsOfUser,
} from './data-subject-request/data-subject-request.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { auditEntries } from './privacy-request/audit-entry.collection.ts';
import { privacyRequests } from './privacy-request/privacy-request.collection.ts';
import {
  auditEntryFields,
  privacyRequestFields,
  privacyRequestQueries,
  privacyRequestsOfUser,
} from './privacy-request/privacy-request.resolvers.ts';
import { processingRecords } from './processing-record/processing-record.collection.ts';
import {
  processingRecordFields,
  processingRecordQueries,
  processingRecordsOfUser,
} from './processing-record/processing-record.resolvers.ts';
import { retentionPolicies } from './retention-policy/retention-policy.collection.ts';
import {
  retentionPolicyFields,
  retentionPolicyQueries,
} from './retention-policy/retention-policy.resolvers.ts';

const resolvers: Resolvers = {
  Query: {
    ...consentQueries,
    ...consentTextQueries,
    ...dataSubjectRequestQueries,
    ...privacyRequestQueries,
    ...processingRecordQueries,
    ...breachQueries,
    ...retentionPolicyQueries,
    ...activityQueries,
  },
  Mutation: { giveConsent, withdrawConsent },
  UserConsent: consentFields,
  ConsentText: consentTextFields,
  DataSubjectRequest: dataSubjectRequestFields,
  PrivacyRequest: privacyRequestFields,
  PrivacyAuditEntry: auditEntryFields,
  ProcessingRecord: processingRecordFields,
  BreachIncident: breachFields,
  RetentionPolicy: retentionPolicyFields,
  ActivityEntry: activityFields,
  User: {
    ...consentsOfUser,
    ...dataSubjectRequestsOfUser,
    ...privacyRequestsOfUser,
    ...processingRecordsOfUser,
  },
};

export const privacySubgraph = defineSubgraph({
  name: 'privacy',
  resolvers,
  collections: [
    consents,
    consentTexts,
    dataSubjectRequests,
    privacyRequests,
    auditEntries,
    processingRecords,
    breaches,
    retentionPolicies,
    activity,
  ],
});
