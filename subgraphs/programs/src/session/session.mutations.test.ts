import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import { enrollPair } from '../../test/pairs.ts';

const COMPLETE = 'completeSession { session { status } }';
const ask = askSubgraph(rows.startProgrammes);
const input = { id: rows.SESSION, durationMinutes: 60 };

const OUTSIDE = 'program_instance_id = null, company_id = null';
const A2 = `language_level = 'A2'`;
const A2_PLUS = `language_level = 'A2', metadata = '{"source_level": "A2_PLUS"}'`;

describe('completing a session', () => {
  it.each([
    [OUTSIDE, {}, { campaignId: null, programType: null, rating: null, languageLevel: null }],
    [A2, { rating: 0.66666 }, { rating: 0.667, languageLevel: 'A2', sourceLevel: null }],
    [A2, { sourceLevel: 'PRE_A1' }, { languageLevel: null, sourceLevel: 'PRE_A1' }],
    [A2_PLUS, { isPaidTime: false }, { languageLevel: 'A2', sourceLevel: 'A2_PLUS' }],
    [A2_PLUS, { languageLevel: 'B1' }, { languageLevel: 'B1', sourceLevel: null }],
  ])('that has %s, with %j, reports %j', async (values, how, payload) => {
    await rows.putSessions(ask, values);
    const before = await newestEvent(ask);
    await done(ask, rows.participant, COMPLETE, { ...input, ...how });
    expect(await eventsAfter(ask, before)).toMatchObject([{ payload }]);
  });

  it.each([
    [null, '2025-11-15T09:00:00Z'],
    ['2026-01-01Z', '2026-01-01Z'],
  ])('makes its instance, last active at %j, active at %s', async (earlier, newest) => {
    const instance = `update programs.program_instances set last_activity_at = $1
      where id = '${rows.INSTANCE}' returning updated_at::text`;
    await rows.putSessions(ask);
    const version = await ask.sql(instance, [earlier]);
    await done(ask, rows.volunteer, COMPLETE, input);
    const query = `select last_activity_at, updated_at::text from programs.program_instances`;
    // It makes no new version of the instance.
    expect(await ask.sql(`${query} where id = $1`, [rows.INSTANCE])).toEqual([
      { ...version[0], last_activity_at: new Date(newest) },
    ]);
  });
});

it.each([
  ['staff', rows.staff],
  ['its volunteer', rows.volunteer],
])('a session is not moved by %s to a day after the end of its instance', async (_who, viewer) => {
  await enrollPair(ask);
  await rows.putSessions(ask);
  const ends = `update programs.program_instances set end_date = $1 where id = '${rows.INSTANCE}'`;
  await ask.sql(ends, ['2025-11-20']);
  const moved = { id: rows.SESSION, scheduledAt: '2025-11-21T09:00:00Z' };
  const errors = await refused(ask, viewer, 'rescheduleSession { session { id } }', moved);
  await ask.sql(ends, [null]);
  expect(errors).toEqual(['scheduledAt BAD_USER_INPUT']);
});
