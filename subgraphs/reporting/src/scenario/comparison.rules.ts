/** Rules of comparisons: figures of scenarios and of the record in one form, and their differences. */
import { euros, ratio } from '@teei/platform/money/money.ts';
import type { SroiBasis } from '../sroi/sroi.basis.ts';
import { shownOutcomes, type ShownOutcome } from '../sroi/sroi.rules.ts';
import type { Projection } from './projection.ts';

/** Proxies and rates that a value stands on. */
interface Valuation {
  readonly outcomes: readonly ShownOutcome[];
  readonly proxySet: readonly string[];
  readonly discountRate: number;
  readonly hourlyValueCents: number;
}

/** Figures that are compared; null for what is not known. */
export interface Figures {
  readonly volunteerHours: number | null;
  readonly investmentCents: number;
  readonly valueCents: number | null;
  readonly sroiRatio: number | null;
  readonly seats: number;
  readonly seatUtilization: number | null;
  readonly valuation: Valuation | null;
}

/** Figures on record of a period. */
export interface RecordedFigures {
  /** Figures of the period: live while it is open. */
  readonly metrics: {
    readonly hours: number;
    readonly investmentCents: number;
    readonly sroiRatio: number | null;
  } | null;
  /** Newest calculation of exactly the period. */
  readonly calculation: {
    readonly investmentCents: number;
    readonly valueCents: number;
    readonly sroiRatio: number | null;
    readonly basis: SroiBasis | undefined;
  } | null;
  readonly seats: number;
  /** Places that people have taken; null for one to four. */
  readonly participants: number | null;
}

/** Figures of a scenario. */
export function projectedFigures(projection: Projection): Figures {
  const { volunteerMinutes, outcomes, proxySet, discountRate, hourlyValueCents } = projection;
  return {
    volunteerHours: roundTo(volunteerMinutes / 60, 2),
    investmentCents: projection.investmentCents,
    valueCents: projection.valueCents,
    sroiRatio: projection.sroiRatio,
    seats: projection.seats,
    seatUtilization: projection.seatUtilization,
    valuation: { outcomes, proxySet, discountRate, hourlyValueCents },
  };
}

/**
 * Figures of a period: those of its calculation, which has proxies, or else the ones on record; undefined without either.
 */
export function recordedFigures(record: RecordedFigures): Figures | undefined {
  const { metrics, calculation, seats, participants } = record;
  const money = calculation ?? metrics;
  if (!money) return undefined;
  const basis = calculation?.basis;
  return {
    volunteerHours: basis?.volunteerHours ?? metrics?.hours ?? null,
    investmentCents: money.investmentCents,
    valueCents: calculation?.valueCents ?? null,
    sroiRatio: money.sroiRatio,
    seats,
    seatUtilization: participants === null ? null : ratio(participants, seats),
    valuation: basis ? { ...basis, outcomes: shownOutcomes(basis.outcomes) } : null,
  };
}

/** Figures in the SDL's form, with their difference from those of a reference. */
export function shownFigures(figures: Figures, reference: Figures | undefined) {
  const { investmentCents, valueCents, valuation, ...plain } = figures;
  return {
    ...plain,
    ...valuation,
    totalInvestment: euros(investmentCents),
    totalValue: valueCents === null ? null : euros(valueCents),
    hourlyValue: valuation && euros(valuation.hourlyValueCents),
    difference: reference ? difference(figures, reference) : null,
  };
}

function difference(of: Figures, from: Figures) {
  const value = less(of.valueCents, from.valueCents, 0);
  return {
    volunteerHours: less(of.volunteerHours, from.volunteerHours, 2),
    totalInvestment: euros(of.investmentCents - from.investmentCents),
    totalValue: value === null ? null : euros(value),
    sroiRatio: less(of.sroiRatio, from.sroiRatio, 4),
    seats: of.seats - from.seats,
    seatUtilization: less(of.seatUtilization, from.seatUtilization, 4),
    isValuedAlike:
      of.valuation && from.valuation ? isValuedAlike(of.valuation, from.valuation) : null,
  };
}

/** True when values stand on the same templates' proxies, discount rate and worth of an hour. */
function isValuedAlike(one: Valuation, other: Valuation): boolean {
  return (
    one.discountRate === other.discountRate &&
    one.hourlyValueCents === other.hourlyValueCents &&
    one.proxySet.every((name) => other.proxySet.includes(name)) &&
    other.proxySet.every((name) => one.proxySet.includes(name))
  );
}

/** minuend − subtrahend, rounded; null where either is. */
function less(minuend: number | null, subtrahend: number | null, decimals: number): number | null {
  return minuend === null || subtrahend === null ? null : roundTo(minuend - subtrahend, decimals);
}

function roundTo(value: number, decimals: number): number {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  // No difference is 0, also where it came from below.
  return rounded === 0 ? 0 : rounded;
}
