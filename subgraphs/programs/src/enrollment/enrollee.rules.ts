/** Rules on who may identify enrolled people. */
import { viewerClass, viewerScopes, type Viewer } from '@teei/platform/viewer/viewer.ts';

/** Scope of a company's coordinators. */
const COORDINATOR = 'programs:write';

/**
 * Returns true when the viewer may identify people who are enrolled with a role. A company may identify its
 * volunteers and only count its participants (catalogue, section 2, table 4); its coordinators may
 * identify both.
 */
export function mayIdentifyEnrollee(viewer: Viewer, role: string): boolean {
  if (viewerClass(viewer) !== 'company' || role === 'volunteer') return true;
  return viewerScopes(viewer).includes(COORDINATOR);
}
