/** `analyticsFootprint` on people: the events about a person. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import type { AnalyticsFootprint } from './generated/graphql.ts';
import { subjectKey, SUBJECT_OF_NOBODY } from './subject-key.ts';

interface FootprintRow {
  readonly key: string;
  readonly events: number;
  /** UTC, without the zone. */
  readonly first: string;
  readonly last: string;
}

/** Footprints of people: one statement for all at a place of an operation. */
export const footprintOfUser = valueOfParent<AnalyticsFootprint | null, object, AnalyticsContext>(
  async (keys, _args, { store }) => {
    const known = keys.filter((key) => key !== SUBJECT_OF_NOBODY);
    if (known.length === 0) return new Map();
    const rows = await store.select<FootprintRow>(
      `SELECT toString(e.subject_key) AS key, count() AS events, toString(min(e.occurred_at)) AS first,
  toString(max(e.occurred_at)) AS last
FROM teei.events_raw AS e
WHERE has(cast({keys: Array(String)}, 'Array(UInt64)'), e.subject_key)
GROUP BY e.subject_key`,
      { keys: known },
    );
    return new Map(
      rows.map(({ key, events, first, last }) => [
        key,
        { events, firstAt: `${first.replace(' ', 'T')}Z`, lastAt: `${last.replace(' ', 'T')}Z` },
      ]),
    );
  },
  () => null,
  subjectKey,
);
