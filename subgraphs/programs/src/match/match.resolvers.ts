import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { matches } from './match.collection.ts';

export const matchResolvers: Resolvers = {
  Query: {
    buddyMatch: getById(matches),
    buddyMatches: rootConnection(matches),
  },
  BuddyMatch: {
    __resolveReference: resolveReference(matches),
    participant: matches.reference('User', 'participant_id'),
    buddy: matches.reference('User', 'buddy_id'),
    programInstance: belongsTo(matches, 'program_instance_id', instances),
  },
  ProgramInstance: {
    matches: connectionOfParent(matches, 'program_instance_id'),
  },
  User: {
    matches: connectionOfParent(matches, ['participant_id', 'buddy_id']),
  },
};
