import { badInput, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { viewerSessionId, viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { isRecipient } from '../export/export-archive.ts';
import { creates } from '../mutations.ts';
import { checkSignIn } from '../privacy-request/privacy-request.rules.ts';
import { companyExports } from './company-export.collection.ts';

export const startCompanyExport = creates(companyExports, 'startCompanyExport', {
  facts: ({ viewer }) => ({
    isRecent: sql<boolean>`identity.is_recent(${viewerSessionId(viewer)})`,
  }),
  check: ({ input: { recipient }, facts: { isRecent }, viewer }) =>
    errorsAmong(
      checkSignIn(viewer, isRecent),
      !isRecipient(recipient) &&
        badInput('recipient', 'a public key of age, with the checksum that age-keygen gave it'),
    ),
  values: ({ input, viewer, now }) => ({
    company_id: companyOf(input, viewer),
    requested_by: viewerUserId(viewer),
    recipient: input.recipient,
    token_hash: input.linkHash,
    requested_at: now.toISOString(),
  }),
  returning: ['company_id'],
  event: () => ({ type: 'company_export.ordered', payload: {} }),
});
