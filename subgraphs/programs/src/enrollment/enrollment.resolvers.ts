import { connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { badInput, conflict, notFound, refuse, refuseFor } from '@teei/platform/errors/fault.ts';
import { changed, mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import type {
  MutationResolvers,
  ProgramEnrollmentPayloadResolvers,
  ProgramEnrollmentResolvers,
  ProgramInstanceResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { enrollments } from './enrollment.collection.ts';
import { mayKnowWho } from './enrollee.rules.ts';
import { enrollForm, transitionForm } from './enrollment.inputs.ts';
import {
  findCandidacy,
  insertEnrollment,
  lockEnrollment,
  releaseSeat,
  reserveSeat,
  updateEnrollment,
} from './enrollment.queries.ts';
import { checkEnrollment, checkTransition, notOpen } from './enrollment.rules.ts';
import { enrollmentStates, holdsSeat } from './enrollment.states.ts';

export const enrollmentMutations: MutationResolvers = {
  enroll: mutation(
    'enroll',
    enrollForm,
    async ({ programInstanceId, userId }, { db, viewer, now, emit }: Write<DB>) => {
      const personId = userId ?? viewerUserId(viewer) ?? refuse(badInput('userId', 'a person'));
      const candidacy =
        (await findCandidacy(db, programInstanceId, personId, now)) ??
        refuse(notFound('ProgramInstance', programInstanceId, 'programInstanceId'));
      const role = candidacy.role ?? refuse(notFound('User', personId, 'userId'));
      refuseFor(checkEnrollment({ ...candidacy, role }, viewer));
      const { company_id: companyId, campaign_id: campaignId } = candidacy;
      const enrollment = {
        user_id: personId,
        program_type: candidacy.program_type,
        program_instance_id: programInstanceId,
        enrolled_at: now.toISOString(),
        status: 'waitlisted',
        role,
      };
      const id =
        (await insertEnrollment(db, enrollment)) ??
        refuse(
          conflict('programInstanceId: the person is enrolled already.', ['programInstanceId']),
        );
      const seat = await reserveSeat(db, campaignId, role);
      if (seat === 'closed') refuse(notOpen('programInstanceId'));
      const status = seat === 'seated' ? 'active' : 'waitlisted';
      if (status === 'active') await updateEnrollment(db, id, { status });
      await emit({
        type: 'enrollment.created',
        aggregate: { type: 'enrollment', id },
        companyId,
        subjectId: personId,
        payload: {
          programInstanceId,
          campaignId,
          programType: candidacy.program_type,
          role,
          status,
        },
      });
      return id;
    },
  ),
  transitionEnrollment: mutation(
    'transitionEnrollment',
    transitionForm,
    async ({ id, to, reason }, { db, viewer, now, emit }: Write<DB>) => {
      const enrollment =
        (await lockEnrollment(db, id, now)) ?? refuse(notFound('ProgramEnrollment', id));
      refuseFor(checkTransition(enrollment, to, viewer));
      const { role, campaign_id: campaignId } = enrollment;
      const from = enrollmentStates.read(enrollment.status);
      await updateEnrollment(db, id, {
        status: to,
        completed_at: to === 'completed' ? now.toISOString() : undefined,
      });
      if (holdsSeat(to) && !holdsSeat(from)) {
        const seat = await reserveSeat(db, campaignId, role);
        if (seat === 'closed') refuse(notOpen('to'));
        if (seat === 'full') refuse(conflict('to: every seat of the campaign is taken.', ['to']));
      }
      if (holdsSeat(from) && !holdsSeat(to)) await releaseSeat(db, campaignId, role);
      await emit({
        type: 'enrollment.transitioned',
        aggregate: { type: 'enrollment', id },
        companyId: enrollment.company_id,
        subjectId: enrollment.user_id,
        payload: {
          programInstanceId: enrollment.program_instance_id,
          campaignId,
          role,
          from,
          to,
          reason: reason ?? null,
        },
      });
      return id;
    },
  ),
};

export const enrollmentPayload: ProgramEnrollmentPayloadResolvers = {
  enrollment: changed(enrollments),
};

export const enrollmentFields: ProgramEnrollmentResolvers = {
  __resolveReference: resolveReference(enrollments),
  // The role comes with the reference, so that it can be read without the person's own row.
  user: enrollments.from(['user_id', 'role'], (row, _args, { viewer }) =>
    mayKnowWho(viewer, row.role) ? { __typename: 'User', id: row.user_id, role: row.role } : null,
  ),
  programInstance: belongsTo(enrollments, 'program_instance_id', instances),
};

export const enrollmentsOfInstance: ProgramInstanceResolvers = {
  enrollments: connectionBy(enrollments, 'program_instance_id'),
};

export const enrollmentsOfUser: UserResolvers = {
  // Who may not know who is enrolled may not find out from the person either.
  enrollments: connectionBy(enrollments, 'user_id', (_args, { viewer }) =>
    mayKnowWho(viewer, 'participant') ? sql`true` : sql`t.role = 'volunteer'`,
  ),
};
