/** Companies, the tenants of the graph. */
import type { UsersNoun } from '../noun.ts';
import { companies } from './company.collection.ts';
import {
  createCompany,
  recordAiSpend,
  setBenchmarkOptIn,
  setCompanyFeature,
  updateCompany,
} from './company.mutations.ts';
import { companyResolvers } from './company.resolvers.ts';

export const company: UsersNoun = {
  collections: [companies],
  resolvers: companyResolvers,
  mutations: { createCompany, updateCompany, setCompanyFeature, setBenchmarkOptIn, recordAiSpend },
};
