import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { OutcomeScoreResolvers, QueryResolvers, UserResolvers } from '../generated/graphql.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { scores } from './score.collection.ts';

export const scoreQueries: QueryResolvers = {
  outcomeScores: connection(scores),
};

export const scoreFields: OutcomeScoreResolvers = {
  __resolveReference: resolveReference(scores),
  user: scores.reference('User', 'user_id'),
  evidence: belongsTo(scores, 'evidence_snippet_id', snippets),
};

export const scoresOfUser: UserResolvers = {
  outcomeScores: connectionBy(scores, 'user_id'),
};
