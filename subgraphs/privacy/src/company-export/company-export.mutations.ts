import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { checkRecipient, LINK_TAKEN } from '../export/export.rules.ts';
import { creates } from '../mutations.ts';
import { checkSignIn } from '../privacy-request/privacy-request.rules.ts';
import { hasSignedInRecently } from '../privacy-request/privacy-request.sql.ts';
import { companyExports } from './company-export.collection.ts';

export const startCompanyExport = creates(companyExports, 'startCompanyExport', {
  facts: ({ viewer }) => ({
    isRecent: hasSignedInRecently(viewer),
  }),
  check: ({ input: { recipient }, facts: { isRecent } }) =>
    errorsAmong(checkSignIn(isRecent), checkRecipient(recipient)),
  values: ({ input, viewer, now }) => ({
    company_id: companyOf(input, viewer),
    requested_by: viewerUserId(viewer),
    recipient: input.recipient,
    token_hash: input.linkHash,
    requested_at: now.toISOString(),
  }),
  keys: {
    company_exports_token_hash_key: LINK_TAKEN,
    company_exports_company_id_key: conflict(
      [],
      'expected a company whose last copy is ready or has failed; wait for it.',
    ),
  },
  returning: ['company_id'],
  event: () => ({ type: 'company_export.ordered', payload: {} }),
});
