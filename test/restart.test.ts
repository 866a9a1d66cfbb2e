import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@teei/local/postgres.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestGraph, TOPOLOGIES, type Answer, type TestGraph } from './graph.ts';

const WAIT_OPTIONS = { timeout: 20_000, interval: 20 };

/** Time from Postgres's return to the first success, in milliseconds. */
const FIRST_SUCCESS = 5_000;

const QUERY =
  '{ companies { totalCount } programTemplates { totalCount } beneficiaryGroups { totalCount } }';
const PERSON = '0a000000-0000-4000-8000-000000000001';

let dataDir: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  dataDir = await createTemporaryDataDir('teei-restart-');
  server = await startServer();
  await applyMigrations({ ownerUrl: server.url });
});
afterAll(async () => {
  await stopEmbeddedPostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

/** A server of the test's own, since nobody else's may be stopped. */
function startServer(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, throwaway: true });
}

describe.each(TOPOLOGIES)('a Postgres that is restarted under the graph, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    const { url: ownerUrl, superuserUrl } = server;
    const database = { ownerUrl, superuserUrl, drop: async () => undefined };
    // Every question meanwhile is logged.
    graph = await startTestGraph(topology, { database, logLevel: 'silent' });
  });
  afterAll(() => graph.close());

  const readiness = async (): Promise<number> => (await fetch(`${graph.url}/readyz`)).status;

  /** Outcome of a request: `whole`, or the codes of its errors. */
  async function outcome(): Promise<string> {
    const { errors } = await graph.ask(QUERY);
    return errors.length === 0 ? 'whole' : codesOf(errors).join(' ');
  }

  /** Events for a reaction and for the relay, and waits until they have been dealt with. */
  async function tellAndWait(): Promise<void> {
    await graph.sql(
      `insert into events.outbox
         (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, actor_class, payload)
       values ('consent.withdrawn', 'user_consent', gen_random_uuid(), $1, now(), 'person', $2),
         ('kintell.session.completed', 'session', gen_random_uuid(), null,
           date_trunc('milliseconds', now()), 'person', $3)`,
      [PERSON, { purpose: 'publication' }, SESSION],
    );
    await vi.waitFor(async () => {
      expect(await graph.sql('select from events.deliveries')).toEqual([]);
    }, WAIT_OPTIONS);
    expect(await graph.sql('select reason from events.parked')).toEqual([]);
  }

  it('costs what is asked meanwhile, and nothing after its return', async () => {
    expect(await outcome()).toBe('whole');
    await tellAndWait();
    const outcomes = new Set<string>();
    const over = new AbortController();
    const asking = Array.from({ length: 4 }, async () => {
      while (!over.signal.aborted) outcomes.add(await outcome());
    });
    await pause(200);
    await stopEmbeddedPostgres(dataDir);
    await vi.waitFor(async () => expect(await readiness()).toBe(503), WAIT_OPTIONS);
    expect((await fetch(`${graph.url}/healthz`)).status).toBe(200);

    server = await startServer();
    const since = performance.now();
    await vi.waitFor(async () => expect(await outcome()).toBe('whole'), WAIT_OPTIONS);
    expect(performance.now() - since).toBeLessThan(FIRST_SUCCESS);
    over.abort();
    await Promise.all(asking);
    expect([...outcomes].toSorted()).toEqual(['DATABASE_UNAVAILABLE', 'whole']);

    await vi.waitFor(async () => expect(await readiness()).toBe(200), WAIT_OPTIONS);
    const after = await Promise.all(Array.from({ length: 40 }, outcome));
    expect(new Set(after)).toEqual(new Set(['whole']));
    await tellAndWait();
  });
});

const SESSION = {
  programInstanceId: null,
  campaignId: null,
  programType: null,
  volunteerId: PERSON,
  participantId: null,
  durationMinutes: 60,
  rating: null,
  languageLevel: null,
};

function codesOf(errors: Answer['errors']): string[] {
  return [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))].toSorted();
}
