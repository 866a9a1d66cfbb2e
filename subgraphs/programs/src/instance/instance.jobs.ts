/** The end of participation: enrolments and matches end with their instance (SM-2 to SM-4). */
import { member } from '@teei/platform/json/member.ts';
import type { JobContext, Jobs } from '@teei/platform/jobs/job.ts';
import { endWithInstance } from '../enrollment/enrollment.rules.ts';
import { updateEnrollments } from '../enrollment/enrollment.sql.ts';
import type { DB } from '../generated/database.ts';
import { endMatches } from '../match/match.sql.ts';
import { lockOpenEnrollments, releaseSeats } from './participation.sql.ts';

/** Enrolments, and matches, that one transaction ends at most. */
const MAX_ENDED = 200;

/** Job that ends the participation in one instance, or in all where none is given. */
export const END_PARTICIPATION = 'program_instance.end_participation';

export const instanceJobs: Jobs<DB> = {
  /** Queued when an instance is over; at night for those who came in while it ended, or whose data was restricted. */
  [END_PARTICIPATION]: {
    schedule: { cron: '50 2 * * *', timeZone: 'Europe/Oslo' },
    run: async ({ payload }, context) => {
      const given = member(payload, 'instanceId');
      const instanceId = typeof given === 'string' ? given : undefined;
      const matches = await endOpenMatches(context, instanceId);
      const enrollments = await endOpenEnrollments(context, instanceId);
      if (Math.max(matches, enrollments) === MAX_ENDED) return 'again';
    },
  },
};

/** Ends open matches, and returns their number. */
async function endOpenMatches(
  { db, now, emit }: JobContext<DB>,
  instanceId: string | undefined,
): Promise<number> {
  const ended = await endMatches(db, { instanceId, now, limit: MAX_ENDED });
  for (const { id, company_id: companyId, program_instance_id, status: from } of ended) {
    await emit({
      type: 'buddy.match.ended',
      aggregate: { type: 'match', id },
      companyId,
      payload: { programInstanceId: program_instance_id, from, to: 'ended', reason: null },
    });
  }
  return ended.length;
}

/** Ends open enrolments, and returns their number. */
async function endOpenEnrollments(
  { db, now, emit }: JobContext<DB>,
  instanceId: string | undefined,
): Promise<number> {
  const open = await lockOpenEnrollments(db, instanceId, MAX_ENDED);
  const ended = open.map((enrollment) => ({
    ...enrollment,
    to: endWithInstance(enrollment.status, enrollment.instance_status),
  }));
  for (const [to, moved] of Map.groupBy(ended, ({ to: state }) => state)) {
    await updateEnrollments(
      db,
      moved.map(({ id }) => id),
      { status: to, completed_at: to === 'completed' ? now.toISOString() : undefined },
    );
  }
  // The campaign's counters come last, as in every write that takes them.
  await releaseSeats(db, open);
  for (const enrollment of ended) {
    await emit({
      type: 'enrollment.transitioned',
      aggregate: { type: 'enrollment', id: enrollment.id },
      companyId: enrollment.company_id,
      subjectId: enrollment.user_id,
      payload: {
        programInstanceId: enrollment.program_instance_id,
        campaignId: enrollment.campaign_id,
        role: enrollment.role,
        from: enrollment.status,
        to: enrollment.to,
        reason: null,
      },
    });
  }
  return open.length;
}
