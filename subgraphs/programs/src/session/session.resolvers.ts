import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { notFound, refuse, refuseFor } from '@teei/platform/errors/fault.ts';
import { changed, mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type {
  KintellSessionPayloadResolvers,
  KintellSessionResolvers,
  MutationResolvers,
  ProgramInstanceResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { sessions } from './session.collection.ts';
import { completionForm } from './session.inputs.ts';
import { completeSession, lockSession } from './session.queries.ts';
import { checkCompletion, sessionStatus } from './session.rules.ts';

export const sessionQueries: QueryResolvers = {
  kintellSession: getById(sessions),
  kintellSessions: connection(sessions),
};

export const sessionMutations: MutationResolvers = {
  completeSession: mutation(
    'completeSession',
    completionForm,
    async ({ id, durationMinutes, rating, languageLevel }, { db, now, emit }: Write<DB>) => {
      const session = (await lockSession(db, id)) ?? refuse(notFound('KintellSession', id));
      refuseFor(checkCompletion(session, languageLevel, now));
      const stored = await completeSession(db, id, {
        completedAt: now,
        durationMinutes,
        rating: rating ?? undefined,
        languageLevel: languageLevel ?? undefined,
      });
      await emit({
        type: 'kintell.session.completed',
        aggregate: { type: 'session', id },
        companyId: session.company_id,
        payload: {
          sessionType: session.session_type,
          programInstanceId: session.program_instance_id,
          campaignId: session.campaign_id,
          programType: session.program_type,
          volunteerId: session.volunteer_id,
          participantId: session.participant_id,
          durationMinutes,
          rating: stored.rating,
          languageLevel: stored.language_level,
        },
      });
      return id;
    },
  ),
};

export const sessionPayload: KintellSessionPayloadResolvers = {
  session: changed(sessions),
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
