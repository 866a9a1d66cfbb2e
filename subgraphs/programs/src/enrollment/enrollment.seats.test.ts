import { askSubgraph } from '@teei/test/ask.ts';
import { change, outcomesAtOnce, done, refused } from '@teei/test/changes.ts';
import { shout } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import { enrollmentStates, holdsSeat } from './enrollment.states.ts';

const { ENROLLMENT: id } = rows;
const MOVE = 'transitionEnrollment { enrollment { id status completedAt } }';
const ask = askSubgraph(rows.startProgrammes);

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
