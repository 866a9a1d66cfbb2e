/** Basis of a calculation of the social return: sums of the events that it counts. */
import { VOLUNTEER_HOUR_CENTS } from '@teei/platform/money/volunteer-hour.ts';
import type { Span } from '../kernel/clock.ts';
import { day, within } from '../kernel/clock.ts';
import type { TenantResult, Totals } from '../kernel/ledger.ts';
import type { OutcomeMetric, Template } from '../kernel/model.ts';
import type { Plan } from '../kernel/plan.ts';
import type { Json } from '../kernel/tables.ts';

/** The basis of a calculation over a span, of the events known at a moment. */
export function sroiBasis(
  plan: Plan,
  { company, ledger }: TenantResult,
  span: Span,
  knownAt: number,
  totals: Totals,
): Json {
  const templates = new Map<string, Template>(
    plan.campaigns
      .filter((campaign) => campaign.company === company)
      .flatMap(({ instances }) => instances.map(({ id, template }) => [id, template] as const)),
  );
  const months = monthsOf(span);
  const achieved = new Map<OutcomeMetric, { months: number[]; cents: number }>();
  const names = new Set<string>();
  for (const {
    occurredAt,
    ingestedAt = 0,
    valueCents,
    instanceId,
    outcomeType,
  } of ledger.figures) {
    if (!valueCents || !within(occurredAt, span) || ingestedAt > knownAt) continue;
    const template = templates.get(instanceId ?? '');
    const metric = template?.metrics.find((one) => one.outcomeType === outcomeType);
    if (!template || !metric) continue;
    names.add(`${template.name} ${template.version}`);
    const month = months.indexOf(day(occurredAt).slice(0, MONTH_LENGTH));
    const before = achieved.get(metric) ?? { months: months.map(() => 0), cents: 0 };
    achieved.set(metric, {
      months: before.months.map((people, index) => people + (index === month ? 1 : 0)),
      cents: before.cents + valueCents,
    });
  }
  return {
    outcomes: [...achieved].map(([metric, { months: people, cents }]) => ({
      outcomeType: metric.outcomeType,
      proxyCents: metric.proxyCents,
      deadweight: metric.deadweight,
      displacement: metric.displacement,
      attribution: metric.attribution,
      dropOff: metric.dropOff,
      years: metric.years,
      beneficiaries: people.reduce((sum, count) => sum + count, 0),
      months: people,
      presentValueCents: cents,
    })),
    proxySet: [...names].sort(),
    discountRate: 0.035,
    hourlyValueCents: VOLUNTEER_HOUR_CENTS,
    hourlyValueFrom: '2000-01-01',
    hourlyValueTo: null,
    volunteerHours: Math.round((totals.minutes / 60) * 100) / 100,
  };
}

/** Length of a month's name, YYYY-MM. */
const MONTH_LENGTH = 7;

/** Months of a span, YYYY-MM. */
function monthsOf({ start, end }: Span): readonly string[] {
  const months = [];
  for (
    const month = new Date(start);
    month.getTime() < end;
    month.setUTCMonth(month.getUTCMonth() + 1)
  ) {
    months.push(day(month.getTime()).slice(0, MONTH_LENGTH));
  }
  return months;
}
