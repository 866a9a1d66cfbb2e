/** `outcomeDelta` of companies, campaigns and instances, and `cefr` of instances. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { toCefrProgress } from './cefr.rules.ts';
import { listLevels } from './cefr.sql.ts';
import type { AnalyticsContext } from './context.ts';
import type {
  CefrProgress,
  CefrResultResolvers,
  OutcomeDelta,
  Suppressed,
} from './generated/graphql.ts';
import type { Level } from './metrics.sql.ts';
import { toOutcomeDelta } from './outcomes.rules.ts';
import { listOutcomes } from './outcomes.sql.ts';
import { tenantOf } from './tenancy.rules.ts';

/** Resolves the changes of all outcome types of a level: one statement for all its entities. */
export function outcomeDeltaOf(level: Level) {
  return valueOfParent<OutcomeDelta[], object, AnalyticsContext>(
    async (ids, _args, { store, viewer }) => {
      const rows = await listOutcomes(store, level, ids, tenantOf(viewer));
      return new Map(
        [...Map.groupBy(rows, ({ entity }) => entity)].map(([entity, own]) => [
          entity,
          own
            .toSorted((a, b) => (a.outcome_type < b.outcome_type ? -1 : 1))
            .flatMap((row) => toOutcomeDelta(row) ?? []),
        ]),
      );
    },
    () => [],
  );
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
