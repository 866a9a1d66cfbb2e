import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, codeOf, done, outcomesAtOnce, refused } from '@teei/test/changes.ts';
import { whileRestricted } from '@teei/test/restrict.ts';
import { force, shout } from '@teei/test/transitions.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import { enrollmentStates, holdsSeat } from './enrollment.states.ts';

const ENROLL = 'enroll { enrollment { id status role } }';
const MOVE = 'transitionEnrollment { enrollment { id status completedAt } }';
const ask = askSubgraph(rows.startProgrammes);
const input = { programInstanceId: rows.INSTANCE };
const { ENROLLMENT: id } = rows;

beforeEach(() => rows.reset(ask));

describe('enrolling', () => {
  it.each([
    ['participants wherever there is a programme', rows.participant, rows.FOREIGN_INSTANCE, null],
    ['participants in TEEI’s own', rows.participant, rows.TEEI_INSTANCE, null],
    ['volunteers without a company in TEEI’s own', rows.freeVolunteer, rows.TEEI_INSTANCE, null],
    ['volunteers by their company', rows.manager, rows.INSTANCE, rows.VOLUNTEER],
    ['volunteers of any company by staff', rows.staff, rows.INSTANCE, rows.STRANGER],
    ['participants by staff', rows.staff, rows.INSTANCE, rows.PARTICIPANT],
  ])('is for %s', async (_who, viewer, programInstanceId, userId) => {
    const payload = await done(ask, viewer, ENROLL, { programInstanceId, userId });
    expect(payload).toMatchObject({ enrollment: { status: 'ACTIVE' } });
  });

  it('puts on the waiting list who finds no seat, on each side of its own', async () => {
    await rows.reset(ask, 1);
    const found = [];
    for (const viewer of [rows.volunteer, rows.colleague, rows.participant, rows.newcomer]) {
      found.push(read(await done(ask, viewer, ENROLL, input), 'enrollment', 'status'));
    }
    expect(found).toEqual(['ACTIVE', 'WAITLISTED', 'ACTIVE', 'WAITLISTED']);
    expect(await rows.seatsTaken(ask)).toEqual([1, 1]);
  });

  it('makes no new version of the campaign, so that whoever edits it is not in the way', async () => {
    const version = 'select updated_at::text from campaigns.campaigns where id = $1';
    const before = await ask.sql(version, [rows.CAMPAIGN]);
    await done(ask, rows.volunteer, ENROLL, input);
    expect(await ask.sql(version, [rows.CAMPAIGN])).toEqual(before);
  });

  it('happens once for a person at a time, and again after they have left', async () => {
    const outcomes = await outcomesAtOnce(20, () => change(ask, rows.volunteer, ENROLL, input));
    expect(outcomes).toEqual({ done: 1, CONFLICT: 19 });
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
    await ask.sql(`update programs.program_enrollments set status = 'dropped'`);
    await done(ask, rows.volunteer, ENROLL, input);
  });

  it.each([
    ['instance of another company', rows.volunteer, rows.FOREIGN_INSTANCE, null],
    ['instance of TEEI for a volunteer of a company', rows.volunteer, rows.TEEI_INSTANCE, null],
    ['instance of a company for a volunteer without one', rows.freeVolunteer, rows.INSTANCE, null],
    ['instance of another company', rows.manager, rows.FOREIGN_INSTANCE, rows.VOLUNTEER],
    ['instance of TEEI for a company user', rows.manager, rows.TEEI_INSTANCE, rows.VOLUNTEER],
    ['colleague', rows.volunteer, rows.INSTANCE, rows.COLLEAGUE],
    ['other participant', rows.participant, rows.INSTANCE, rows.NEWCOMER],
    ['volunteer of another company', rows.manager, rows.INSTANCE, rows.STRANGER],
    ['participant for a company user', rows.manager, rows.INSTANCE, rows.PARTICIPANT],
    ['person who does not exist', rows.staff, rows.INSTANCE, rows.UNKNOWN],
  ])('finds no %s', async (_what, viewer, programInstanceId, userId) => {
    const field = programInstanceId === rows.INSTANCE && userId ? 'userId' : 'programInstanceId';
    expect(await refused(ask, viewer, ENROLL, { programInstanceId, userId })).toEqual([
      `${field} NOT_FOUND`,
    ]);
  });

  it('does not find a person whose data is restricted, for staff and the company', async () => {
    for (const viewer of [rows.staff, rows.manager]) {
      const errors = await whileRestricted(ask, rows.VOLUNTEER, () =>
        refused(ask, viewer, ENROLL, { ...input, userId: rows.VOLUNTEER }),
      );
      expect(errors).toEqual(['userId NOT_FOUND']);
    }
  });

  it.each([
    ['programs.program_instances', rows.INSTANCE, 'paused', 'CONFLICT', 'NOT_FOUND'],
    ['programs.program_instances', rows.INSTANCE, 'cancelled', 'CONFLICT', 'NOT_FOUND'],
    ['programs.program_instances', rows.INSTANCE, 'planned', null, null],
    ['campaigns.campaigns', rows.CAMPAIGN, 'planned', 'CONFLICT', 'NOT_FOUND'],
    ['campaigns.campaigns', rows.CAMPAIGN, 'completed', 'CONFLICT', 'NOT_FOUND'],
    ['campaigns.campaigns', rows.CAMPAIGN, 'recruiting', null, null],
  ])('by %s %s that is %s: %s; by a participant: %s', async (table, id, state, ...codes) => {
    await force(ask, table, id, `status = '${state}'`);
    const own = codeOf(await change(ask, rows.volunteer, ENROLL, input));
    // A participant sees only open ones.
    expect([own, codeOf(await change(ask, rows.participant, ENROLL, input))]).toEqual(codes);
  });

  it('needs consent of participants who were never asked', async () => {
    expect(await refused(ask, rows.unasked, ENROLL, input)).toEqual(['userId CONSENT_REQUIRED']);
  });
});

