import { askSubgraph, codesOf, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused, unchanged } from '@teei/test/changes.ts';
import { whileRestricted } from '@teei/test/restrict.ts';
import { admin } from '@teei/test/viewers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const ask = askSubgraph(rows.startProgrammes);
const BATCH = '0c000000-0000-4000-8000-000000000001';
const IMPORT =
  'importSessions { result { created updated unchanged rejected { line key errors { field code } } } }';
const HEADER =
  'externalSessionId,sessionType,participantId,volunteerId,programInstanceId,scheduledAt,completedAt,durationMinutes,rating,topics,status';
const pair = `${rows.PARTICIPANT},${rows.VOLUNTEER},${rows.INSTANCE}`;
const csv = (...lines: readonly string[]) => ({
  batchId: BATCH,
  format: 'CSV',
  rows: [HEADER, ...lines].join('\n'),
});
const planned = (id: string): string => `${id},LANGUAGE,${pair},2025-12-01T10:00:00Z,,,,,`;
const held = (id: string): string =>
  `${id},LANGUAGE,${pair},2025-11-01T10:00:00Z,2025-11-01T11:00:00Z,60,0.87654,cv;work,`;

/** A session of the pair, and lines of JSON with such sessions, each with its own values. */
const SESSION = {
  externalSessionId: 'S-1',
  sessionType: 'MENTORSHIP',
  participantId: rows.PARTICIPANT,
  volunteerId: rows.VOLUNTEER,
  scheduledAt: '2025-11-20T10:00:00Z',
};
const linesOf = (...sessions: readonly object[]) =>
  sessions.map((values) => JSON.stringify({ ...SESSION, ...values })).join('\n');
const json = (lines: string) => ({ batchId: BATCH, format: 'JSON_LINES', rows: lines });

const result = async (input: Readonly<Record<string, unknown>>): Promise<unknown> =>
  read(await done(ask, rows.staff, IMPORT, input), 'result');

beforeEach(() => ask.sql('delete from programs.kintell_sessions'));

