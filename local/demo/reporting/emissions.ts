/** Emissions of a company: sessions and ways to meetings from the events, and what else there was. */
import { day, DAY, HOUR, type Span, timestamp, within } from '../kernel/clock.ts';
import type { Ledger, TenantResult } from '../kernel/ledger.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Random } from '../kernel/random.ts';

type Activity =
  | 'business_travel_air'
  | 'business_travel_rail'
  | 'business_travel_road'
  | 'commuting'
  | 'event_catering'
  | 'remote_session'
  | 'ai_inference';

/** Typical kilograms of a month; each is recorded every other month. */
const OTHERS: readonly (readonly [Activity, number])[] = [
  ['event_catering', 60],
  ['business_travel_rail', 9],
  ['ai_inference', 1.2],
  ['business_travel_road', 35],
  ['business_travel_air', 240],
];

/** Writes co2e_calculations of a company, month by month, and events for what has none yet. */
export function writeEmissions(plan: Plan, output: Output, tenant: TenantResult): void {
  const { clock, profile } = plan;
  const { company, ledger } = tenant;
  if (!company?.isActive) return;
  const random = new Random(`emissions ${company.id}`);
  const active = plan.companies.filter(({ isActive }) => isActive).length;
  let left = Math.round(profile.rows('co2e_calculations') / active);
  const months = Array.from({ length: profile.months }, (_, index) => clock.month(-index));
  for (const month of months) {
    const { sessions, ways } = gramsOf(ledger, month);
    if (sessions > 0) write('remote_session', sessions, dateIn(month));
    if (ways > 0) write('commuting', ways, dateIn(month));
  }
  for (const [index, month] of months.entries()) {
    for (const [place, [activity, kilograms]] of OTHERS.entries()) {
      if ((index + place) % 2 === 0) continue;
      const grams = Math.round(kilograms * 1000 * random.logNormal(0, 0.4));
      if (!write(activity, grams, dateIn(month))) return;
      ledger.add(
        output.event({
          type: 'co2e.recorded',
          occurredAt: dateIn(month),
          companyId: company.id,
          co2eGrams: grams,
        }),
      );
    }
  }

  function dateIn(month: Span): number {
    return Math.min(month.end - DAY, clock.now - HOUR);
  }

  /** False when the rows are used up. */
  function write(activity: Activity, grams: number, at: number): boolean {
    if (!company || left === 0) return false;
    left -= 1;
    output.row('co2e_calculations', {
      id: output.ids.next('co2e_calculations'),
      company_id: company.id,
      activity_type: activity,
      co2e_kg: (grams / 1000).toFixed(4),
      calculation_date: day(at),
      created_at: timestamp(Math.min(at + 5 * HOUR, clock.now)),
    });
    return true;
  }
}

/** Emissions of a month from video sessions and from travel to meetings. */
function gramsOf(ledger: Ledger, month: Span): { sessions: number; ways: number } {
  let sessions = 0;
  let ways = 0;
  for (const { occurredAt, type, co2eGrams = 0 } of ledger.figures) {
    if (!within(occurredAt, month)) continue;
    if (type.startsWith('buddy.')) ways += co2eGrams;
    else sessions += co2eGrams;
  }
  return { sessions, ways };
}
