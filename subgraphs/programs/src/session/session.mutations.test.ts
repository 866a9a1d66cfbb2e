import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const { COMPLETE, SESSION } = rows;
const ask = askSubgraph(rows.startProgrammes);
const input = { id: SESSION, durationMinutes: 60, rating: 0.9, languageLevel: 'B1' };

const plan = (values?: string): Promise<void> => rows.putSessions(ask, values);

beforeEach(() => plan());

describe('completing a session', () => {
  it('writes how it went, and tells of it', async () => {
    const before = await newestEvent(ask);
    expect(await done(ask, rows.volunteer, COMPLETE, input)).toEqual({
      session: {
        id: SESSION,
        status: 'COMPLETED',
        completedAt: '2025-11-15T09:00:00Z',
        durationMinutes: 60,
        rating: 0.9,
        languageLevel: 'B1',
      },
      userErrors: [],
    });
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'kintell.session.completed',
        aggregate_id: SESSION,
        company_id: rows.OWN,
        subject_id: null,
        actor_id: rows.VOLUNTEER,
        actor_class: 'person',
        payload: {
          sessionType: 'language',
          programInstanceId: rows.INSTANCE,
          campaignId: rows.CAMPAIGN,
          programType: 'language',
          volunteerId: rows.VOLUNTEER,
          participantId: rows.PARTICIPANT,
          durationMinutes: 60,
          rating: 0.9,
          languageLevel: 'B1',
        },
      },
    ]);
    const [event] = await ask.sql('select occurred_at from events.outbox order by id desc limit 1');
    expect(event).toEqual({ occurred_at: new Date('2025-11-15T09:00:00Z') });
  });

  it.each([
    ['its participant', rows.participant],
    ['staff', rows.staff],
  ])('is for %s as well', async (_who, viewer) => {
    expect(await done(ask, viewer, COMPLETE, input)).toMatchObject({
      session: { status: 'COMPLETED' },
    });
  });

  it('tells null of what nobody said, and of a session outside of any programme', async () => {
    await plan('program_instance_id = null, company_id = null');
    const before = await newestEvent(ask);
    await done(ask, rows.participant, COMPLETE, { id: SESSION, durationMinutes: 1 });
    expect(await eventsAfter(ask, before)).toMatchObject([
      {
        company_id: null,
        payload: {
          programInstanceId: null,
          campaignId: null,
          programType: null,
          rating: null,
          languageLevel: null,
        },
      },
    ]);
  });

  it('tells the rating as it is stored, and the level that the session was planned at', async () => {
    await plan(`language_level = 'A2'`);
    const before = await newestEvent(ask);
    await done(ask, rows.volunteer, COMPLETE, {
      id: SESSION,
      durationMinutes: 480,
      rating: 0.66666,
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { payload: { rating: 0.667, languageLevel: 'A2' } },
    ]);
  });

  it('is the newest activity of its instance, and makes no new version of that', async () => {
    const instance = (): Promise<readonly Record<string, unknown>[]> =>
      ask.sql(
        'select last_activity_at, updated_at::text from programs.program_instances where id = $1',
        [rows.INSTANCE],
      );
    const [before] = await instance();
    await done(ask, rows.volunteer, COMPLETE, input);
    const [after] = await instance();
    expect(after).toEqual({ ...before, last_activity_at: new Date('2025-11-15T09:00:00Z') });
    await ask.sql(`update programs.program_instances set last_activity_at = '2026-01-01Z'`);
    await plan();
    await done(ask, rows.volunteer, COMPLETE, input);
    expect((await instance())[0]).toMatchObject({ last_activity_at: new Date('2026-01-01Z') });
  });

  it('happens once, however often both say it at the same time', async () => {
    const before = await newestEvent(ask);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        change(ask, n % 2 === 0 ? rows.volunteer : rows.participant, COMPLETE, input),
      ),
    );
    const codes = answers.map((answer) => read(answer, 'userErrors', 0, 'code'));
    expect(codes.filter((code) => code !== 'CONFLICT')).toEqual([undefined]);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });

  it.each([
    ['completed', `completed_at = '2025-11-15T08:00:00Z', duration_minutes = 30`],
    ['called off', `metadata = '{"cancelled_at": "2025-11-10T10:00:00Z"}'`],
    ['missed', `metadata = '{"no_show": true}'`],
    ['not begun', `scheduled_at = '2025-11-15T09:00:01Z'`],
  ])('is refused for one that was %s', async (_what, values) => {
    await plan(values);
    for (const viewer of [rows.volunteer, rows.staff]) {
      expect(await refused(ask, viewer, COMPLETE, { id: SESSION, durationMinutes: 60 })).toEqual([
        { field: ['id'], code: 'CONFLICT' },
      ]);
    }
  });

  it('takes a level of the language for language sessions alone', async () => {
    await plan(`session_type = 'mentorship'`);
    expect(await refused(ask, rows.volunteer, COMPLETE, input)).toEqual([
      { field: ['languageLevel'], code: 'BAD_USER_INPUT' },
    ]);
    await done(ask, rows.volunteer, COMPLETE, { ...input, languageLevel: null });
  });
});
