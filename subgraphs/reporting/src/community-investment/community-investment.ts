/** Community investments: what companies record of them, and their figures by the framework B4SI. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent, rowsOfParent } from '@teei/platform/collections/lists.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { sql } from 'kysely';
import type { CompanyB4siArgs, CompanyCommunityInvestmentsArgs } from '../generated/graphql.ts';
import type { ReportingNoun } from '../noun.ts';
import { B4SI_FORMULAS } from './b4si.formulas.ts';
import { checkYear, toInvested } from './b4si.rules.ts';
import { companyYearForm, gainsForm, toImpacts } from './impacts.rules.ts';
import { gains, investments } from './b4si.sql.ts';
import { communityInvestments } from './community-investment.collection.ts';
import { recordCommunityInvestment } from './community-investment.mutations.ts';

const investmentRows = rowsOfParent((ids, { year }: CompanyB4siArgs, { now }) =>
  investments(ids, checkYear(year), now.toISOString().slice(0, 10)),
);

const gainRows = rowsOfParent((ids) => gains(ids));

const explainB4si = explainRows(B4SI_FORMULAS);

export const communityInvestment: ReportingNoun = {
  collections: [communityInvestments],
  resolvers: {
    CommunityInvestment: {
      __resolveReference: resolveReference(communityInvestments),
      company: communityInvestments.reference('Company', 'company_id'),
      recordedBy: communityInvestments.reference('User', 'recorded_by'),
    },
    B4si: {
      impacts: async (invested, _args, context, info) => {
        const { companyId, year } = companyYearForm.parse(invested);
        const [row] = await gainRows({ id: companyId }, {}, context, info);
        return toImpacts(gainsForm.parse(membersOf(row)['gains'] ?? []), year);
      },
      explain: (invested, args) => {
        const { inputs, outputs } = membersOf(invested);
        return explainB4si({ ...membersOf(inputs), ...membersOf(outputs) }, args);
      },
    },
    Company: {
      b4si: async (parent, args, context, info) => {
        const [row] = await investmentRows(parent, args, context, info);
        const invested = row && toInvested(row);
        return invested ? { ...invested, companyId: parentId(parent), year: args.year } : null;
      },
      communityInvestments: listOfParent(communityInvestments, 'company_id', {
        where: ({ year }: CompanyCommunityInvestmentsArgs) => sql`t.year = ${checkYear(year)}`,
      }),
    },
  },
  mutations: { recordCommunityInvestment },
};
