import { askSubgraph } from '@teei/test/ask.ts';
import { change, outcomesAtOnce, done, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const COMPLETE = 'completeSession { session { status } }';
const ask = askSubgraph(rows.startProgrammes);
const input = { id: rows.SESSION, durationMinutes: 60 };

describe('completing a session', () => {
  it.each([
    [
      'null for what nobody said, outside of any programme',
      'program_instance_id = null, company_id = null',
      {},
      { campaignId: null, programType: null, rating: null, languageLevel: null },
    ],
    [
      'the stored rating, and the planned level',
      `language_level = 'A2'`,
      { rating: 0.66666 },
      { rating: 0.667, languageLevel: 'A2', sourceLevel: null },
    ],
    [
      'that the level is below A1, whatever was planned',
      `language_level = 'A2'`,
      { sourceLevel: 'PRE_A1' },
      { languageLevel: null, sourceLevel: 'PRE_A1' },
    ],
    [
      'the level of the source that is known',
      `language_level = 'A2', metadata = '{"source_level": "A2_PLUS"}'`,
      { isPaidTime: false },
      { languageLevel: 'A2', sourceLevel: 'A2_PLUS' },
    ],
    [
      'another level, without that of the source',
      `language_level = 'A2', metadata = '{"source_level": "A2_PLUS"}'`,
      { languageLevel: 'B1' },
      { languageLevel: 'B1', sourceLevel: null },
    ],
  ])('by its participant reports %s', async (_what, values, how, payload) => {
    await rows.putSessions(ask, values);
    const before = await newestEvent(ask);
    await done(ask, rows.participant, COMPLETE, { ...input, ...how });
    expect(await eventsAfter(ask, before)).toMatchObject([{ payload }]);
  });

  it('is the newest activity of its instance, and makes no new version of that', async () => {
    const instance = `select last_activity_at, updated_at::text from programs.program_instances where id = '${rows.INSTANCE}'`;
    const [before] = await ask.sql(instance);
    const activities = [];
    for (const earlier of [null, '2026-01-01Z']) {
      await ask.sql('update programs.program_instances set last_activity_at = $1', [earlier]);
      await rows.putSessions(ask);
      await done(ask, rows.volunteer, COMPLETE, input);
      activities.push(...(await ask.sql(instance)));
    }
    expect(activities).toEqual([
      { ...before, last_activity_at: new Date('2025-11-15T09:00:00Z') },
      { ...before, last_activity_at: new Date('2026-01-01Z') },
    ]);
  });

  it('happens once, however often both say it at the same time', async () => {
    await rows.putSessions(ask);
    const outcomes = await outcomesAtOnce(10, (n) =>
      change(ask, n % 2 === 0 ? rows.volunteer : rows.participant, COMPLETE, input),
    );
    expect(outcomes).toEqual({ done: 1, INVALID_TRANSITION: 9 });
  });
});
