/** The entities of other subgraphs that analytics add fields to. */
import { isUuid } from '@teei/platform/collections/uuid.ts';
import { viewerClass } from '@teei/platform/viewer/viewer.ts';
import type { AnalyticsContext } from './context.ts';
import { tenantOf } from './tenancy.rules.ts';

interface Entity {
  readonly id: string;
}

/** A person by the key of their events; the users subgraph gives it where the viewer may read the score. */
interface KeyedPerson extends Entity {
  readonly analyticsKey: string | null;
}

/** An entity by its id, or null when the id is not of an id's form. */
export function resolveEntity(reference: { readonly id?: unknown }): Entity | null {
  const { id } = reference;
  return typeof id === 'string' && isUuid(id) ? { id: id.toLowerCase() } : null;
}

/**
 * A company by its id; another tenant's is answered as one that does not exist. People and strangers, who read no
 * figures, are refused by each field that is selected, by its `@access`, and not where none is.
 */
export function resolveCompany(
  reference: { readonly id?: unknown },
  context: Pick<AnalyticsContext, 'viewer'>,
): Entity | null {
  const company = resolveEntity(reference);
  const readerClass = viewerClass(context.viewer);
  if (readerClass === 'person' || readerClass === 'anonymous') return company;
  const tenant = tenantOf(context.viewer);
  return company && (tenant === null || tenant === company.id) ? company : null;
}

/** A person with the key of their events, which decides what the viewer may read of these. */
export function resolveUser(reference: {
  readonly id?: unknown;
  readonly analyticsKey?: unknown;
}): KeyedPerson | null {
  const user = resolveEntity(reference);
  const { analyticsKey: key } = reference;
  return user && { ...user, analyticsKey: typeof key === 'string' ? key : null };
}

/** Key of nobody. */
export const NOBODY = '0';

/** Key of a person's events; that of nobody without one. */
export function keyOf(person: object): string {
  const key: unknown = Reflect.get(person, 'analyticsKey');
  return typeof key === 'string' ? key : NOBODY;
}
