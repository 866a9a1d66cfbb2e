/** Rules of scenarios: what a plan comes to, by the functions that calculate the record. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { isoDay } from '@teei/platform/calendar/period.ts';
import { ratio } from '@teei/platform/money/money.ts';
import { DISCOUNT_RATES, HOURLY_VALUES, rateOn } from '../sroi/sroi.parameters.ts';
import { totalValueCents, valueOutcomes } from '../sroi/sroi.rules.ts';
import type { Projection, Templates } from './projection.ts';

/** Scenarios of a company. */
export const MAX_SCENARIOS = 20;

/** Difference from 1 that the shares of a mix may have by rounding. */
const TOLERANCE = 0.001;

/** Programme of a mix. Shares are 0 to 1. */
export interface MixedProgramme {
  readonly templateId: string;
  /** Share of the participants. */
  readonly share: number;
  /** Share of them who achieve each outcome of the template. */
  readonly achievement: number;
}

/** Plan of a span of time. */
export interface Plan {
  readonly volunteers: number;
  readonly seatsPerVolunteer: number;
  readonly participants: number;
  readonly sessionsPerVolunteer: number;
  readonly minutesPerSession: number;
  readonly budgetCents: number;
  readonly mix: readonly MixedProgramme[];
}

/** Errors of a mix of programmes. @param templates those in use among them */
export function checkMix(
  mix: readonly MixedProgramme[],
  templates: Templates,
): readonly UserError[] {
  const ids = mix.map(({ templateId }) => templateId);
  const sum = mix.reduce((total, { share }) => total + share, 0);
  const unknown = ids.filter((id) => !templates.has(id));
  return errorsAmong(
    new Set(ids).size < ids.length && badInput('mix', 'each template once'),
    Math.abs(sum - 1) > TOLERANCE &&
      badInput('mix', `shares that add up to 1, received ${Number(sum.toFixed(4))}`),
    unknown.length > 0 && badInput('mix', `templates that are in use, not ${unknown.join(', ')}`),
  );
}

/** CONFLICT for one more scenario of a company that has so many. */
export function checkNumber(count: number): readonly UserError[] {
  return errorsAmong(
    count >= MAX_SCENARIOS &&
      conflict('name', `a company has at most ${MAX_SCENARIOS} scenarios (now ${count}).`),
  );
}

/**
 * Projection of a plan, with the proxies of its templates and the rates of a day. Participants beyond the seats achieve
 * nothing; the investment is the budget and the value of the volunteers' time, as on record.
 */
export function project(plan: Plan, templates: Templates, now: Date): Projection {
  const day = isoDay(now);
  const hourly = rateOn(HOURLY_VALUES, day).value;
  const discountRate = rateOn(DISCOUNT_RATES, day).value;
  const volunteerMinutes = plan.volunteers * plan.sessionsPerVolunteer * plan.minutesPerSession;
  const timeValueCents = Math.round((volunteerMinutes * hourly) / 60);
  const seats = plan.volunteers * plan.seatsPerVolunteer;
  const served = Math.min(plan.participants, seats);
  const programmes = plan.mix.map((one) => ({ ...one, known: templates.get(one.templateId) }));
  const outcomes = valueOutcomes(
    programmes.flatMap(({ known, share, achievement }) =>
      (known?.metrics ?? []).map((proxy) => ({
        people: Math.round(served * share * achievement),
        proxy,
      })),
    ),
    discountRate,
  );
  const valueCents = totalValueCents(outcomes);
  const investmentCents = plan.budgetCents + timeValueCents;
  return {
    volunteerMinutes,
    timeValueCents,
    seats,
    seatUtilization: ratio(plan.participants, seats),
    investmentCents,
    valueCents,
    sroiRatio: ratio(valueCents, investmentCents),
    outcomes: [...outcomes],
    proxySet: programmes.flatMap(({ known }) => known?.template ?? []),
    discountRate,
    hourlyValueCents: hourly,
    calculatedAt: now.toISOString(),
  };
}