describe('importing sessions', () => {
  it('keeps the good rows and tells each bad one with its line and reasons', async () => {
    const before = await newestEvent(ask);
    const bad = [
      `S-1,MENTORSHIP,${pair},2025-12-01T10:00:00Z,,,,,`,
      `S-3,TALK,${pair},soon,,6.5,,,`,
      `S-4,LANGUAGE,${rows.VOLUNTEER},${rows.PARTICIPANT},${rows.UNKNOWN},2025-12-01T10:00:00Z,,,,,`,
      `S-5,LANGUAGE,${pair},2025-11-01T10:00:00Z,2026-11-01T11:00:00Z,,,,`,
      'S-6,too short',
      'S-7"',
    ];
    const answer = await result(csv(planned('S-1'), ...bad, held('S-2'), held('S-8')));
    expect(answer).toEqual({
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: [
        [3, 'S-1', []],
        [4, null, ['sessionType'], ['scheduledAt'], ['durationMinutes']],
        [5, 'S-4', ['participantId'], ['volunteerId'], ['programInstanceId']],
        [6, 'S-5', ['durationMinutes'], ['completedAt']],
        [7, null, []],
        [8, null, []],
      ].map(([line, key, ...fields]) => ({
        line,
        key,
        errors: fields.map((field) => ({
          field,
          code: line === 5 ? 'NOT_FOUND' : 'BAD_USER_INPUT',
        })),
      })),
    });
    const events = await eventsAfter(ask, before);
    expect(events.map(({ event_type }) => event_type)).toEqual([
      'kintell.session.scheduled',
      'kintell.session.completed',
      'kintell.session.completed',
    ]);
    expect(events[1]).toMatchObject({ company_id: rows.OWN, payload: { rating: 0.877 } });
  });

  it('keeps out what is told of days before figures', async () => {
    const old = { scheduledAt: '1999-12-31T10:00:00Z', completedAt: '1999-12-31T11:00:00Z' };
    const lines = linesOf({ ...old, durationMinutes: 60 }, { externalSessionId: 'S-2' });
    expect(await result(json(lines))).toMatchObject({
      created: 1,
      rejected: [{ line: 1, errors: [{ field: ['scheduledAt'] }, { field: ['completedAt'] }] }],
    });
  });

  it('keeps out what ended before it began, and what was missed before', async () => {
    const begun = { scheduledAt: '2025-11-10T10:00:00Z', durationMinutes: 60 };
    const lines = linesOf(
      { ...begun, completedAt: '2025-11-10T09:59:59Z' },
      { externalSessionId: 'S-2', status: 'NO_SHOW' },
      { ...begun, externalSessionId: 'S-3', completedAt: '2025-11-10T10:00:00Z' },
    );
    expect(await result(json(lines))).toMatchObject({
      created: 1,
      rejected: [
        { line: 1, errors: [{ field: ['completedAt'], code: 'BAD_USER_INPUT' }] },
        { line: 2, errors: [{ field: ['scheduledAt'], code: 'BAD_USER_INPUT' }] },
      ],
    });
    // What was imported before is told once more.
    await ask.sql(
      `update programs.kintell_sessions set scheduled_at = scheduled_at + interval '1 day'`,
    );
    const stored = { ...begun, scheduledAt: '2025-11-11T10:00:00Z', externalSessionId: 'S-3' };
    expect(await result(json(linesOf({ ...stored, completedAt: '2025-11-10T10:00:00Z' })))).toEqual(
      {
        created: 0,
        updated: 0,
        unchanged: 1,
        rejected: [],
      },
    );
  });

  it('changes nothing the second time, and writes no event', async () => {
    const input = csv(planned('S-1'), held('S-2'));
    await result(input);
    const again = await unchanged(ask, () => result(input));
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 2, rejected: [] });
  });

  it('changes a session while it is SCHEDULED, and no other', async () => {
    await result(csv(planned('S-1'), held('S-2')));
    const before = await newestEvent(ask);
    const changed = held('S-2').replace(',60,', ',61,');
    expect(await result(csv(held('S-1'), changed))).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      rejected: [
        { line: 3, key: 'S-2', errors: [{ field: ['externalSessionId'], code: 'CONFLICT' }] },
      ],
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { event_type: 'kintell.session.completed' },
    ]);
  });

  it('takes JSON lines, and sessions that were cancelled or missed', async () => {
    const off = { scheduledAt: '2025-11-01T10:00:00Z', topics: ['cv'] };
    const text = [
      linesOf({ ...off, status: 'CANCELLED' }),
      linesOf({ ...off, externalSessionId: 'S-2', status: 'NO_SHOW' }),
      '[]',
      linesOf({ externalSessionId: undefined, extra: 1 }),
    ].join('\n');
    expect(await result(json(text))).toMatchObject({
      created: 2,
      rejected: [
        { line: 3, errors: [{ field: [] }] },
        { line: 4, errors: [{ field: ['extra'] }, { field: ['externalSessionId'] }] },
      ],
    });
    const stored = await ask.sql(
      `select programs.session_state(completed_at, metadata) as state, batch_id
       from programs.kintell_sessions order by external_session_id`,
    );
    expect(stored).toEqual([
      { state: 'cancelled', batch_id: BATCH },
      { state: 'no_show', batch_id: BATCH },
    ]);
  });

  it('keeps whether time was paid, until it is said otherwise', async () => {
    const told: unknown[] = [];
    for (const said of [
      {},
      { isPaidTime: true },
      { isPaidTime: true },
      {},
      { isPaidTime: false },
    ]) {
      const answer = await result(json(linesOf(said)));
      const [stored] = await ask.sql('select metadata from programs.kintell_sessions');
      told.push([read(answer, 'updated'), stored?.['metadata']]);
    }
    expect(told).toEqual([
      [0, {}],
      [1, { paid_time: true }],
      [0, { paid_time: true }],
      [0, { paid_time: true }],
      [1, { paid_time: false }],
    ]);
  });

  it.each(['COMPLETED', 'CANCELLED', 'NO_SHOW'])(
    'tells whether the time of a session was paid that is %s, and nothing more',
    async (status) => {
      const session = {
        scheduledAt: '2025-11-01T10:00:00Z',
        status,
        ...(status === 'COMPLETED' && { completedAt: '2025-11-01T11:00:00Z', durationMinutes: 60 }),
      };
      const tell = (more: object) => result(json(linesOf({ ...session, ...more })));
      const stored =
        "select metadata - 'paid_time' as metadata, completed_at from programs.kintell_sessions";
      await tell({});
      await ask.sql(
        `update programs.kintell_sessions set metadata = metadata || '{"cancelled_at": "2025-11-01T09:00:00Z"}'
         where metadata ? 'cancelled_at'`,
      );
      const [before, kept] = [await newestEvent(ask), await ask.sql(stored)];
      expect(await tell({ isPaidTime: true })).toMatchObject({ updated: 1, rejected: [] });
      expect(await ask.sql(stored)).toEqual(kept);
      expect(
        await ask.sql(`select metadata -> 'paid_time' as paid from programs.kintell_sessions`),
      ).toEqual([{ paid: true }]);
      expect(await tell({ isPaidTime: true })).toMatchObject({ unchanged: 1 });
      expect(await eventsAfter(ask, before)).toEqual([]);
      expect(await tell({ isPaidTime: false, scheduledAt: '2025-11-01T10:30:00Z' })).toMatchObject({
        updated: 0,
        rejected: [{ errors: [{ code: 'CONFLICT' }] }],
      });
    },
  );

  it('keeps the level of the source, which says what the six levels cannot', async () => {
    const told: unknown[] = [];
    for (const said of [
      { sourceLevel: 'PRE_A1' },
      { sourceLevel: 'A2_PLUS', isPaidTime: true },
      { sourceLevel: 'A2_PLUS', languageLevel: 'A2' },
      { sourceLevel: 'A2_PLUS', languageLevel: 'B1' },
      { languageLevel: 'A2' },
      { sourceLevel: 'A2' },
      {},
    ]) {
      const answer = await result(json(linesOf({ sessionType: 'LANGUAGE', ...said })));
      const [stored] = await ask.sql(
        'select language_level, metadata from programs.kintell_sessions',
      );
      const { language_level: level, metadata } = stored ?? {};
      told.push([read(answer, 'unchanged'), read(answer, 'rejected', 'length'), level, metadata]);
    }
    expect(told).toEqual([
      [0, 0, null, { source_level: 'PRE_A1' }],
      [0, 0, 'A2', { source_level: 'A2_PLUS', paid_time: true }],
      [1, 0, 'A2', { source_level: 'A2_PLUS', paid_time: true }],
      [0, 1, 'A2', { source_level: 'A2_PLUS', paid_time: true }],
      [0, 0, 'A2', { paid_time: true }],
      [0, 0, 'A2', { source_level: 'A2', paid_time: true }],
      [0, 0, null, { paid_time: true }],
    ]);
  });

  it('stores the rows about others when one is about a person whose data is restricted', async () => {
    await result(csv(planned('S-0')));
    const others = (id: string) => planned(id).replace(rows.PARTICIPANT, rows.NEWCOMER);
    const input = csv(others('S-1'), planned('S-2'), others('S-3'), others('S-0'));
    const answer = await whileRestricted(ask, rows.PARTICIPANT, () => result(input));
    expect(answer).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: [
        { line: 3, key: 'S-2', errors: [{ field: ['participantId'], code: 'NOT_FOUND' }] },
        { line: 5, key: 'S-0', errors: [{ field: ['externalSessionId'], code: 'CONFLICT' }] },
      ],
    });
    expect(await result(csv(planned('S-2')))).toMatchObject({ created: 1, rejected: [] });
  });

  it('is the newest activity of the instances', async () => {
    await ask.sql('update programs.program_instances set last_activity_at = null');
    await result(csv(held('S-1')));
    const [instance] = await ask.sql(
      'select last_activity_at from programs.program_instances where id = $1',
      [rows.INSTANCE],
    );
    expect(instance).toEqual({ last_activity_at: new Date('2025-11-01T11:00:00Z') });
  });
});

