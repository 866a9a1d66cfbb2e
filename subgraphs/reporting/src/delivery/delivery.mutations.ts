import { companyOf } from '@teei/platform/mutations/company.ts';
import { answerWrite } from '@teei/platform/mutations/mutation.ts';
import { sql } from 'kysely';
import type { MutationResolvers } from '../generated/graphql.ts';
import { changes, creates } from '../mutations.ts';
import { deliveries } from './delivery.collection.ts';
import { checkDelivery, figuresOf } from './delivery.rules.ts';
import { deliveryStates } from './delivery.states.ts';
import { deliveryFacts, retryFailed } from './delivery.sql.ts';

export const deliverImpact = creates(deliveries, 'deliverImpact', {
  facts: ({ input, viewer }) => deliveryFacts(companyOf(input, viewer), input),
  check: ({ input, facts }) => checkDelivery(facts, input.platform),
  values: ({ input, viewer, facts: { record } }) => {
    const payload = JSON.stringify(record ? figuresOf(record) : {});
    return {
      company_id: companyOf(input, viewer),
      platform: input.platform,
      payload,
      payload_hash: sql<string>`reporting.payload_hash(${payload}::jsonb)`,
    };
  },
  sameBy: ['company_id', 'platform', 'payload_hash'],
  returning: ['company_id'],
  event: ({ input: { platform, period } }) => ({
    type: 'delivery.queued',
    payload: { platform, period },
  }),
});

export const retryDelivery = changes(deliveries, 'retryDelivery', {
  lock: ['company_id', 'platform', 'delivery_status'],
  check: ({ row }) => deliveryStates.checkIn(row.delivery_status, ['failed']),
  set: () => ({ delivery_status: 'retrying', retry_count: 0 }),
  event: ({ row: { platform } }) => ({ type: 'delivery.retried', payload: { platform } }),
});

export const discardDelivery = changes(deliveries, 'discardDelivery', {
  lock: ['company_id', 'platform', 'delivery_status'],
  check: ({ row }) => deliveryStates.checkIn(row.delivery_status, ['failed']),
  set: () => ({ delivery_status: 'dead_letter' }),
  event: ({ row: { platform }, input }) => ({
    type: 'delivery.discarded',
    payload: { platform, reason: input.reason ?? null },
  }),
});

/** Deliveries of a batch that are tried again. */
const MAX_REPLAYED = 100;

export const replayFailedDeliveries: NonNullable<
  MutationResolvers['replayFailedDeliveries']
> = async (_parent, { input }, context) => {
  const answer = await answerWrite(context, {}, async ({ db, viewer, emitAll }) => {
    const retried = await retryFailed(db, companyOf(input, viewer), input.platform, MAX_REPLAYED);
    await emitAll(
      retried.map(({ id, company_id: companyId, platform }) => ({
        type: 'delivery.retried',
        aggregate: { type: 'delivery', id },
        companyId,
        payload: { platform },
      })),
    );
    return { replayed: retried.length };
  });
  return { replayed: null, ...answer };
};
