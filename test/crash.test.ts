import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, type Answer, type TestGraph } from './graph.ts';

/** Number of times that the subgraph is killed. */
const KILLS = 6;
const WAIT_OPTIONS = { timeout: 20_000, interval: 20 };

const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) {
  campaign { id } userErrors { code } } }`;

interface State {
  readonly name: unknown;
  readonly version: unknown;
  /** Number of changes that were reported. */
  readonly events: unknown;
}

describe('a subgraph that is killed in the middle of a change', () => {
  let graph: TestGraph;
  let campaign: unknown;
  const as = tokenSubject(ACCOUNTS.companyUser);

  beforeAll(async () => {
    graph = await startTestGraph('as seven processes over HTTP');
    const [row] = await graph.sql(
      `select id from campaigns.campaigns where company_id = $1 and status = 'planned' limit 1`,
      [as.tenantId],
    );
    campaign = row?.['id'];
  });
  afterAll(() => graph.close());

  /** Waits until so many transactions wait for a lock of the table. */
  async function untilWaitFor(table: string, count: number): Promise<void> {
    await vi.waitFor(async () => {
      const waiting = await graph.sql(
        `select from pg_locks as l join pg_database as d on d.oid = l.database
         where not granted and relation = $1::regclass and d.datname = current_database()`,
        [table],
      );
      expect(waiting).toHaveLength(count);
    }, WAIT_OPTIONS);
  }

  /** The row and its events, as of one moment. */
  async function state(): Promise<State> {
    const [row] = await graph.sql(
      `select name, to_json(updated_at) #>> '{}' as version, (
         select count(*)::int from events.outbox
         where aggregate_id = c.id and event_type = 'campaign.updated'
       ) as events from campaigns.campaigns as c where id = $1`,
      [campaign],
    );
    return { name: row?.['name'], version: row?.['version'], events: row?.['events'] };
  }

  const change = (name: string, expectedUpdatedAt: unknown): Promise<Answer> =>
    graph.ask(UPDATE, {
      as,
      variables: {
        input: { id: campaign, expectedUpdatedAt, name, idempotencyKey: `crash:${name}` },
      },
    });

  /** Repeats a change until it is answered. */
  async function changeSurely(name: string, version: unknown): Promise<Answer> {
    for (;;) {
      const answer = await change(name, version);
      const codes = answer.errors.map(({ extensions }) => extensions?.['code']);
      if (codes.length === 0) return answer;
      expect(codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
      await pause(20);
    }
  }

  it('leaves its jobs to another process, and each is done once', async () => {
    await graph.startReplica('campaigns');
    const ids = Array.from({ length: 30 }, () => randomUUID()).toSorted();
    await graph.sql(
      `insert into jobs.queue (id, domain, name, run_at)
       select id, 'campaigns', 'campaign.follow_dates', now() + interval '1 second'
       from unnest($1::uuid[]) as id`,
      [ids],
    );
    await graph.sql('begin');
    await graph.sql('lock table campaigns.campaigns in exclusive mode');
    // A job of each process.
    await untilWaitFor('campaigns.campaigns', 2);
    await graph.killSubgraph('campaigns');
    await graph.sql('commit');
    await vi.waitFor(
      async () =>
        expect(await graph.sql('select from jobs.queue where id = any ($1)', [ids])).toEqual([]),
      WAIT_OPTIONS,
    );
    expect(
      await graph.sql(
        `select job_id from jobs.runs where job_id = any ($1) and outcome = 'done' order by 1`,
        [ids],
      ),
    ).toEqual(ids.map((job_id) => ({ job_id })));
    await graph.restartSubgraph('campaigns');
  });

  it('leaves neither row nor event when the change was not finished', async () => {
    const before = await state();
    await graph.sql('begin');
    // The key is stored, and the row cannot be changed. The event is sent after it, together with COMMIT.
    await graph.sql('lock table campaigns.campaigns in share mode');
    const answer = change('Half-done', before.version);
    await untilWaitFor('campaigns.campaigns', 1);
    await graph.killSubgraph('campaigns');
    await graph.sql('commit');
    expect(await answer).toMatchObject({
      data: { updateCampaign: null },
      errors: [{ path: ['updateCampaign'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    await graph.restartSubgraph('campaigns');
    expect(await state()).toEqual(before);
    const again = await change('Half-done', before.version);
    expect(read(again.data, 'updateCampaign', 'userErrors')).toEqual([]);
  });

  it('leaves both or neither wherever it is, and the same request again has one effect', async () => {
    const first = await state();
    const over = new AbortController();
    let told = 0;
    const requests: { name: string; version: unknown }[] = [];
    const changing = (async () => {
      while (!over.signal.aborted) {
        const name = `Change-${told + 1}`;
        const { version } = await state();
        requests.push({ name, version });
        const answer = await changeSurely(name, version);
        expect(read(answer.data, 'updateCampaign')).toEqual({
          campaign: { id: campaign },
          userErrors: [],
        });
        told += 1;
      }
    })();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = told;
      // At least one change is made between two deaths.
      await vi.waitFor(() => expect(told).toBeGreaterThan(before), WAIT_OPTIONS);
      await pause(Math.random() * 30);
      await graph.killSubgraph('campaigns');
      // Statements of the killed process are committed or rolled back.
      await vi.waitFor(async () => {
        const alive = await graph.sql(
          `select from pg_stat_activity where usename = 'campaigns_subgraph' and state <> 'idle'
             and datname = current_database()`,
        );
        expect(alive).toEqual([]);
      }, WAIT_OPTIONS);
      const { name, events } = await state();
      const changes = Number(events) - Number(first.events);
      expect(name).toBe(changes === 0 ? first.name : `Change-${changes}`);
      await graph.restartSubgraph('campaigns');
    }
    over.abort();
    await changing;

    const last = await state();
    expect(last).toMatchObject({ name: `Change-${told}`, events: Number(first.events) + told });
    for (const { name, version } of requests) {
      const answer = await changeSurely(name, version);
      expect(read(answer.data, 'updateCampaign', 'campaign', 'id')).toBe(campaign);
    }
    expect(await state()).toEqual(last);
  });
});
