import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { queryBy } from '@teei/platform/collections/lists.ts';
import type { PublicationViewsArgs, RequireFields, Resolvers } from '../generated/graphql.ts';
import { viewStats } from './publication-view.sql.ts';

export const publicationViewResolvers: Resolvers = {
  Publication: {
    views: queryBy(
      (
        ids,
        { period, granularity }: RequireFields<PublicationViewsArgs, 'period' | 'granularity'>,
        { now },
      ) => viewStats(ids, resolvePeriod(period, now), granularity),
    ),
  },
};
