import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import type { RequireFields, Resolvers, UserOutcomeTrajectoryArgs } from '../generated/graphql.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { scores } from './score.collection.ts';
import { toPoint } from './trajectory.rules.ts';
import { trajectories } from './trajectory.sql.ts';

const points = rowsOfParent(
  (ids, { type, first }: RequireFields<UserOutcomeTrajectoryArgs, 'type' | 'first'>) =>
    trajectories(ids, type, checkPageSize('first', first)),
);

export const scoreResolvers: Resolvers = {
  Query: {
    outcomeScores: rootConnection(scores),
  },
  OutcomeScore: {
    __resolveReference: resolveReference(scores),
    user: scores.reference('User', 'user_id'),
    evidence: belongsTo(scores, 'evidence_snippet_id', snippets),
  },
  User: {
    outcomeScores: connectionOfParent(scores, 'user_id'),
    outcomeTrajectory: async (...request) => (await points(...request)).map(toPoint),
  },
};
