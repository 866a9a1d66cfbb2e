/** What the mutations of campaigns take. */
import {
  day,
  distinct,
  id,
  idempotencyKey,
  moment,
  plainText,
  wholeNumber,
} from '@teei/platform/mutations/input.ts';
import { z } from 'zod';
import { campaignStates } from './campaign.states.ts';

const MOST_SEATS = 100_000;
/** A hundred million euros. */
const MOST_CENTS = 10_000_000_000;

export const transitionForm = z.object({
  id: id(),
  to: z.enum(campaignStates.states),
  reason: plainText(500).nullish(),
  expectedUpdatedAt: moment().nullish(),
  idempotencyKey: idempotencyKey(),
});

export const updateForm = z.object({
  id: id(),
  expectedUpdatedAt: moment(),
  name: plainText(200).optional(),
  description: plainText(4_000, { least: 0 }).nullish(),
  startDate: day().optional(),
  endDate: day().optional(),
  volunteerCapacity: wholeNumber(1, MOST_SEATS).optional(),
  beneficiaryCapacity: wholeNumber(1, MOST_SEATS).optional(),
  budgetCents: wholeNumber(0, MOST_CENTS).optional(),
  pricingModel: z.string({ error: 'a pricing model' }).optional(),
  priority: z.string({ error: 'a priority' }).optional(),
  tags: distinct(plainText(50), 20).optional(),
  idempotencyKey: idempotencyKey(),
});

/** The values that an update gives anew. */
export type CampaignChange = Omit<
  z.output<typeof updateForm>,
  'id' | 'expectedUpdatedAt' | 'idempotencyKey'
>;
