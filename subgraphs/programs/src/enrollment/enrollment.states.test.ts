import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { movesAlongItsEdges, shout } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import { enrollmentStates, holdsSeat, type EnrollmentState } from './enrollment.states.ts';

const { ENROLLMENT, MOVE } = rows;
const ask = askSubgraph(rows.startProgrammes);

const put = async (state: EnrollmentState): Promise<string> => {
  await rows.putEnrollment(ask, state);
  return ENROLLMENT;
};

describe('the life of an enrolment', () => {
  movesAlongItsEdges(ask, {
    machine: enrollmentStates,
    mutation: MOVE,
    noun: 'enrollment',
    viewer: rows.manager,
    put,
  });
});

describe('a transition of an enrolment', () => {
  it.each(enrollmentStates.edges)(
    'from %s to %s keeps the campaign’s seats right',
    async (from, to) => {
      const before = await newestEvent(ask);
      await put(from);
      await done(ask, rows.staff, MOVE, { id: ENROLLMENT, to: shout(to), reason: 'It was time.' });
      expect(await rows.seatsTaken(ask)).toEqual([holdsSeat(to) ? 1 : 0, 0]);
      expect(await eventsAfter(ask, before)).toEqual([
        {
          event_type: 'enrollment.transitioned',
          aggregate_id: ENROLLMENT,
          company_id: rows.OWN,
          subject_id: rows.VOLUNTEER,
          actor_id: rows.STAFF,
          actor_class: 'admin',
          payload: {
            programInstanceId: rows.INSTANCE,
            campaignId: rows.CAMPAIGN,
            role: 'volunteer',
            from,
            to,
            reason: 'It was time.',
          },
        },
      ]);
    },
  );

  it('sets the time of completion, and emits a null reason without one', async () => {
    await put('active');
    const before = await newestEvent(ask);
    const payload = await done(ask, rows.manager, MOVE, { id: ENROLLMENT, to: 'COMPLETED' });
    expect(payload).toMatchObject({ enrollment: { completedAt: '2025-11-15T09:00:00Z' } });
    expect(await eventsAfter(ask, before)).toMatchObject([{ payload: { reason: null } }]);
  });

  it('costs eight statements with its answer', async () => {
    await put('active');
    const { extensions } = await ask.execute(
      rows.volunteer,
      `mutation { transitionEnrollment(input: { id: "${ENROLLMENT}", to: DROPPED, idempotencyKey: "eight-statements" }) {
         enrollment { status } } }`,
    );
    // The lock of the key, the key, the enrolment, its new state, the seat, the event, the key's
    // record; and the answer.
    expect(extensions.statements).toBe(8);
  });

  it.each(enrollmentStates.edges.filter(([, to]) => to !== 'dropped'))(
    'from %s to %s is not for the person, who is offered to leave',
    async (from, to) => {
      await put(from);
      const input = { id: ENROLLMENT, to: shout(to) };
      expect(await refused(ask, rows.volunteer, MOVE, input)).toEqual([
        { field: ['to'], code: 'FORBIDDEN' },
      ]);
      const illegal = { id: ENROLLMENT, to: 'WAITLISTED' };
      expect(await refused(ask, rows.volunteer, MOVE, illegal)).toMatchObject([
        { code: 'INVALID_TRANSITION', transition: { allowed: ['DROPPED'] } },
      ]);
    },
  );

  it.each(['waitlisted', 'active', 'paused'] as const)(
    'lets a person leave who is %s',
    async (from) => {
      await put(from);
      expect(
        await done(ask, rows.volunteer, MOVE, { id: ENROLLMENT, to: 'DROPPED' }),
      ).toMatchObject({ enrollment: { status: 'DROPPED' } });
    },
  );

  it('releases the seat of a person who has moved to another company', async () => {
    await put('active');
    const moved = { ...rows.volunteer, companyId: rows.OTHER };
    await done(ask, moved, MOVE, { id: ENROLLMENT, to: 'DROPPED' });
    expect(await rows.seatsTaken(ask)).toEqual([0, 0]);
  });

  it('from the waiting list needs a free seat', async () => {
    await put('waitlisted');
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = volunteer_capacity');
    const input = { id: ENROLLMENT, to: 'ACTIVE' };
    expect(await refused(ask, rows.manager, MOVE, input)).toEqual([
      { field: ['to'], code: 'CONFLICT' },
    ]);
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = volunteers_enrolled - 1');
    await done(ask, rows.manager, MOVE, input);
  });

  it('from the waiting list needs an open instance and, of a participant, consent in force', async () => {
    const input = { id: ENROLLMENT, to: 'ACTIVE' };
    await put('waitlisted');
    await rows.putInto(ask, 'campaigns.campaigns', rows.CAMPAIGN, 'paused');
    expect(await refused(ask, rows.manager, MOVE, input)).toEqual([
      { field: ['to'], code: 'CONFLICT' },
    ]);
    await rows.putEnrollment(ask, 'waitlisted', rows.UNASKED);
    for (const viewer of [rows.manager, rows.staff]) {
      expect(await refused(ask, viewer, MOVE, input)).toEqual([
        { field: ['to'], code: 'CONSENT_REQUIRED' },
      ]);
    }
    await rows.putEnrollment(ask, 'waitlisted', rows.PARTICIPANT);
    await done(ask, rows.manager, MOVE, input);
    expect(await rows.seatsTaken(ask)).toEqual([0, 1]);
  });

  it.each([
    ['another person', rows.colleague],
    ['another company', { ...rows.manager, companyId: rows.OTHER }],
  ])('is NOT_FOUND for %s', async (_who, viewer) => {
    await put('active');
    for (const id of [ENROLLMENT, rows.UNKNOWN]) {
      expect(await refused(ask, viewer, MOVE, { id, to: 'DROPPED' })).toEqual([
        { field: ['id'], code: 'NOT_FOUND' },
      ]);
    }
  });

  it('is rejected with all errors of the input at once', async () => {
    await put('active');
    for (const reason of ['a\0b', 'a\u202Eb', 'x'.repeat(501), '']) {
      const input = { id: 'not an id', to: 'DROPPED', reason, idempotencyKey: 'short' };
      expect(await refused(ask, rows.manager, MOVE, input)).toEqual(
        ['id', 'reason', 'idempotencyKey'].map((field) => ({
          field: [field],
          code: 'BAD_USER_INPUT',
        })),
      );
    }
  });

  it('frees one seat, however often people leave at the same time', async () => {
    await put('active');
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = 5');
    const leave = `mutation { transitionEnrollment(input: { id: "${ENROLLMENT}", to: DROPPED }) {
      userErrors { code } } }`;
    await Promise.all(Array.from({ length: 10 }, () => ask.execute(rows.volunteer, leave)));
    expect(await rows.seatsTaken(ask)).toEqual([4, 0]);
  });
});
