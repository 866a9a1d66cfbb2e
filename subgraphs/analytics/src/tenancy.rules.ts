/** Companies whose figures a viewer may read, in place of row-level security, which ClickHouse lacks. */
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
 * Queue of a viewer's statements: that of their company, so that one company cannot hold up another;
 * each member of staff has their own.
 */
export function queueOwner(viewer: Viewer): string {
  return viewerCompanyId(viewer)?.toLowerCase() ?? viewerUserId(viewer) ?? 'nobody';
}
