/** Deliveries of impact data to external platforms. */
import type { ReportingNoun } from '../noun.ts';
import { deliveries } from './delivery.collection.ts';
import {
  deliverImpact,
  discardDelivery,
  replayFailedDeliveries,
  retryDelivery,
} from './delivery.mutations.ts';
import { deliveryReactions } from './delivery.reactions.ts';
import { deliveryResolvers } from './delivery.resolvers.ts';

export const delivery: ReportingNoun = {
  collections: [deliveries],
  resolvers: deliveryResolvers,
  reactions: deliveryReactions,
  mutations: { deliverImpact, retryDelivery, discardDelivery, replayFailedDeliveries },
};
