/** Campaigns day by day: enrolments, spending and scores as they were. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { type Clock, day, DAY, HOUR, startOfDay, timestamp } from '../kernel/clock.ts';
import type { Ledger } from '../kernel/ledger.ts';
import type { Campaign, Enrollment } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Money } from './spending.ts';

/** Recruiting, and so the first snapshots, begin this long before the start. */
const RECRUITING = 30 * DAY;

/** The days of a campaign that may have a snapshot: none before recruiting or once it is over. */
export function snapshotDays(campaign: Campaign, clock: Clock): number {
  if (!campaign.hasRun && campaign.status !== 'recruiting') return 0;
  const last = Math.min(campaign.end, startOfDay(clock.now));
  return Math.max(0, Math.floor((last - firstDay(campaign)) / DAY) + 1);
}

function firstDay(campaign: Campaign): number {
  return campaign.start - RECRUITING;
}

/**
 * Writes `count` snapshots, spread evenly over the campaign's days, the last one included.
 *
 * @returns the mean impact score of the newest one
 */
export function writeSnapshots(
  output: Output,
  clock: Clock,
  campaign: Campaign,
  count: number,
  ledger: Ledger,
  money: Money,
): number | null {
  const days = snapshotDays(campaign, clock);
  const enrollments = campaign.instances.flatMap((instance) => instance.enrollments);
  const volunteers = enrollments.filter(takesPart('volunteer'));
  const participants = enrollments.filter(takesPart('participant'));
  const running = new RunningSums(
    ledger.figures.filter((event) => event.campaignId === campaign.id),
  );
  let newest: number | null = null;
  for (const index of spread(days, count)) {
    const date = firstDay(campaign) + index * DAY;
    const at = Math.min(date + 23 * HOUR, clock.now - HOUR);
    const sums = running.until(at);
    const taken = volunteers.filter(heldSeatAt(at)).length;
    const beneficiaries = participants.filter(heldSeatAt(at)).length;
    const vis = ledger.meanVisOf(campaign.id, at);
    newest = vis === null ? null : round4(vis);
    output.row('campaign_metrics_snapshots', {
      id: output.ids.next('campaign_metrics_snapshots'),
      campaign_id: campaign.id,
      company_id: campaign.company.id,
      snapshot_date: day(date),
      volunteers_enrolled: taken,
      beneficiaries_enrolled: beneficiaries,
      budget_spent_cents: sums.spentCents,
      volunteers_utilization: ratio(taken, campaign.volunteerCapacity),
      beneficiaries_utilization: ratio(beneficiaries, campaign.beneficiaryCapacity),
      budget_utilization: ratio(sums.spentCents, money.budgetCents),
      sroi_ratio: ratio(sums.valueCents, sums.costCents),
      vis_score: newest,
      full_snapshot: {
        volunteerMinutes: sums.minutes,
        valueCents: sums.valueCents,
        investmentCents: sums.costCents,
      },
      created_at: timestamp(at),
    });
  }
  return newest;
}

function takesPart(role: Enrollment['role']) {
  return (enrollment: Enrollment): boolean =>
    enrollment.role === role && enrollment.status !== 'waitlisted';
}

/** Whoever completed keeps the seat: the figures of a campaign that is over stay as they were. */
function heldSeatAt(at: number) {
  return ({ enrolledAt, endedAt, status }: Enrollment): boolean =>
    enrolledAt <= at && (status !== 'dropped' || (endedAt ?? Infinity) > at);
}

/** Sums of a campaign's events up to ever later moments. */
class RunningSums {
  readonly #events: readonly RawEvent[];
  #next = 0;
  readonly #sums = { minutes: 0, valueCents: 0, costCents: 0, spentCents: 0 };

  constructor(events: readonly RawEvent[]) {
    this.#events = events.toSorted((a, b) => a.occurredAt - b.occurredAt);
  }

  until(at: number) {
    const sums = this.#sums;
    for (;;) {
      const event = this.#events[this.#next];
      if (!event || event.occurredAt > at) return sums;
      sums.minutes += event.minutes ?? 0;
      sums.valueCents += event.valueCents ?? 0;
      sums.costCents += event.costCents ?? 0;
      if (event.type === 'spend.recorded') sums.spentCents += event.costCents ?? 0;
      this.#next += 1;
    }
  }
}

function spread(days: number, count: number): number[] {
  if (count >= days) return Array.from({ length: days }, (_, index) => index);
  if (count <= 0) return [];
  const step = days / count;
  return Array.from({ length: count }, (_, index) => Math.floor((index + 1) * step) - 1);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? round4(part / whole) : null;
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
