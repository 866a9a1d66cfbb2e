/** Company that a mutation is about. */
import { badInput, reject } from '../errors/user-error.ts';
import { viewerCompanyId, type Viewer } from '../viewer/viewer.ts';

/**
 * The company of an input whose `companyId` staff must give and a company user must not: theirs is the
 * viewer's own.
 *
 * @throws UserErrors with BAD_USER_INPUT at `companyId` when neither is there
 */
export function companyOf(
  { companyId }: { readonly companyId?: string | null | undefined },
  viewer: Viewer,
): string {
  return companyId ?? viewerCompanyId(viewer) ?? reject(badInput('companyId', 'a company'));
}
