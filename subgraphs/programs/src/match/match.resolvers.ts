import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  BuddyMatchResolvers,
  ProgramInstanceResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { matches } from './match.collection.ts';

export const matchQueries: QueryResolvers = {
  buddyMatch: getById(matches),
  buddyMatches: connection(matches),
};

export const matchFields: BuddyMatchResolvers = {
  __resolveReference: resolveReference(matches),
  participant: matches.reference('User', 'participant_id'),
  buddy: matches.reference('User', 'buddy_id'),
  programInstance: belongsTo(matches, 'program_instance_id', instances),
};

export const matchesOfInstance: ProgramInstanceResolvers = {
  matches: connectionBy(matches, 'program_instance_id'),
};

export const matchesOfUser: UserResolvers = {
  matches: connectionBy(matches, ['participant_id', 'buddy_id']),
};
