/** Costs of campaigns: daily postings derived from their target SROI, and their budgets. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { type Clock, DAY, HOUR, type Span, within } from '../kernel/clock.ts';
import type { Campaign } from '../kernel/model.ts';
import { share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';

export interface Posting {
  readonly campaign: Campaign;
  readonly at: number;
  cents: number;
}

export interface Money {
  readonly budgetCents: number;
  readonly spentCents: number;
  readonly valueCents: number;
  /** Spending and the worth of the volunteers' time. */
  readonly investmentCents: number;
  /** Social value for each euro invested; null without investment. */
  readonly sroi: number | null;
}

/** Spent on each volunteer and participant in a month, at the least. */
const MIN_MONTHLY_CENTS = 900;

/** Plans the postings of some campaigns of one company from what they have achieved so far. */
export function planSpending(
  campaigns: readonly Campaign[],
  figures: readonly RawEvent[],
  clock: Clock,
): Posting[] {
  const postings = campaigns.flatMap((campaign) => campaignPostings(campaign, figures, clock));
  const company = campaigns[0]?.company;
  if (company?.isTold) alignQuarter(postings, figures, clock.quarter(-1), company.targetSroi);
  return postings;
}

function campaignPostings(
  campaign: Campaign,
  figures: readonly RawEvent[],
  clock: Clock,
): Posting[] {
  const { preparation } = campaign.traits;
  if (preparation) return [{ campaign, ...preparation }];
  const random = new Random(`spending ${campaign.id}`);
  const from = campaign.start - 14 * DAY;
  const to = Math.min(campaign.end, clock.now - DAY);
  const hasBegun = campaign.hasRun && !campaign.traits.free;
  if (!hasBegun || to <= from) return [];
  const own = figures.filter((event) => event.campaignId === campaign.id);
  const value = own.reduce((sum, event) => sum + (event.valueCents ?? 0), 0);
  const time = own.reduce((sum, event) => sum + (event.costCents ?? 0), 0);
  const people = campaign.volunteerTarget + campaign.beneficiaryTarget;
  const least = (people * MIN_MONTHLY_CENTS * (to - from)) / (30 * DAY);
  const target =
    campaign.traits.targetSroi ?? campaign.company.targetSroi * random.logNormal(0, 0.12);
  const spent = Math.round(Math.max(least, value / target - time));
  const days: number[] = [];
  for (let day = from; day <= to; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day + 11 * HOUR);
  }
  const amounts = share(
    spent,
    days.map(() => random.gamma(0.8)),
  );
  return days.flatMap((at, index) => {
    const cents = amounts[index] ?? 0;
    return cents > 0 ? [{ campaign, at, cents }] : [];
  });
}

/**
 * Moves postings of a quarter into later ones, or back, so that the company's return in that
 * quarter comes out as told; what a campaign spends in all stays the same where it goes on.
 */
function alignQuarter(
  postings: readonly Posting[],
  figures: readonly RawEvent[],
  quarter: Span,
  sroi: number,
): void {
  const inQuarter = figures.filter((event) => within(event.occurredAt, quarter));
  const value = inQuarter.reduce((sum, event) => sum + (event.valueCents ?? 0), 0);
  const time = inQuarter.reduce((sum, event) => sum + (event.costCents ?? 0), 0);
  const spent = sumOf(postings.filter((posting) => within(posting.at, quarter)));
  const wanted = value / sroi - time;
  if (spent === 0 || wanted <= 0) return;
  const factor = Math.min(20, Math.max(0.05, wanted / spent));
  for (const campaign of new Set(postings.map((posting) => posting.campaign))) {
    const own = postings.filter((posting) => posting.campaign === campaign);
    const before = sumOf(own);
    for (const posting of own) {
      if (within(posting.at, quarter))
        posting.cents = Math.max(1, Math.round(posting.cents * factor));
    }
    const later = own.filter((posting) => posting.at >= quarter.end);
    const moved = share(
      Math.max(0, before - sumOf(own)),
      later.map((posting) => posting.cents),
    );
    later.forEach((posting, index) => {
      posting.cents += moved[index] ?? 0;
    });
  }
}

function sumOf(postings: readonly Posting[]): number {
  return postings.reduce((sum, posting) => sum + posting.cents, 0);
}

/** Budget, spending and value of a campaign so far. */
export function moneyOf(
  campaign: Campaign,
  postings: readonly Posting[],
  figures: readonly RawEvent[],
  clock: Clock,
): Money {
  const random = new Random(`budget ${campaign.id}`);
  const spentCents = postings
    .filter((posting) => posting.campaign === campaign)
    .reduce((sum, posting) => sum + posting.cents, 0);
  const own = figures.filter((event) => event.campaignId === campaign.id);
  const valueCents = own.reduce((sum, event) => sum + (event.valueCents ?? 0), 0);
  const time = own.reduce((sum, event) => sum + (event.costCents ?? 0), 0);
  const elapsed =
    (Math.min(clock.now, campaign.end) - campaign.start) / (campaign.end - campaign.start);
  const use =
    campaign.traits.budgetUse ??
    Math.min(1.02, Math.max(0.2, elapsed) * random.between(0.82, 1.05));
  const seats = campaign.volunteerCapacity + campaign.beneficiaryCapacity;
  const wanted = spentCents > 0 ? spentCents / use : seats * 12_000 * random.between(0.8, 1.2);
  const investmentCents = spentCents + time;
  return {
    budgetCents: campaign.traits.free ? 0 : Number(wanted.toPrecision(2)),
    spentCents,
    valueCents,
    investmentCents,
    sroi: investmentCents > 0 ? valueCents / investmentCents : null,
  };
}
