/** Preview of what a delivery would send. */
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { ReportingContext } from '../context.ts';
import { previewOf } from '../delivery/delivery.rules.ts';
import { findDeliveryFacts } from '../delivery/delivery.sql.ts';
import type { QueryPreviewMappingArgs } from '../generated/graphql.ts';
import { checkOnce, mappingOf } from './platform-mapping.rules.ts';

/**
 * Resolver of a preview. Of a company that the viewer may not see no figures are on record.
 *
 * @throws InvalidInputError for a malformed period or id, and for staff who name no company
 */
export async function previewMapping(
  _root: object,
  { platform, period, companyId, fields }: QueryPreviewMappingArgs,
  { db, viewer }: ReportingContext,
) {
  const company =
    typeof companyId === 'string' ? checkUuid('companyId', companyId) : viewerCompanyId(viewer);
  if (company === undefined || company === null) {
    const expected = 'the id of a company, as the viewer belongs to none';
    throw new InvalidInputError('companyId', expected, companyId ?? undefined);
  }
  const facts = await findDeliveryFacts(db, company, { platform, period });
  const tried = fields ? { ...facts, mapping: mappingOf(fields, null) } : facts;
  const { body, problems } = previewOf(tried, platform);
  return { body, problems: [...checkOnce(fields ?? []), ...problems] };
}
