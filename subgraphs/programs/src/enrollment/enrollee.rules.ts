/** Who may know which of the people that take part. */
import { viewerClass, viewerScopes, type Viewer } from '@teei/platform/viewer/viewer.ts';

/** The scope of those who look after people for a company. */
const COORDINATOR = 'programs:write';

/**
 * Whether the viewer may know who is enrolled on a side. A company counts its participants and
 * knows its volunteers (catalogue, section 2, table 4); its coordinators know both.
 */
export function mayIdentifyEnrollee(viewer: Viewer, role: string): boolean {
  if (viewerClass(viewer) !== 'company' || role === 'volunteer') return true;
  return viewerScopes(viewer).includes(COORDINATOR);
}
