/** Use of programme templates by companies. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { selectedFields } from '@teei/platform/collections/selection.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import type { ProgramsContext } from '../context.ts';
import type { ProgramsNoun } from '../noun.ts';
import { USAGE } from './usage.formulas.ts';
import { suppressUsage, toUsage, type Usage, type WithheldUsage } from './usage.rules.ts';
import { listUsage } from './usage.sql.ts';

const usageOfTemplate = valueOfParent<Usage | WithheldUsage, object, ProgramsContext>(
  async (ids, _args, context, info) => {
    const selected = selectedFields(info, 'TemplateUsage');
    const parts = { returns: selected.has('sroiP50'), outcomes: selected.has('outcome') };
    const rows = await listUsage(context, ids, parts);
    return new Map(rows.map((row) => [row.template_id, toUsage(row)]));
  },
  () => suppressUsage('TOO_FEW_PEERS'),
);

export const usage: ProgramsNoun = {
  resolvers: {
    ProgramTemplate: { usage: usageOfTemplate },
    TemplateUsage: { explain: explainRows(USAGE) },
    TemplateUsageResult: {
      __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'TemplateUsage'),
    },
  },
};
