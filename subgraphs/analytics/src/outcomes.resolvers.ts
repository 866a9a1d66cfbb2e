/** `outcome` and `outcomeDelta` of companies, campaigns and instances, and `cefr` of instances. */
import { valueOfParent, type ParentResolver } from '@teei/platform/collections/loaders.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import { toCefrProgress } from './cefr.rules.ts';
import { listLevels } from './cefr.sql.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  CefrProgress,
  CefrResultResolvers,
  CompanyOutcomeArgs,
  OutcomeDelta,
  OutcomeDistribution,
  Suppressed,
} from './generated/graphql.ts';
import type { Level } from './level.ts';
import { toOutcomeDelta, toOutcomeDistribution } from './outcomes.rules.ts';
import { loadOutcomes } from './outcomes.sql.ts';
import { tenantOf } from './tenancy.rules.ts';

/** Resolves the changes of all outcome types of a level. */
export function outcomeDeltaOf(
  level: Level,
): ParentResolver<object, AnalyticsContext, OutcomeDelta[]> {
  return async (parent, _args, context) => {
    const rows = await loadOutcomes(context, level, parentId(parent));
    return rows
      .toSorted((a, b) => (a.outcome_type < b.outcome_type ? -1 : 1))
      .flatMap((row) => toOutcomeDelta(level, row) ?? []);
  };
}

/** Resolves the distribution of one outcome type of a level. */
export function outcomeOf(
  level: Level,
): ParentResolver<CompanyOutcomeArgs, AnalyticsContext, OutcomeDistribution | null> {
  return async (parent, { type }, context) => {
    const rows = await loadOutcomes(context, level, parentId(parent));
    const row = rows.find(({ outcome_type: own }) => own === type);
    return row ? toOutcomeDistribution(level, row) : null;
  };
}

export const cefrOfInstance = valueOfParent<CefrProgress | Suppressed, object, AnalyticsContext>(
  async (ids, _args, { store, viewer }) => {
    const rows = await listLevels(store, ids, tenantOf(viewer));
    return new Map(
      [...Map.groupBy(rows, ({ entity }) => entity)].map(([entity, own]) => [
        entity,
        toCefrProgress(own),
      ]),
    );
  },
  () => toCefrProgress([]),
);

export const cefrResult: CefrResultResolvers = {
  __resolveType: (result) => ('reason' in result ? 'Suppressed' : 'CefrProgress'),
};
