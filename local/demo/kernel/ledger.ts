// Adds up a company's events, so that what Postgres records is what ClickHouse will say.
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { VIS_HALF_LIFE_DAYS, visScore } from '@teei/analytics/src/vis.rules.ts';
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

interface Earned {
  readonly at: number;
  readonly points: number;
}

/** The events of one company, or of what TEEI runs itself. */
export class Ledger {
  readonly #figures: RawEvent[] = [];
  readonly #points = new Map<string, Earned[]>();

  add(event: RawEvent): void {
    if (event.minutes || event.valueCents || event.costCents || event.co2eGrams) {
      this.#figures.push(event);
    }
    if (event.visPoints && event.subjectRole === 'volunteer' && event.subjectKey) {
      const earned = this.#points.get(event.subjectKey);
      const entry = { at: event.occurredAt, points: event.visPoints };
      if (earned) earned.push(entry);
      else this.#points.set(event.subjectKey, [entry]);
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

  /** Moment of a volunteer's first points; undefined without any. */
  firstEarned(subjectKey: string): number | undefined {
    return this.#points.get(subjectKey)?.reduce((first, { at }) => Math.min(first, at), Infinity);
  }

  /** The impact score of a volunteer at a moment: undefined before the first points. */
  visAt(subjectKey: string, moment: number): number | undefined {
    let points = 0;
    let earnedAny = false;
    for (const { at, points: earned } of this.#points.get(subjectKey) ?? []) {
      if (at > moment) continue;
      points += earned * DECAY_FACTOR ** ((moment - at) / DAY);
      earnedAny = true;
    }
    return earnedAny ? visScore(points) : undefined;
  }

  /** The mean score of the volunteers who have earned points by a moment. */
  meanVisAt(moment: number, subjectKeys: Iterable<string> = this.#points.keys()): number | null {
    let sum = 0;
    let count = 0;
    for (const key of subjectKeys) {
      const score = this.visAt(key, moment);
      if (score === undefined) continue;
      sum += score;
      count += 1;
    }
    return count > 0 ? sum / count : null;
  }
}

/** Ledger and snippets of a company, once its programmes have been written. */
export interface TenantResult {
  /** Undefined for TEEI itself. */
  readonly company: Company | undefined;
  readonly ledger: Ledger;
  readonly snippets: readonly Snippet[];
}
