/** Companies' assessments of which topics of a standard are material. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { sql } from 'kysely';
import { checkFinancialYear } from '../disclosure/disclosure.rules.ts';
import type { CompanyMaterialityAssessmentsArgs } from '../generated/graphql.ts';
import type { ReportingNoun } from '../noun.ts';
import { materialityAssessments } from './materiality.collection.ts';
import { assessMateriality } from './materiality.mutations.ts';

export const materiality: ReportingNoun = {
  collections: [materialityAssessments],
  resolvers: {
    MaterialityAssessment: {
      __resolveReference: resolveReference(materialityAssessments),
      company: materialityAssessments.reference('Company', 'company_id'),
      assessedBy: materialityAssessments.reference('User', 'assessed_by'),
    },
    Company: {
      materialityAssessments: listOfParent(materialityAssessments, 'company_id', {
        where: ({ financialYear }: CompanyMaterialityAssessmentsArgs) =>
          sql`t.financial_year = ${checkFinancialYear(financialYear)}`,
      }),
    },
  },
  mutations: { assessMateriality },
};
