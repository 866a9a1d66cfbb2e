/** `vis` on people: the impact score at this moment. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import { NOBODY, keyOf } from './entities.resolvers.ts';
import { withCounted } from './explain.rules.ts';
import type { ImpactScore } from './generated/graphql.ts';
import { round } from './rounding.ts';
import { visScore } from './vis.rules.ts';
import { listPoints, type PointsRow } from './vis.sql.ts';

/** Scores of people: one statement for all at a place of an operation. */
export const visOfUser = valueOfParent<ImpactScore | null, object, AnalyticsContext>(
  async (keys, _args, { store, now }) => {
    const known = keys.filter((key) => key !== NOBODY);
    const rows = await listPoints(store, known, now.getTime());
    return new Map(rows.map((row) => [row.key, toImpactScore(row, now)]));
  },
  () => null,
  keyOf,
);

function toImpactScore({ points, last_ingested: newest }: PointsRow, now: Date): ImpactScore {
  const figures: ImpactScore = {
    score: round(visScore(points), 4),
    points: round(points, 2),
    asOf: now.toISOString(),
    freshness: { asOf: `${newest.replace(' ', 'T')}Z`, source: 'SUBJECT_POINTS' },
  };
  return withCounted(figures, {});
}
