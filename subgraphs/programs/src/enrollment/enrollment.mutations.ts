import {
  badInput,
  conflict,
  notFound,
  reject,
  rejectIfAny,
} from '@teei/platform/errors/user-error.ts';
import { fieldsOf } from '@teei/platform/mutations/event-payload.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { EnrollInput, TransitionEnrollmentInput } from '../generated/graphql.ts';
import { transitionEvent } from './enrollment.events.ts';
import { checkEnrollment, checkTransition, notOpen } from './enrollment.rules.ts';
import {
  findEnrollmentFacts,
  insertEnrollment,
  lockEnrollment,
  releaseSeat,
  reserveSeat,
  updateEnrollment,
} from './enrollment.sql.ts';
import { holdsSeat } from './enrollment.states.ts';

export const enroll = mutation('enroll', async (input: EnrollInput, write: Write<DB>) => {
  const { db, viewer, now, emit } = write;
  const { programInstanceId } = input;
  const userId = input.userId ?? viewerUserId(viewer) ?? reject(badInput('userId', 'a person'));
  const facts =
    (await findEnrollmentFacts(db, programInstanceId, userId, now)) ??
    reject(notFound('ProgramInstance', programInstanceId, 'programInstanceId'));
  const role = facts.role ?? reject(notFound('User', userId, 'userId'));
  rejectIfAny(checkEnrollment({ ...facts, role }, viewer));
  const { campaign_id: campaignId, program_type } = facts;
  const id =
    (await insertEnrollment(db, {
      user_id: userId,
      program_type,
      program_instance_id: programInstanceId,
      enrolled_at: now.toISOString(),
      status: 'waitlisted',
      role,
    })) ?? reject(conflict('programInstanceId', 'the person is enrolled already.'));
  const seat = await reserveSeat(db, campaignId, role);
  if (seat === 'closed') reject(notOpen('programInstanceId'));
  const status = seat === 'seated' ? 'active' : 'waitlisted';
  if (status === 'active') await updateEnrollment(db, id, { status });
  emit({
    type: 'enrollment.created',
    aggregate: { type: 'enrollment', id },
    companyId: facts.company_id,
    subjectId: userId,
    payload: { programInstanceId, role, status, ...fieldsOf(facts, 'campaign_id', 'program_type') },
  });
  return id;
});

export const transitionEnrollment = mutation(
  'transitionEnrollment',
  async (input: TransitionEnrollmentInput, { db, viewer, now, emit }: Write<DB>) => {
    const { id, to } = input;
    const enrollment =
      (await lockEnrollment(db, id, now)) ?? reject(notFound('ProgramEnrollment', id));
    rejectIfAny(checkTransition(enrollment, to, viewer));
    const { role, campaign_id: campaignId } = enrollment;
    await updateEnrollment(db, id, {
      status: to,
      completed_at: to === 'completed' ? now.toISOString() : undefined,
    });
    const [held, holds] = [holdsSeat(enrollment.status), holdsSeat(to)];
    if (holds && !held) {
      const seat = await reserveSeat(db, campaignId, role);
      if (seat === 'closed') reject(notOpen('to'));
      if (seat === 'full') reject(conflict('to', 'every seat of the campaign is taken.'));
    }
    if (held && !holds) await releaseSeat(db, campaignId, role);
    emit(transitionEvent({ ...enrollment, id }, input));
    return id;
  },
);
