/** `analyticsFootprint` on people: events that are held on them. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import { NOBODY, keyOf } from './entities.resolvers.ts';
import { listFootprints } from './footprint.sql.ts';
import type { AnalyticsFootprint } from './generated/graphql.ts';

/** Events of people: one statement for all at a place of an operation. */
export const footprintOfUser = valueOfParent<AnalyticsFootprint | null, object, AnalyticsContext>(
  async (keys, _args, { store }) => {
    const known = keys.filter((key) => key !== NOBODY);
    const rows = await listFootprints(store, known);
    return new Map(
      rows.map(({ key, events, first_at: first, last_at: last }) => [
        key,
        { events, firstAt: toMoment(first), lastAt: toMoment(last) },
      ]),
    );
  },
  () => null,
  keyOf,
);

/** RFC 3339 of a moment as ClickHouse prints it in UTC. */
function toMoment(text: string): string {
  return `${text.replace(' ', 'T')}Z`;
}
