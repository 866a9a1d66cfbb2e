/** Requests of data subjects (GDPR, Articles 15 to 22) and their deadlines. */
import type { PrivacyNoun } from '../noun.ts';
import { dataSubjectRequests } from './data-subject-request.collection.ts';
import * as mutations from './data-subject-request.mutations.ts';
import { dataSubjectRequestResolvers } from './data-subject-request.resolvers.ts';

export const dataSubjectRequest: PrivacyNoun = {
  collections: [dataSubjectRequests],
  resolvers: dataSubjectRequestResolvers,
  mutations,
};
