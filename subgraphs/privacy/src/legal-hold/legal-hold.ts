/** Orders that keep a person's data from being erased. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import type { PrivacyNoun } from '../noun.ts';
import { legalHolds } from './legal-hold.collection.ts';
import { liftLegalHold, placeLegalHold } from './legal-hold.mutations.ts';

export const legalHold: PrivacyNoun = {
  collections: [legalHolds],
  resolvers: {
    LegalHold: {
      __resolveReference: resolveReference(legalHolds),
      user: legalHolds.reference('User', 'user_id'),
      placedBy: legalHolds.reference('User', 'placed_by'),
      liftedBy: legalHolds.reference('User', 'lifted_by'),
    },
    User: { legalHolds: listOfParent(legalHolds, 'user_id') },
  },
  mutations: { placeLegalHold, liftLegalHold },
};
