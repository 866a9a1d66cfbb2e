/** Uses of the mutations of texts, the register and retention, for the conformance tests. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { officer } from '@teei/test/viewers.ts';
import { expect } from 'vitest';
import { STAFF } from './fixtures.ts';

/** A privacy officer, and another one. */
const viewer = { ...officer, userId: STAFF };
const byOfficer = { viewer, other: officer };

const ANY_TEXT: unknown = expect.any(String);

let versions = 100;

/** Input that changes the policy of prompts. */
async function policy(ask: Ask) {
  const category = 'prompts';
  const [row] = await ask.sql(
    `insert into privacy.data_retention_policies (data_category, legal_basis, deletion_method)
     values ($1, 'contract', 'hard_delete')
     on conflict (data_category) do update set retention_period_days = null returning id`,
    [category],
  );
  const id = String(row?.['id']);
  return {
    id,
    dataCategory: category,
    retentionPeriodDays: 365,
    legalBasis: 'CONTRACT',
    deletionMethod: 'HARD_DELETE',
  };
}

export const OFFICER_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  publishConsentText: {
    ...byOfficer,
    input: async (ask) => {
      // Each use publishes the first text of its language.
      await ask.sql('set session_replication_role = replica');
      await ask.sql(`delete from privacy.consent_text_versions where language = 'uk'`);
      await ask.sql('set session_replication_role = default');
      return {
        purpose: 'PROGRAM',
        version: `${(versions += 1)}`,
        language: 'uk',
        title: 'Участь',
        body: 'Я беру участь.',
      };
    },
    variation: { body: 'Я хочу брати участь.' },
    shows: {
      body: 'Я беру участь.',
      validMonths: 24,
      effectiveFrom: '2025-11-15T09:00:00Z',
      effectiveUntil: null,
      createdBy: { id: STAFF },
    },
    event: {
      type: 'consent_text.published',
      payload: {
        purpose: 'program',
        language: 'uk',
        version: ANY_TEXT,
      },
    },
    // One more, for its turn: versions follow each other.
    statements: 7,
  },
  registerActivity: {
    ...byOfficer,
    input: {
      activity: 'matching',
      capacity: 'CONTROLLER',
      controller: 'TEEI, Oslo',
      dataProtectionOfficer: 'privacy@teei.example',
      purpose: 'Finding buddies',
      legalBasis: 'CONSENT',
      dataSubjectCategories: ['participants'],
      dataCategories: ['name', 'languages'],
      recipientCategories: [],
      thirdCountryTransfers: [],
      retentionPeriod: '2 years',
      securityMeasures: ['row-level security'],
    },
    variation: { retentionPeriod: '3 years' },
    shows: {
      activity: 'matching',
      legalBasis: 'CONSENT',
      dataCategories: ['name', 'languages'],
      recipientCategories: [],
      retentionPeriod: '2 years',
      processedBy: { id: STAFF },
    },
    event: { type: 'processing_activity.registered', payload: { activity: 'matching' } },
    statements: 5,
  },
  upsertRetentionPolicy: {
    ...byOfficer,
    input: policy,
    variation: { retentionPeriodDays: 730 },
    shows: { retentionPeriodDays: 365, deletionMethod: 'HARD_DELETE', active: true },
    event: {
      type: 'retention_policy.saved',
      payload: { created: false, dataCategory: ANY_TEXT },
    },
    statements: 4,
  },
  runRetention: {
    ...byOfficer,
    input: async (ask) => {
      const [row] = await ask.sql(
        `insert into privacy.data_retention_policies
           (data_category, retention_period_days, legal_basis, deletion_method)
         values ('page_views', 90, 'legitimate_interests', 'hard_delete')
         on conflict (data_category) do update set retention_period_days = 90 returning id`,
      );
      return { id: row?.['id'], dryRun: false, maxRows: 0 };
    },
    variation: { maxRows: 5 },
    shows: { dataCategory: 'page_views', retentionPeriodDays: 90 },
    event: {
      type: 'retention_policy.run',
      payload: { dataCategory: 'page_views', dryRun: false, rows: 0 },
    },
    statements: 9,
  },
};
