/** Whose name and address a viewer may read. */
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';

/**
 * Whether the viewer may read names and e-mail address of a person with this role, as far as the
 * role decides. Companies know those who take part in their programmes by id alone (catalogue,
 * section 1, table 1).
 */
export function mayIdentify(viewer: Viewer, role: string): boolean {
  return !(viewerClass(viewer) === 'company' && role === 'participant');
}
