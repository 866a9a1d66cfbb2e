/** Disclosures under reporting standards, and companies' assessments of their topics. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent, rowsOfParent } from '@teei/platform/collections/lists.ts';
import { sql } from 'kysely';
import type {
  CompanyDisclosuresArgs,
  CompanyMaterialityAssessmentsArgs,
} from '../generated/graphql.ts';
import type { ReportingNoun } from '../noun.ts';
import { assessMateriality } from './materiality.mutations.ts';
import { explainDatapoint } from './disclosure.formulas.ts';
import { checkFinancialYear, toDisclosure } from './disclosure.rules.ts';
import { disclosures } from './disclosure.sql.ts';
import { materialityAssessments } from './materiality.collection.ts';

const disclosureRows = rowsOfParent(
  (ids, { standard, financialYear, topic }: CompanyDisclosuresArgs, { now }) =>
    disclosures(ids, {
      today: now.toISOString().slice(0, 10),
      standard,
      financialYear: checkFinancialYear(financialYear),
      topic: topic ?? undefined,
    }),
);

export const disclosure: ReportingNoun = {
  collections: [materialityAssessments],
  resolvers: {
    MaterialityAssessment: {
      __resolveReference: resolveReference(materialityAssessments),
      company: materialityAssessments.reference('Company', 'company_id'),
      assessedBy: materialityAssessments.reference('User', 'assessed_by'),
    },
    DisclosureDatapoint: { explain: explainDatapoint },
    Company: {
      disclosures: async (...request) => (await disclosureRows(...request)).map(toDisclosure),
      materialityAssessments: listOfParent(materialityAssessments, 'company_id', {
        where: ({ financialYear }: CompanyMaterialityAssessmentsArgs) =>
          sql`t.financial_year = ${checkFinancialYear(financialYear)}`,
      }),
    },
  },
  mutations: { assessMateriality },
};
