import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import {
  belongsTo,
  getById,
  getByKey,
  resolveReference,
} from '@teei/platform/collections/entity.ts';
import { booleanMember } from '@teei/platform/json/member.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { sourceLevelOf } from './language-level.rules.ts';
import { sessions } from './session.collection.ts';
import { sessionStatus } from './session.rules.ts';

export const sessionResolvers: Resolvers = {
  Query: {
    kintellSession: getById(sessions),
    kintellSessionByExternalId: getByKey(sessions, { externalSessionId: 'external_session_id' }),
    kintellSessions: rootConnection(sessions),
  },
  KintellSession: {
    __resolveReference: resolveReference(sessions, { externalSessionId: 'external_session_id' }),
    participant: sessions.reference('User', 'participant_id'),
    volunteer: sessions.reference('User', 'volunteer_id'),
    programInstance: belongsTo(sessions, 'program_instance_id', instances),
    status: sessions.from(['completed_at', 'metadata'], sessionStatus),
    isPaidTime: sessions.from(['metadata'], ({ metadata }) => booleanMember(metadata, 'paid_time')),
    sourceLevel: sessions.from(['metadata'], ({ metadata }) => sourceLevelOf(metadata)),
  },
  ProgramInstance: {
    sessions: connectionOfParent(sessions, 'program_instance_id'),
  },
  User: {
    sessions: connectionOfParent(sessions, ['participant_id', 'volunteer_id']),
  },
};
