import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, unchanged, whileUncommitted } from '@teei/test/changes.ts';
import { imported } from '@teei/test/import-conformance.ts';
import { whileRestricted } from '@teei/test/restrict.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import * as pairs from '../../test/pairs.ts';
import { checkProgress } from './learning.rules.ts';

const ask = askSubgraph(rows.startProgrammes);
const NOW = new Date('2025-11-15T09:00:00Z');
const report = {
  userId: rows.PARTICIPANT,
  provider: 'ecornell',
  courseId: 'C-1',
  courseName: 'A course',
  progressPercent: 60,
} as const;

/** Course that was finished before the other reports begin. */
const FINISHED = {
  ...report,
  provider: 'ECORNELL',
  progressPercent: 100,
  completedAt: '2025-09-30T09:00:00Z',
};

const bad = (...fields: readonly string[]) => fields.map((field) => `${field} BAD_USER_INPUT`);
const courses = (...lines: readonly string[]) => ({
  format: 'CSV',
  rows: ['userId,provider,courseId,courseName,progressPercent,reset', ...lines].join('\n'),
});
const result = (input: Readonly<Record<string, unknown>>): Promise<unknown> =>
  imported(ask, rows.staff, 'importLearningProgress', input);
const line = (course: string, percent: number, reset = ''): string =>
  `${rows.PARTICIPANT},ECORNELL,${course},A course,${percent},${reset}`;

describe('a report of progress', () => {
  const facts = {
    has_user: true,
    has_instance: true,
    stored_status: 'in_progress',
    stored_percent: 50,
    stored_started_at: '2025-11-10T09:00:00Z',
    stored_completed_at: null,
  };
  const back = ['progressPercent CONFLICT'];

  it.each([
    [{}, {}, []],
    [{ progressPercent: 49 }, {}, back],
    [{ progressPercent: 49, reset: true }, {}, []],
    [{}, { stored_status: 'dropped' }, back],
    [{ reset: true }, { stored_status: 'dropped' }, bad('progressPercent')],
    [{ reset: true, progressPercent: 0 }, { stored_status: 'completed', stored_percent: 100 }, []],
    [
      { completedAt: '2025-11-01T09:00:00Z', credentialRef: 'C' },
      {},
      bad('completedAt', 'credentialRef'),
    ],
    [{ progressPercent: 100, credentialRef: 'C' }, {}, []],
    [{ progressPercent: 100, completedAt: '2025-11-15T09:00:01Z' }, {}, bad('completedAt')],
    [{ startedAt: '2025-11-15T09:00:01Z' }, {}, bad('startedAt')],
    [
      {
        progressPercent: 100,
        startedAt: '1999-12-01T09:00:00Z',
        completedAt: '1999-12-31T23:59:59Z',
      },
      {},
      bad('completedAt'),
    ],
    [{ progressPercent: 100, completedAt: '2025-11-09T09:00:00Z' }, {}, []],
    [{ progressPercent: 100 }, { stored_started_at: '2025-11-15T09:00:00.002Z' }, []],
    [
      {
        progressPercent: 100,
        startedAt: '2025-11-10T09:00:00Z',
        completedAt: '2025-11-09T09:00:00Z',
      },
      {},
      bad('startedAt'),
    ],
    [
      {
        progressPercent: 100,
        startedAt: '2025-11-08T09:00:00Z',
        completedAt: '2025-11-09T09:00:00Z',
      },
      {},
      [],
    ],
    [
      { progressPercent: 100, startedAt: '2025-11-03T09:00:00Z' },
      { stored_status: 'completed', stored_completed_at: '2025-11-02T09:00:00Z' },
      bad('startedAt'),
    ],
    [
      {},
      { has_user: false, has_instance: false },
      ['userId NOT_FOUND', 'programInstanceId NOT_FOUND'],
    ],
  ])('with %j, of a course that has %j: %j', (values, known, errors) => {
    expect(inBrief(checkProgress({ ...report, ...values }, { ...facts, ...known }, NOW))).toEqual(
      errors,
    );
  });
});

