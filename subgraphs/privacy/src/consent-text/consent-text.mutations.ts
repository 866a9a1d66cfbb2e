import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { creates } from '../mutations.ts';
import { consentTexts } from './consent-text.collection.ts';
import {
  checkPublishing,
  checkValidity,
  checkNewVersion,
  validMonthsOf,
} from './consent-text.rules.ts';

export const publishConsentText = creates(consentTexts, 'publishConsentText', {
  // Each version follows the one before it, also of those that are published at the same time.
  turn: ({ input: { purpose, language } }) => `consent texts of ${purpose} in ${language}`,
  facts: ({ input: { purpose, language, version } }) => ({
    latest: sql<string | null>`(
      select max(effective_from) from privacy.consent_text_versions
      where purpose = ${purpose} and language = ${language})`,
    is_known: sql<boolean>`exists (
      select from privacy.consent_text_versions
      where purpose = ${purpose} and language = ${language} and version = ${version})`,
  }),
  check: ({ input, facts, now }) => [
    ...checkNewVersion(input.version, facts.is_known),
    ...checkPublishing(input.effectiveFrom, facts.latest, now),
    ...checkValidity(input.purpose, input.validMonths),
  ],
  values: ({ input: { effectiveFrom, validMonths, ...input }, viewer, now }) => ({
    ...columnsOf(input),
    valid_months: validMonthsOf(input.purpose, validMonths),
    effective_from: effectiveFrom ?? now.toISOString(),
    created_by: viewerUserId(viewer),
  }),
  returning: ['purpose', 'version', 'language'],
  event: ({ stored: { purpose, version, language } }) => ({
    type: 'consent_text.published',
    payload: { purpose, version, language },
  }),
});
