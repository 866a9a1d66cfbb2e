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
    ['a participant at any company', rows.participant, rows.FOREIGN_INSTANCE, null, null],
    ['a participant at TEEI', rows.participant, rows.TEEI_INSTANCE, null, null],
    ['a volunteer without a company at TEEI', rows.freeVolunteer, rows.TEEI_INSTANCE, null, null],
    ['a volunteer by their company', rows.manager, rows.INSTANCE, rows.VOLUNTEER, null],
    ['a participant by staff', rows.staff, rows.INSTANCE, rows.PARTICIPANT, null],
    ['a volunteer of a company at TEEI', rows.volunteer, rows.TEEI_INSTANCE, null, 'NOT_FOUND'],
    ['… by the company', rows.manager, rows.TEEI_INSTANCE, rows.VOLUNTEER, 'NOT_FOUND'],
    ['another company’s volunteer', rows.manager, rows.INSTANCE, rows.STRANGER, 'NOT_FOUND'],
    ['a participant by another', rows.participant, rows.INSTANCE, rows.NEWCOMER, 'NOT_FOUND'],
    ['a participant without consent', rows.unasked, rows.INSTANCE, null, 'CONSENT_REQUIRED'],
  ])('%s', async (_whom, viewer, programInstanceId, userId, code) => {
    expect(codeOf(await change(ask, viewer, ENROLL, { programInstanceId, userId }))).toBe(code);
  });

  it.each([
    ['programs.program_instances', rows.INSTANCE, 'paused', 'CONFLICT', 'NOT_FOUND'],
    ['programs.program_instances', rows.INSTANCE, 'planned', null, null],
    ['campaigns.campaigns', rows.CAMPAIGN, 'planned', 'CONFLICT', 'NOT_FOUND'],
    ['campaigns.campaigns', rows.CAMPAIGN, 'recruiting', null, null],
  ])(
    'by %s %s that is %s: %s for the company’s, %s for others',
    async (table, row, state, ...codes) => {
      await force(ask, table, row, `status = '${state}'`);
      const made = [rows.volunteer, rows.participant].map((viewer) =>
        change(ask, viewer, ENROLL, input),
      );
      expect((await Promise.all(made)).map(codeOf)).toEqual(codes);
    },
  );

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

  it('does not find a person whose data is restricted, for staff and the company', async () => {
    const errors = await whileRestricted(ask, rows.VOLUNTEER, () =>
      Promise.all(
        [rows.staff, rows.manager].map((viewer) =>
          refused(ask, viewer, ENROLL, { ...input, userId: rows.VOLUNTEER }),
        ),
      ),
    );
    expect(errors).toEqual([['userId NOT_FOUND'], ['userId NOT_FOUND']]);
  });

  it('happens again after the person has left', async () => {
    await rows.putEnrollment(ask, 'dropped');
    expect(codeOf(await change(ask, rows.volunteer, ENROLL, input))).toBeNull();
  });
});

describe('a transition of an enrolment', () => {
  it.each(enrollmentStates.edges)('from %s to %s keeps seats right', async (from, to) => {
    await rows.putEnrollment(ask, from);
    const completedAt = to === 'completed' ? '2025-11-15T09:00:00Z' : null;
    expect(await done(ask, rows.staff, MOVE, { id, to: shout(to) })).toMatchObject({
      enrollment: { completedAt },
    });
    expect(await rows.seatsTaken(ask)).toEqual([holdsSeat(to) ? 1 : 0, 0]);
  });

  it('releases the seat once, also of a person who has moved to another company', async () => {
    await rows.putEnrollment(ask, 'active');
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = 5');
    const moved = { ...rows.volunteer, companyId: rows.OTHER };
    await outcomesAtOnce(10, () => change(ask, moved, MOVE, { id, to: 'DROPPED' }));
    expect(await rows.seatsTaken(ask)).toEqual([4, 0]);
  });

  it('from the waiting list needs a free seat, and the consent of the person', async () => {
    const move = () => change(ask, rows.manager, MOVE, { id, to: 'ACTIVE' });
    await rows.putEnrollment(ask, 'waitlisted', rows.UNASKED);
    expect(codeOf(await move())).toBe('CONSENT_REQUIRED');
    await rows.putEnrollment(ask, 'waitlisted', rows.PARTICIPANT);
    await ask.sql('update campaigns.campaigns set beneficiaries_enrolled = beneficiary_capacity');
    expect(codeOf(await move())).toBe('CONFLICT');
    await ask.sql('update campaigns.campaigns set beneficiaries_enrolled = 0');
    expect(codeOf(await move())).toBeNull();
    expect(await rows.seatsTaken(ask)).toEqual([0, 1]);
  });
});