describe('the moments of a course', () => {
  const RECORD =
    'upsertLearningProgress { learningProgress { startedAt completedAt credentialRef } }';
  const stored = async (values: Readonly<Record<string, unknown>>): Promise<unknown> =>
    read(
      await done(ask, rows.staff, RECORD, { ...report, provider: 'ECORNELL', ...values }),
      'learningProgress',
    );
  const startedAt = '2025-10-01T09:00:00Z';
  const completedAt = '2025-10-20T09:00:00Z';

  it('stay when a later report about a completed course leaves them out', async () => {
    await pairs.putCourse(ask);
    await stored({ progressPercent: 100, startedAt, completedAt });
    expect(await stored({ progressPercent: 100, credentialRef: 'C' })).toEqual({
      startedAt,
      completedAt,
      credentialRef: 'C',
    });
  });

  it('are corrected by a report that gives them, which changes nothing the second time', async () => {
    await pairs.putCourse(ask);
    await stored({ progressPercent: 60, startedAt: '2025-11-01T09:00:00Z' });
    const values = { progressPercent: 60, startedAt };
    expect(await stored(values)).toMatchObject({ startedAt });
    expect(await unchanged(ask, () => stored(values))).toMatchObject({ startedAt });
  });

  it('in an order that cannot be keep a row out of an import, and no other', async () => {
    await pairs.putCourse(ask);
    await stored({ progressPercent: 60, startedAt });
    const input = {
      format: 'JSON_LINES',
      rows: [{ startedAt }, { courseId: 'C-2' }]
        .map((values) => JSON.stringify({ ...FINISHED, ...values }))
        .join('\n'),
    };
    expect(await result(input)).toMatchObject({ created: 1, rejected: [{ line: 1 }] });
  });

  it('start with the end of a course that was finished before its first report', async () => {
    await pairs.putCourse(ask);
    await stored({ progressPercent: 60 });
    const values = { progressPercent: 100, completedAt };
    expect(await stored(values)).toMatchObject({ startedAt: completedAt, completedAt });
    expect(await unchanged(ask, () => stored(values))).toMatchObject({ startedAt: completedAt });
  });

  it('end with the start that another machine has stored, if its clock is ahead', async () => {
    await pairs.putCourse(ask);
    await stored({ progressPercent: 60 });
    const ahead = '2025-11-15T09:00:00.002Z';
    await ask.sql('update programs.learning_progress set started_at = $1', [ahead]);
    expect(await stored({ progressPercent: 100 })).toMatchObject({ completedAt: ahead });
  });

  it('are kept by a first report that comes second', async () => {
    await pairs.putCourse(ask);
    await ask.sql('delete from programs.learning_progress');
    const insert = `insert into programs.learning_progress (user_id, provider, course_id, course_name, status,
        progress_percent, started_at)
      values ('${rows.PARTICIPANT}', 'ecornell', 'C-1', 'A course', 'in_progress', 60, '${startedAt}')`;
    const late = courses(line('C-1', 100), line('C-2', 10));
    const answer = await whileUncommitted(ask, insert, () => result(late));
    expect(answer).toMatchObject({ updated: 1, rejected: [] });
    expect(
      await ask.sql(
        'select course_id, progress_percent, started_at from programs.learning_progress order by course_id',
      ),
    ).toMatchObject([
      { course_id: 'C-1', progress_percent: 100, started_at: new Date(startedAt) },
      { course_id: 'C-2', progress_percent: 10 },
    ]);
  });
});

describe('importing progress', () => {
  it('keeps good rows, rejects bad ones, and changes nothing the second time', async () => {
    await pairs.putCourse(ask);
    const before = await newestEvent(ask);
    const input = courses(line('C-1', 60), line('C-2', 100), line('C-3', 101));
    const rejected = [
      { line: 4, key: null, errors: [{ field: ['progressPercent'], code: 'BAD_USER_INPUT' }] },
    ];
    expect(await result(input)).toEqual({ created: 1, updated: 1, unchanged: 0, rejected });
    expect(await eventsAfter(ask, before)).toHaveLength(2);
    const again = await unchanged(ask, () => result(input));
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 2, rejected });
    expect(await result(courses(line('C-1', 10), line('C-2', 0, 'true')))).toMatchObject({
      updated: 1,
      rejected: [{ line: 2, errors: [{ code: 'CONFLICT' }] }],
    });
  });

  it('keeps the rows about others when one is about a person whose data is restricted', async () => {
    const others = (course: string) => line(course, 60).replace(rows.PARTICIPANT, rows.NEWCOMER);
    const input = courses(others('C-7'), line('C-7', 60), others('C-8'));
    expect(await whileRestricted(ask, rows.PARTICIPANT, () => result(input))).toMatchObject({
      created: 2,
      rejected: [{ line: 3, errors: [{ field: ['userId'], code: 'NOT_FOUND' }] }],
    });
    expect(await result(input)).toMatchObject({ created: 1, unchanged: 2, rejected: [] });
  });
});
