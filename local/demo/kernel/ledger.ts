/** Adds up a company's events, so that what Postgres records is what ClickHouse will say. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { MIN_GROUP } from '@teei/analytics/src/people.sql.ts';
import {
  meanVisAt,
  VIS_HALF_LIFE_DAYS,
  visAt,
  type EarnedPoints,
} from '@teei/analytics/src/vis.rules.ts';
import { DAY, type Span, within } from './clock.ts';
import type { Company, Snippet } from './model.ts';

export interface Totals {
  minutes: number;
  valueCents: number;
  costCents: number;
  co2eGrams: number;
}

/** Figures of a quarter are frozen so long after its end. */
export const CLOSING_DELAY = 5 * DAY;
/** Share of a point that is left after a day: 2^(-1/half-life). */
export const DECAY_FACTOR = 2 ** (-1 / VIS_HALF_LIFE_DAYS);

interface Earned extends EarnedPoints {
  readonly campaignId: string | undefined;
  /** Moment at which the event arrived. */
  readonly knownAt: number;
}

/** The events of one company, or of what TEEI runs itself. */
export class Ledger {
  readonly #figures: RawEvent[] = [];
  readonly #points = new Map<string, Earned[]>();
  /** Subject keys of those who earned points, by campaign. */
  readonly #volunteers = new Map<string, Set<string>>();

  add(event: RawEvent): void {
    if (event.minutes || event.valueCents || event.costCents || event.co2eGrams) {
      this.#figures.push(event);
    }
    if (event.visPoints && event.subjectRole === 'volunteer' && event.subjectKey) {
      const earned = this.#points.get(event.subjectKey);
      const { occurredAt: at, visPoints: points, campaignId, ingestedAt: knownAt = at } = event;
      const entry = { at, points, campaignId, knownAt };
      if (earned) earned.push(entry);
      else this.#points.set(event.subjectKey, [entry]);
      if (campaignId !== undefined) {
        const volunteers = this.#volunteers.get(campaignId) ?? new Set();
        this.#volunteers.set(campaignId, volunteers.add(event.subjectKey));
      }
    }
  }

  /** Events with figures, in the order they came. */
  get figures(): readonly RawEvent[] {
    return this.#figures;
  }

  /**
   * Totals of what occurred in a span.
   *
   * @param knownAt events that arrived later are left out
   */
  totals(span: Span, knownAt = Number.POSITIVE_INFINITY): Totals {
    const totals: Totals = { minutes: 0, valueCents: 0, costCents: 0, co2eGrams: 0 };
    for (const event of this.#figures) {
      if (!within(event.occurredAt, span) || (event.ingestedAt ?? 0) > knownAt) continue;
      totals.minutes += event.minutes ?? 0;
      totals.valueCents += event.valueCents ?? 0;
      totals.costCents += event.costCents ?? 0;
      totals.co2eGrams += event.co2eGrams ?? 0;
    }
    return totals;
  }

  /** The impact score of a volunteer at a moment: undefined before the first points. */
  visAt(subjectKey: string, moment: number): number | undefined {
    return visAt(this.#points.get(subjectKey) ?? [], moment);
  }

  /**
   * The mean score of the volunteers who have earned points by a moment; null for fewer than five.
   *
   * @param knownAt events that arrived later are left out
   */
  meanVisAt(moment: number, knownAt = Number.POSITIVE_INFINITY): number | null {
    return meanOf(
      [...this.#points.values()].map((earned) => earned.filter((one) => one.knownAt <= knownAt)),
      moment,
    );
  }

  /** The mean score of the volunteers who have earned points in a campaign by a moment; null for fewer than five. */
  meanVisOf(campaignId: string, moment: number): number | null {
    return meanOf(
      [...(this.#volunteers.get(campaignId) ?? [])]
        .map((key) => this.#points.get(key) ?? [])
        .filter((earned) =>
          earned.some((one) => one.campaignId === campaignId && one.at <= moment),
        ),
      moment,
    );
  }
}

function meanOf(volunteers: readonly (readonly EarnedPoints[])[], moment: number): number | null {
  const active = volunteers.filter((earned) => earned.some(({ at }) => at <= moment));
  return active.length < MIN_GROUP ? null : meanVisAt(active, moment);
}

/** Ledger and snippets of a company, once its programmes have been written. */
export interface TenantResult {
  /** Undefined for TEEI itself. */
  readonly company: Company | undefined;
  readonly ledger: Ledger;
  readonly snippets: readonly Snippet[];
}
