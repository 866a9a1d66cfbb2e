import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import type { PublicationViewsArgs, RequireFields, Resolvers } from '../generated/graphql.ts';
import { viewStats } from './publication-view.sql.ts';

export const publicationViewResolvers: Resolvers = {
  Publication: {
    views: rowsOfParent(
      (
        ids,
        { period, granularity }: RequireFields<PublicationViewsArgs, 'period' | 'granularity'>,
        { now },
      ) => viewStats(ids, resolvePeriod(period, now), granularity),
    ),
  },
};
