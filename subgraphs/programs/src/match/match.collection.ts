import { addDays, isoDay } from '@teei/platform/calendar/period.ts';
import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { sql, type Selectable } from 'kysely';
import type { BuddyMatches } from '../generated/database.ts';
import type { BuddyMatchFilter, BuddyMatchOrder } from '../generated/graphql.ts';

const MAX_SILENT_DAYS = 3650;

export const matches = new Collection<Selectable<BuddyMatches>, BuddyMatchFilter, BuddyMatchOrder>({
  type: 'BuddyMatch',
  table: 'programs.buddy_matches',
  counted: 'by company',
  filters: (by) => ({
    instanceId: by.id('program_instance_id'),
    companyId: by.id('company_id'),
    participantId: by.id('participant_id'),
    buddyId: by.id('buddy_id'),
    status: by.oneOf('status'),
    matchedAt: by.within('matched_at'),
    noCheckinSinceDays: (days, { now, argument }) => {
      if (days < 1 || days > MAX_SILENT_DAYS) {
        throw new InvalidInputError(
          argument,
          `a whole number of days from 1 to ${MAX_SILENT_DAYS}`,
          days,
        );
      }
      const firstSilentDay = addDays(isoDay(now), 1 - days);
      return sql`t.matched_at < ${firstSilentDay} and not exists (
        select from programs.buddy_checkins
        where match_id = t.id and checkin_date >= ${firstSilentDay})`;
    },
    staleSince: (moment) => sql`t.matched_at < ${moment}
      and not exists (
        select from programs.buddy_checkins
        where match_id = t.id and checkin_date >= (${moment}::timestamptz)::date)
      and not exists (
        select from programs.buddy_events
        where match_id = t.id and event_date >= (${moment}::timestamptz)::date)`,
    mood: (moods) => sql`(
      select mood from programs.buddy_checkins
      where match_id = t.id order by checkin_date desc limit 1) = any(${moods})`,
  }),
  orders: {
    MATCHED_DESC: [desc('matched_at')],
    MATCHED_ASC: [asc('matched_at')],
  },
  defaultOrder: 'MATCHED_DESC',
});
