/** The rows of campaigns, with the scores that follow from what happened. */
import { day, HOUR, quarterLabel, timestamp, type Clock } from '../kernel/clock.ts';
import type { Ledger } from '../kernel/ledger.ts';
import type { Campaign, Enrollment, Instance, Snippet } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Money } from './spending.ts';

const PRICING = ['seats', 'credits', 'bundle', 'iaas', 'custom'] as const;
const PRIORITIES = ['medium', 'high', 'low', 'critical', 'medium'] as const;
const HIGH_VALUE = 70;

/** Seats taken: by those who take part or pause, and, once all is over, by those who completed. */
export function seatsTaken(instances: readonly Instance[], role: Enrollment['role']): number {
  return instances
    .flatMap((instance) => instance.enrollments)
    .filter(
      (enrollment) =>
        enrollment.role === role &&
        enrollment.status !== 'waitlisted' &&
        enrollment.status !== 'dropped',
    ).length;
}

export interface UpsellInputs {
  /** Volunteers per seat. */
  readonly utilization: number;
  readonly sroi: number;
  /** 0 to 100. */
  readonly vis: number;
  readonly weeklySessions: number;
  readonly volunteerCapacity: number;
  readonly spentCents: number;
  readonly budgetCents: number;
}

/** round(0.40·C + 0.30·P + 0.20·E + 0.10·S): capacity, performance, engagement, spending. */
export function upsellScore(inputs: UpsellInputs): number {
  const capacity = Math.min(1, Math.max(0, (inputs.utilization - 0.5) / 0.5));
  const performance = 0.6 * capped(inputs.sroi, 5) + 0.4 * capped(inputs.vis, 100);
  const engagement = capped(inputs.weeklySessions, 0.5 * inputs.volunteerCapacity);
  const spending = capped(inputs.spentCents, inputs.budgetCents);
  return Math.round(100 * (0.4 * capacity + 0.3 * performance + 0.2 * engagement + 0.1 * spending));
}

/** A share of the whole, at most all of it. */
function capped(part: number, whole: number): number {
  return whole > 0 ? Math.min(part / whole, 1) : 0;
}

/** Writes a campaign as it stands now. */
export function writeCampaign(
  output: Output,
  clock: Clock,
  campaign: Campaign,
  standing: {
    readonly money: Money;
    readonly ledger: Ledger;
    readonly weeklySessions: number;
    readonly snippets: readonly Snippet[];
    /** Mean impact score of its newest snapshot. */
    readonly visScore: number | null;
  },
): void {
  const { money, ledger, weeklySessions, snippets, visScore } = standing;
  const volunteers = seatsTaken(campaign.instances, 'volunteer');
  const isDraft = campaign.status === 'draft';
  const score = upsellScore({
    utilization: campaign.volunteerCapacity > 0 ? volunteers / campaign.volunteerCapacity : 0,
    sroi: money.sroi ?? 0,
    vis: ledger.meanVisOf(campaign.id, clock.now) ?? 0,
    weeklySessions,
    volunteerCapacity: campaign.volunteerCapacity,
    spentCents: money.spentCents,
    budgetCents: money.budgetCents,
  });
  const pinned = snippets
    .filter((snippet) => snippet.isQuotable)
    .toSorted((a, b) => b.best - a.best)
    .slice(0, 3);
  const n = Number.parseInt(campaign.id.slice(0, 4), 16);
  output.row('campaigns', {
    id: campaign.id,
    company_id: campaign.company.id,
    template_id: campaign.template.id,
    beneficiary_group_id: campaign.group.id,
    status: campaign.status,
    pricing_model: isDraft ? null : (PRICING[n % PRICING.length] ?? 'seats'),
    priority: PRIORITIES[n % PRIORITIES.length] ?? 'medium',
    name: campaign.name,
    description: `${campaign.template.name} for ${campaign.group.name.toLowerCase()}, with volunteers of ${campaign.company.name}.`,
    start_date: day(campaign.start),
    end_date: day(campaign.end),
    volunteer_capacity: campaign.volunteerCapacity,
    beneficiary_capacity: campaign.beneficiaryCapacity,
    budget_cents: money.budgetCents,
    volunteers_enrolled: volunteers,
    beneficiaries_enrolled: seatsTaken(campaign.instances, 'participant'),
    budget_spent_cents: money.spentCents,
    upsell_score: score,
    is_high_value: score >= HIGH_VALUE,
    vis_score: visScore,
    quarter: quarterLabel(campaign.start),
    tags: [campaign.template.type, campaign.group.groupType],
    evidence_snippet_ids: pinned.map((snippet) => snippet.id),
    config_overrides: campaign.status === 'active' && n % 4 === 0 ? { reminders: 'weekly' } : {},
    created_at: timestamp(Math.min(campaign.createdAt, clock.now - HOUR)),
    updated_at: timestamp(Math.min(clock.now - HOUR, Math.max(campaign.end, campaign.createdAt))),
    campaign_key: campaign.key,
  });
}
