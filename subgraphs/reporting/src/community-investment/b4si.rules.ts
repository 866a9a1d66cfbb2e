/**
 * Rules of community investments by the framework B4SI (public manual of 2014): only paid working time is an input, at
 * its cost to the company; management cost is apart, and no part of the value to the community.
 */
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { z } from 'zod';
import type { B4siInputs, B4siOutputs } from '../generated/graphql.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** @throws InvalidInputError unless it is a year from 2000 to 2100 */
export function checkYear(year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new InvalidInputError('year', `a year from ${FIRST_YEAR} to ${LAST_YEAR}`, year);
}

const amount = z.number().nullable();

/** Row of the statement of investments. */
const investmentForm = z.object({
  given: z
    .object({
      minutes: z.number(),
      paidMinutes: z.number(),
      ownMinutes: z.number(),
      sessions: z.number(),
      volunteers: amount,
      beneficiaries: amount,
    })
    .nullable(),
  cashCents: amount,
  hourlyCostCents: amount,
  inKindCents: amount,
  managementCostCents: amount,
  leverageCents: amount,
});

/** Figures of a company's year. */
export interface Invested {
  readonly inputs: B4siInputs;
  readonly outputs: B4siOutputs;
}

/** Figures of a year; null for a company that the viewer may not see. */
export function toInvested(row: unknown): Invested | null {
  const { given, ...amounts } = investmentForm.parse(row);
  if (given === null) return null;
  const { cashCents, hourlyCostCents, inKindCents, managementCostCents, leverageCents } = amounts;
  const { minutes, paidMinutes, ownMinutes, sessions, volunteers, beneficiaries } = given;
  const timeValueCents =
    hourlyCostCents === null ? null : Math.round((paidMinutes / 60) * hourlyCostCents);
  return {
    inputs: {
      cashCents,
      timeHours: hoursOf(paidMinutes),
      unknownTimeHours: hoursOf(minutes - paidMinutes - ownMinutes),
      hourlyCostCents,
      timeValueCents,
      inKindCents,
      communityValueCents:
        cashCents === null ? null : cashCents + (timeValueCents ?? 0) + (inKindCents ?? 0),
      managementCostCents,
    },
    outputs: {
      beneficiaries,
      volunteers,
      sessions,
      ownTimeHours: hoursOf(ownMinutes),
      leverageCents,
    },
  };
}

function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
