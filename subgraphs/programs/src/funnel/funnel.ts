/** Funnels of programme instances and campaigns. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import type { ProgramsContext } from '../context.ts';
import type { Funnel, ProgramInstanceFunnelArgs } from '../generated/graphql.ts';
import type { ProgramsNoun } from '../noun.ts';
import { FUNNEL } from './funnel.formulas.ts';
import { toFunnel } from './funnel.rules.ts';
import { countFunnels, type FunnelLevel } from './funnel.sql.ts';

/** Resolver of the funnels of a level: one statement for all entities at a place of an operation. */
function funnelOf(level: FunnelLevel) {
  return valueOfParent<Funnel, ProgramInstanceFunnelArgs, ProgramsContext>(
    async (ids, { role }, { db }, info) => {
      const fields = [...selectedFields(info, 'Funnel').keys()];
      const withNorm = fields.some((field) => /norm|explain/i.test(field));
      const sums = await countFunnels(db, level, ids, { side: role, withNorm });
      return new Map([...sums].map(([id, own]) => [id, toFunnel(own)]));
    },
    () => toFunnel(),
  );
}

export const funnel: ProgramsNoun = {
  resolvers: {
    Funnel: { explain: explainRows(FUNNEL) },
    ProgramInstance: { funnel: funnelOf('id') },
    Campaign: { funnel: funnelOf('campaign_id') },
  },
};
