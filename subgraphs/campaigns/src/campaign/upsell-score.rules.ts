/** Upsell score of a campaign: how promising a larger follow-up is (metrics, upsell score). */

export interface UpsellFigures {
  /** Volunteers enrolled ÷ seats for volunteers. */
  readonly utilization: number;
  readonly volunteerCapacity: number;
  readonly spentCents: number;
  readonly budgetCents: number;
  /** Ratio of the newest snapshot; null counts as 0. */
  readonly sroi: number | null;
  /** Score of the newest snapshot, 0 to 100; null counts as 0. */
  readonly vis: number | null;
  /** Sessions completed in the last seven days. */
  readonly weeklySessions: number;
}

/** Score from which a campaign is of high value. */
const HIGH_VALUE = 70;

/**
 * 0.40 capacity + 0.30 performance + 0.20 engagement + 0.10 spending, each 0 to 100, rounded. Capacity
 * counts from half of the seats on; engagement is full at a session a week for every second seat.
 */
export function scoreCampaign(figures: UpsellFigures): { score: number; isHighValue: boolean } {
  const { utilization, volunteerCapacity, spentCents, budgetCents } = figures;
  const capacity = part((utilization - 0.5) / 0.5);
  const performance = 0.6 * part((figures.sroi ?? 0) / 5) + 0.4 * part((figures.vis ?? 0) / 100);
  const engagement = part(share(figures.weeklySessions, 0.5 * volunteerCapacity));
  const spending = part(share(spentCents, budgetCents));
  const score = Math.round(40 * capacity + 30 * performance + 20 * engagement + 10 * spending);
  return { score, isHighValue: score >= HIGH_VALUE };
}

function part(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function share(value: number, whole: number): number {
  return whole > 0 ? value / whole : 0;
}
