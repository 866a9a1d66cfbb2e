/** Whose figures a viewer may read: ClickHouse has no row-level security, so this is its stand-in. */
import { ForbiddenError, UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import {
  viewerClass,
  viewerCompanyId,
  viewerUserId,
  type Viewer,
} from '@teei/platform/viewer/viewer.ts';

/**
 * The tenant that every statement for this viewer must be bound to; null for staff, who are not.
 *
 * @throws ForbiddenError for people, and for a token that should name a company and does not
 * @throws UnauthenticatedError for strangers
 */
export function tenantOf(viewer: Viewer): string | null {
  switch (viewerClass(viewer)) {
    case 'admin':
    case 'officer':
      return null;
    case 'company':
    case 'partner': {
      const companyId = viewerCompanyId(viewer);
      if (companyId !== null) return companyId.toLowerCase();
      throw new ForbiddenError('The access token names no company whose metrics it is for.');
    }
    case 'person':
      throw new ForbiddenError('You may not read metrics.');
    case 'anonymous':
      throw new UnauthenticatedError();
  }
}

/**
 * Whose turn a viewer's statements take: their company's, so that one cannot hold up another; each of
 * the staff has their own.
 */
export function queueOwner(viewer: Viewer): string {
  return viewerCompanyId(viewer)?.toLowerCase() ?? viewerUserId(viewer) ?? 'nobody';
}
