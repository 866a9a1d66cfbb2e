import { askSubgraph } from '@teei/test/ask.ts';
import { officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

describe('the officer’s log', () => {
  it('says who did what, to what, for whom and when, in one statement and one that records the read', async () => {
    const { data, extensions } = await ask.execute(
      officer,
      `{ activity(first: 1, filter: { aggregateId: "${rows.WITHDRAWAL}" }) {
           pageInfo { hasNextPage endCursor }
           nodes { id eventType aggregateType aggregateId company { id } subject { id } actor { id }
             actorClass occurredAt payload } } }`,
    );
    expect(data).toMatchObject({
      activity: {
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            id: rows.ROWS.ActivityEntry.own,
            eventType: 'consent.withdrawn',
            aggregateType: 'user_consent',
            aggregateId: rows.WITHDRAWAL,
            company: { id: rows.COMPANY },
            subject: { id: rows.SUBJECT },
            actor: { id: rows.SUBJECT },
            actorClass: 'person',
            occurredAt: '2025-09-01T10:00:00Z',
            payload: { purpose: 'publication' },
          },
        ],
      },
    });
    expect(extensions.statements).toBe(2);
  });

  it.each([
    ['{ eventType: ["consent.withdrawn", "consent.given"] }', 3],
    ['{ eventType: ["nothing.happened"] }', 0],
    ['{ aggregateType: "user_consent" }', 3],
    [`{ aggregateId: "${rows.WITHDRAWAL}" }`, 2],
    [`{ actorId: "${rows.STAFF}" }`, 1],
    [`{ subjectId: "${rows.OTHER}" }`, 2],
    [`{ companyId: "${rows.COMPANY}" }`, 2],
    ['{ occurredAt: { month: "2025-09" } }', 2],
    [`{ actorId: "${rows.OTHER}", subjectId: "${rows.SUBJECT}" }`, 0],
  ])('is filtered by %s: %i entries', async (filter, totalCount) => {
    const query = `{ activity(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ activity: { totalCount } });
  });

  it('shows events about somebody whom nobody knows, of whom no read is recorded', async () => {
    await ask.sql(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
       values ('consent.given', 'user_consent', $1, $1, '2025-01-01Z', '{"purpose": "program"}')`,
      [rows.UNKNOWN],
    );
    const query = `{ activity(filter: { aggregateId: "${rows.UNKNOWN}" }) { nodes { payload } } }`;
    expect(await ask.data(officer, query)).toEqual({
      activity: { nodes: [{ payload: { purpose: 'program' } }] },
    });
  });

  it('rejects a filter that is no UUID', async () => {
    const query = '{ activity(filter: { actorId: "me" }) { totalCount } }';
    expect(await ask.codes(officer, query)).toEqual(['BAD_USER_INPUT']);
  });

  // A page costs the same however long the log grows.
  it.each([
    ['true', 'outbox_occurred_at_idx'],
    [`t.aggregate_id = '${rows.UNKNOWN}'`, 'outbox_aggregate_id_idx'],
    [`t.company_id = '${rows.UNKNOWN}'`, 'outbox_company_id_idx'],
    [`t.subject_id = '${rows.UNKNOWN}'`, 'outbox_subject_id_idx'],
    [`t.actor_id = '${rows.UNKNOWN}'`, 'outbox_actor_id_idx'],
  ])('is read in the order of an index where %s', async (condition, index) => {
    await ask.sql('begin');
    for (const way of ['seqscan', 'bitmapscan', 'sort']) {
      await ask.sql(`set local enable_${way} = off`);
    }
    const plan = await ask.sql(
      `explain select t.* from events.outbox as t where ${condition}
       order by t.occurred_at desc, t.id desc limit 21`,
    );
    await ask.sql('rollback');
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain(`Index Scan Backward using ${index}`);
    expect(lines).not.toContain('Sort');
  });
});
