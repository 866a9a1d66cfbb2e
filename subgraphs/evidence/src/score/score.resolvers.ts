import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { scores } from './score.collection.ts';

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
  },
};
