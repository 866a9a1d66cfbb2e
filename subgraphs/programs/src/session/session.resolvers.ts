import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  KintellSessionResolvers,
  ProgramInstanceResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { sessions } from './session.collection.ts';
import { sessionStatus } from './session.rules.ts';

export const sessionQueries: QueryResolvers = {
  kintellSession: getById(sessions),
  kintellSessions: connection(sessions),
};

export const sessionFields: KintellSessionResolvers = {
  __resolveReference: resolveReference(sessions, { externalSessionId: 'external_session_id' }),
  participant: sessions.reference('User', 'participant_id'),
  volunteer: sessions.reference('User', 'volunteer_id'),
  programInstance: belongsTo(sessions, 'program_instance_id', instances),
  status: sessions.from(['completed_at', 'metadata'], sessionStatus),
};

export const sessionsOfInstance: ProgramInstanceResolvers = {
  sessions: connectionBy(sessions, 'program_instance_id'),
};

export const sessionsOfUser: UserResolvers = {
  sessions: connectionBy(sessions, ['participant_id', 'volunteer_id']),
};
