/** `lateEvents` of companies: what was stored after figures were recorded. */
import { periodNamed, YEAR_PATTERN } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { AnalyticsContext } from './context.ts';
import type { CompanyLateEventsArgs, LateEvents } from './generated/graphql.ts';
import { loadLateEvents, type LateSums } from './late-events.sql.ts';
import { round } from './rounding.ts';

const PERIOD_NAME = new RegExp(`^${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$`);

/** Resolves the late events of all companies at a place. */
export const lateEventsOfCompany = valueOfParent<
  LateEvents[],
  CompanyLateEventsArgs,
  AnalyticsContext
>(
  async (ids, { period, storedAfter }, context) => {
    if (!PERIOD_NAME.test(period)) {
      throw new InvalidInputError('period', '"YYYY-MM", "YYYY-Qn" or "YYYY"', period);
    }
    const rows = await loadLateEvents(context, {
      level: 'company',
      ids,
      parts: [{ ...periodNamed(period), key: '' }],
      storedAfter: storedAfter ? new Date(storedAfter) : undefined,
    });
    return new Map(
      [...Map.groupBy(rows, ({ entity }) => entity)].map(([id, own]) => [
        id,
        own.toSorted((a, b) => (a.event_type < b.event_type ? -1 : 1)).map(toLateEvents),
      ]),
    );
  },
  () => [],
);

function toLateEvents(row: LateSums): LateEvents {
  return {
    eventType: row.event_type,
    events: row.events,
    firstDay: row.first_day,
    lastDay: row.last_day,
    volunteerHours: round(row.volunteer_minutes / 60, 2),
    socialValueCents: row.value_cents,
    investmentCents: row.cost_cents,
    co2eKg: row.co2e_g / 1000,
    lastStoredAt: `${row.last_ingested.replace(' ', 'T')}Z`,
  };
}
