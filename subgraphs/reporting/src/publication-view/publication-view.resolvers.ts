import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { aggregateBy } from '../aggregate/aggregate.ts';
import type {
  PublicationResolvers,
  PublicationViewsArgs,
  RequireFields,
} from '../generated/graphql.ts';
import { viewStats } from './publication-view.queries.ts';

export const viewsOfPublication: PublicationResolvers = {
  views: aggregateBy(
    (
      ids,
      { period, granularity }: RequireFields<PublicationViewsArgs, 'period' | 'granularity'>,
      { now },
    ) => viewStats(ids, resolvePeriod(period, now), granularity),
  ),
};
