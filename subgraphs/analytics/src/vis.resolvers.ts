/** `vis` on people: the impact score at this moment. */
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import { withCounted } from './explain.rules.ts';
import type { ImpactScore } from './generated/graphql.ts';
import { round } from './rounding.ts';
import { subjectKey, SUBJECT_OF_NOBODY } from './subject-key.ts';
import { visScore } from './vis.rules.ts';
import { listPoints, type PointsRow } from './vis.sql.ts';

/** A person by the key of their events; the users subgraph gives it where the viewer may read the score. */
export interface Scored {
  readonly id: string;
  readonly analyticsKey: string | null;
}

/** Scores of people: one statement for all at a place of an operation. */
export const visOfUser = valueOfParent<ImpactScore | null, object, AnalyticsContext>(
  async (keys, _args, { store, now }) => {
    const known = keys.filter((key) => key !== SUBJECT_OF_NOBODY);
    const rows = await listPoints(store, known, now.getTime());
    return new Map(rows.map((row) => [row.key, toImpactScore(row, now)]));
  },
  () => null,
  subjectKey,
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
