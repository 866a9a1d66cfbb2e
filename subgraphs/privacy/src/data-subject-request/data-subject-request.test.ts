import { askSubgraph, read } from '@teei/test/ask.ts';
import { officer } from '@teei/test/viewers.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

const ONE = `query ($id: ID!) { dataSubjectRequest(id: $id) {
  dueAt overdue extendedUntil jobs { requestType status } } }`;

async function request(id: string): Promise<unknown> {
  return read(await ask.data(officer, ONE, { id }), 'dataSubjectRequest');
}

describe('a data subject’s request', () => {
  it('is due one month after it arrived, and overdue after that while it is open', async () => {
    expect(await request(rows.LATE)).toMatchObject({
      dueAt: '2025-11-01T09:00:00Z',
      overdue: true,
      extendedUntil: null,
    });
    expect(await request(rows.ERASURE)).toMatchObject({
      dueAt: '2025-11-30T09:00:00Z',
      overdue: false,
    });
    expect(await request(rows.REJECTED_LATE)).toMatchObject({ overdue: false });
  });

  it('is due three months after it arrived once it was extended', async () => {
    expect(await request(rows.EXTENDED)).toMatchObject({
      dueAt: '2025-11-30T09:00:00Z',
      overdue: false,
      extendedUntil: '2025-11-30T09:00:00Z',
    });
    expect(await request(rows.ROWS.DataSubjectRequest.own)).toMatchObject({
      dueAt: '2025-11-20T09:00:00.123456Z',
    });
  });

  it('has the jobs of its subject of the type that it causes', async () => {
    const exports = [
      { requestType: 'EXPORT', status: 'COMPLETED' },
      { requestType: 'EXPORT', status: 'FAILED' },
    ];
    expect(await request(rows.ROWS.DataSubjectRequest.own)).toMatchObject({ jobs: exports });
    expect(await request(rows.LATE)).toMatchObject({ jobs: exports });
    expect(await request(rows.ERASURE)).toMatchObject({
      jobs: [{ requestType: 'DELETE', status: 'PENDING' }],
    });
    expect(await request(rows.EXTENDED)).toMatchObject({ jobs: [] });
    expect(await request(rows.ROWS.DataSubjectRequest.other)).toMatchObject({ jobs: [] });
  });

  it('of another person is answered exactly as one that does not exist', async () => {
    for (const id of [rows.ROWS.DataSubjectRequest.other, rows.UNKNOWN]) {
      expect(await ask.codes(rows.subject, ONE, { id })).toEqual(['NOT_FOUND']);
    }
    expect(await ask.codes(rows.subject, ONE, { id: rows.LATE })).toEqual([]);
  });

  it.each([
    ['{ overdue: true }', 1],
    ['{ overdue: false }', 5],
    ['{ status: [PENDING, IDENTITY_CHECK, PROCESSING] }', 4],
    ['{ type: [ERASURE, ACCESS] }', 2],
    [`{ assignedTo: "${rows.STAFF}" }`, 2],
    [`{ userId: "${rows.OTHER}" }`, 1],
    ['{ dueBefore: "2025-11-30T09:00:00Z" }', 3],
    ['{ dueBefore: "2025-11-30T09:00:01Z" }', 5],
    ['{ requestedAt: { month: "2025-08" } }', 2],
  ])('is found by %s: %i of them', async (filter, count) => {
    const query = `{ dataSubjectRequests(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ dataSubjectRequests: { totalCount: count } });
  });
});

describe('the list of requests', () => {
  /** Days at the ends of months, where one calendar month is not the same number of days. */
  const moments = fc.sample(
    fc
      .tuple(
        fc.integer({ min: 2023, max: 2025 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 26, max: 31 }),
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(([year, month, day, second, micros]) => {
        const moment = new Date(Date.UTC(year, month, day, 0, 0, second));
        return `${moment.toISOString().slice(0, 19)}.${String(micros).padStart(6, '0')}Z`;
      }),
    { numRuns: 60, seed: 20_251_115 },
  );

  it('orders by the due dates that it shows, in the database as in the rules', async () => {
    const added = await ask.sql(
      `insert into privacy.data_subject_requests (user_id, request_type, requested_at)
       select $1, 'access', moment from unnest($2::timestamptz[]) as moment returning id`,
      [rows.OTHER, moments],
    );
    for (const row of added.slice(0, 20)) {
      await rows.extend(ask, String(read(row, 'id')), rows.OTHER);
    }
    const listed = read(
      await ask.data(
        officer,
        `{ dataSubjectRequests(first: 100, orderBy: DUE_ASC, filter: { userId: "${rows.OTHER}" }) {
             nodes { id dueAt requestedAt } } }`,
      ),
      'dataSubjectRequests',
      'nodes',
    );
    const nodes: readonly unknown[] = Array.isArray(listed) ? listed : [];
    expect(nodes).toHaveLength(moments.length + 1);

    // The same moments by Postgres, without the graph.
    const extended = new Set(added.slice(0, 20).map((row) => read(row, 'id')));
    const expected = await ask.sql(
      `select to_char((requested_at + months * interval '1 month') at time zone 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.US') as due
       from unnest($1::timestamptz[], $2::int[]) with ordinality as r (requested_at, months, n)
       order by n`,
      [
        nodes.map((node) => read(node, 'requestedAt')),
        nodes.map((node) => (extended.has(read(node, 'id')) ? 3 : 1)),
      ],
    );
    const shown = nodes.map((node) => String(read(node, 'dueAt')).slice(0, -1).padEnd(26, '0'));
    const withFraction = shown.map((due) =>
      due.charAt(19) === '.' ? due : `${due.slice(0, 19)}.000000`,
    );
    expect(withFraction).toEqual(expected.map((row) => read(row, 'due')));
    expect(withFraction).toEqual(withFraction.toSorted());

    const args = `, orderBy: DUE_ASC, filter: { userId: "${rows.OTHER}" }`;
    const list = { field: 'dataSubjectRequests', args };
    const ids = nodes.map((node) => read(node, 'id'));
    expect(await ask.pages(officer, { ...list, size: 7 })).toEqual(ids);
    expect(await ask.pages(officer, { ...list, size: 7, backward: true })).toEqual(ids);
  });
});