describe('an import as a whole is refused', () => {
  it.each([
    ['an unknown column', `${HEADER},shoeSize\n`],
    ['a missing column', 'externalSessionId\nS-1'],
    ['a column twice', `${HEADER},topics\n`],
  ])('for %s', async (_what, text) => {
    const input = { batchId: BATCH, format: 'CSV', rows: text };
    expect(await refused(ask, rows.staff, IMPORT, input)).toEqual(['rows BAD_USER_INPUT']);
  });

  it('for more than 10,000 rows', async () => {
    const lines = Array.from({ length: 10_001 }, () => 'x');
    expect(await refused(ask, rows.staff, IMPORT, csv(...lines))).toEqual(['rows BAD_USER_INPUT']);
  });

  it('while another runs', async () => {
    await ask.sql(`select pg_advisory_lock(hashtextextended('import importSessions', 0))`);
    expect(await refused(ask, rows.staff, IMPORT, csv(planned('S-1')))).toEqual(['rows CONFLICT']);
    await ask.sql(`select pg_advisory_unlock_all()`);
  });

  it('to everybody but staff', async () => {
    const query = `mutation ($input: ImportSessionsInput!) { importSessions(input: $input) { result { created } } }`;
    for (const viewer of [
      rows.coordinator,
      rows.volunteer,
      { ...admin, scopes: ['privacy:officer'] },
    ]) {
      const answer = await ask.execute(viewer, query, { input: csv(planned('S-1')) });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  });
});
