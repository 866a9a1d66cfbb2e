/** Rules on who may read names and e-mail addresses. */
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';

/**
 * Returns false when the viewer may not read name and e-mail address of a user with this role. Companies may
 * not identify participants of their programmes (catalogue, section 1, table 1).
 */
export function mayIdentify(viewer: Viewer, role: string): boolean {
  return !(viewerClass(viewer) === 'company' && role === 'participant');
}
