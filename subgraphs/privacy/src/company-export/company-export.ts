/** Copies of what a company has on the platform. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import type { PrivacyNoun } from '../noun.ts';
import { companyExports } from './company-export.collection.ts';
import { companyExportJobs } from './company-export.jobs.ts';
import { startCompanyExport } from './company-export.mutations.ts';
import { statusOf } from './company-export.rules.ts';

export const companyExport: PrivacyNoun = {
  collections: [companyExports],
  resolvers: {
    CompanyExport: {
      __resolveReference: resolveReference(companyExports),
      company: companyExports.reference('Company', 'company_id'),
      requestedBy: companyExports.reference('User', 'requested_by'),
      status: companyExports.from(['completed_at', 'failed_at'], statusOf),
    },
    Company: { exports: listOfParent(companyExports, 'company_id') },
  },
  mutations: { startCompanyExport },
  jobs: companyExportJobs,
};