describe('a transition of an enrolment', () => {
  it.each(enrollmentStates.edges)(
    'from %s to %s keeps the campaign’s seats right',
    async (from, to) => {
      await rows.putEnrollment(ask, from);
      const completedAt = to === 'completed' ? '2025-11-15T09:00:00Z' : null;
      expect(await done(ask, rows.staff, MOVE, { id, to: shout(to) })).toMatchObject({
        enrollment: { completedAt },
      });
      expect(await rows.seatsTaken(ask)).toEqual([holdsSeat(to) ? 1 : 0, 0]);
    },
  );

  it('releases the seat once, also of a person who has moved to another company', async () => {
    await rows.putEnrollment(ask, 'active');
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = 5');
    const moved = { ...rows.volunteer, companyId: rows.OTHER };
    await outcomesAtOnce(10, () => change(ask, moved, MOVE, { id, to: 'DROPPED' }));
    expect(await rows.seatsTaken(ask)).toEqual([4, 0]);
  });

  it('from the waiting list needs a free seat', async () => {
    await rows.putEnrollment(ask, 'waitlisted');
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = volunteer_capacity');
    expect(await refused(ask, rows.manager, MOVE, { id, to: 'ACTIVE' })).toEqual(['to CONFLICT']);
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = volunteers_enrolled - 1');
    await done(ask, rows.manager, MOVE, { id, to: 'ACTIVE' });
  });

  it('from the waiting list needs the consent of the person, whoever asks', async () => {
    await rows.putEnrollment(ask, 'waitlisted', rows.UNASKED);
    expect(await refused(ask, rows.manager, MOVE, { id, to: 'ACTIVE' })).toEqual([
      'to CONSENT_REQUIRED',
    ]);
    await rows.putEnrollment(ask, 'waitlisted', rows.PARTICIPANT);
    await done(ask, rows.manager, MOVE, { id, to: 'ACTIVE' });
    expect(await rows.seatsTaken(ask)).toEqual([0, 1]);
  });
});
