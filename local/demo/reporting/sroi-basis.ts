// What a calculation of the social return was made of, from the events that it adds up.
import { presentValueCents } from '../programs/templates.ts';
import type { Span } from '../kernel/clock.ts';
import { within } from '../kernel/clock.ts';
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
  const people = new Map<OutcomeMetric, number>();
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
    people.set(metric, (people.get(metric) ?? 0) + 1);
  }
  return {
    outcomes: [...people].map(([metric, beneficiaries]) => ({
      outcomeType: metric.outcomeType,
      proxyCents: metric.proxyCents,
      deadweight: metric.deadweight,
      displacement: metric.displacement,
      attribution: metric.attribution,
      dropOff: metric.dropOff,
      years: metric.years,
      beneficiaries,
      presentValueCents: beneficiaries * presentValueCents(metric),
    })),
    proxySet: [...names].sort(),
    discountRate: 0.035,
    hourlyValueCents: 3_200,
    hourlyValueFrom: '2000-01-01',
    hourlyValueTo: null,
    volunteerHours: Math.round((totals.minutes / 60) * 100) / 100,
  };
}
