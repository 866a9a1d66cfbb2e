import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { creates } from '../mutations.ts';
import { consentTexts } from './consent-text.collection.ts';
import { checkPublishing, checkValidity, validMonthsOf } from './consent-text.rules.ts';

export const publishConsentText = creates(consentTexts, 'publishConsentText', {
  facts: ({ input: { purpose, language } }) => ({
    latest: sql<string | null>`(
      select max(effective_from) from privacy.consent_text_versions
      where purpose = ${purpose} and language = ${language})`,
  }),
  check: ({ input, facts, now }) => [
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
