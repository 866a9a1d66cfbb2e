/** `lateEvents` of companies: what was stored after figures were recorded. */
import { periodNamed, YEAR_PATTERN } from '@teei/platform/calendar/period.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { AnalyticsContext } from './context.ts';
import type { CompanyLateEventsArgs, LateEvents } from './generated/graphql.ts';
import { listLateSums, type LateSums } from './late-events.sql.ts';
import { round } from './rounding.ts';
import { tenantOf } from './tenancy.rules.ts';

const PERIOD_NAME = new RegExp(`^${YEAR_PATTERN}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$`);

/** Resolves the late events of all companies at a place: one statement. */
export const lateEventsOfCompany = valueOfParent<
  LateEvents[],
  CompanyLateEventsArgs,
  AnalyticsContext
>(
  async (ids, { period, storedAfter }, { store, viewer }) => {
    if (!PERIOD_NAME.test(period)) {
      throw new InvalidInputError('period', '"YYYY-MM", "YYYY-Qn" or "YYYY"', period);
    }
    const span = periodNamed(period);
    const rows = await listLateSums(store, {
      ids,
      companyId: tenantOf(viewer),
      span,
      storedAfter: new Date(storedAfter ?? `${span.until}T00:00:00Z`),
    });
    return new Map(
      [...Map.groupBy(rows, ({ entity }) => entity)].map(([id, own]) => [
        id,
        own.map(toLateEvents),
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
