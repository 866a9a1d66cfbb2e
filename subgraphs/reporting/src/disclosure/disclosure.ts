/** Disclosures under reporting standards. */
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import type { CompanyDisclosuresArgs } from '../generated/graphql.ts';
import type { ReportingNoun } from '../noun.ts';
import { explainDatapoint } from './disclosure.formulas.ts';
import { checkFinancialYear, toDisclosure } from './disclosure.rules.ts';
import { disclosures } from './disclosure.sql.ts';

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
  resolvers: {
    DisclosureDatapoint: { explain: explainDatapoint },
    Company: {
      disclosures: async (...request) => (await disclosureRows(...request)).map(toDisclosure),
    },
  },
};
