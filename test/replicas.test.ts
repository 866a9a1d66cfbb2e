/** Queries on read replicas: real standbys by streaming replication, one of which applies late. */
import { randomUUID } from 'node:crypto';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@teei/local/postgres.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { askAgain } from './ask-again.ts';
import { openDataFolder } from './data-folder.ts';
import { startTestGraph, TOPOLOGIES, type Answer, type TestGraph } from './graph.ts';
import { Opened } from './opened.ts';
import { runCount } from './runs.ts';
import { startStandby, type Standby } from './standby.ts';

/** Writes of each client; `RUNS` for more. */
const WRITES = runCount(20);
/** Reads behind each write, one after the other: the replicas take turns. */
const READS = 10;
/** Milliseconds that a write and its reads may take on a busy machine. */
const WRITE_TIMEOUT_MS = 3_000;
/** Clients at once, each a manager of a company of their own. */
const CLIENTS = 4;

const WAIT = { timeout: 20_000, interval: 50 };
/** Milliseconds by which one of the replicas applies late. */
const APPLY_DELAY_MS = 300;

const UPSERT = `mutation ($input: UpsertReportThemeInput!) { upsertReportTheme(input: $input) {
  reportTheme { id } userErrors { code } } }`;
const NEWEST = `query ($id: ID!) { company(id: $id) { reportThemes(first: 1) { nodes { id } } } }`;

let primary: EmbeddedPostgres;
let prompt: Standby;
let late: Standby;
/** Closed at the end, also where a later start failed. */
const opened = new Opened();

const companyOf = (client: number): string => `0a000000-0000-4000-8000-00000000000${client}`;

function managerOf(client: number): TokenSubject {
  return {
    sub: `0b000000-0000-4000-8000-00000000000${client}`,
    role: 'company_user',
    tenantId: companyOf(client),
    scopes: [],
  };
}

const clients = Array.from({ length: CLIENTS }, (_, client) => client);

/** Scans of the reporting domain's tables on a replica, by its own statistics. */
async function reads(standby: Standby): Promise<number> {
  const [row] = await standby.sql(
    `SELECT coalesce(sum(idx_scan + seq_scan), 0)::int AS reads FROM pg_stat_user_tables
     WHERE schemaname = 'reporting'`,
  );
  return Number(row?.['reads']);
}

beforeAll(async () => {
  const dataDir = await openDataFolder(opened, 'teei-replicas-');
  primary = await startEmbeddedPostgres({ dataDir });
  await applyMigrations({ ownerUrl: primary.url });
  const superuser = new pg.Client({ connectionString: primary.superuserUrl });
  await superuser.connect();
  for (const client of clients) {
    const { sub } = managerOf(client);
    await superuser.query(`
      INSERT INTO users.companies (id, name) VALUES ('${companyOf(client)}', 'Own');
      INSERT INTO users.users (id, email, role) VALUES ('${sub}', '${client}@mail.example', 'company_user');
      INSERT INTO users.company_users (company_id, user_id) VALUES ('${companyOf(client)}', '${sub}')`);
  }
  await superuser.end();
  prompt = await opened.add(startStandby(primary), (standby) => standby.remove());
  const starting = startStandby(primary, { applyDelay: APPLY_DELAY_MS });
  late = await opened.add(starting, (standby) => standby.remove());
}, 300_000);
afterAll(() => opened.close());

describe.each(TOPOLOGIES)('queries with two read replicas, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    const { url: ownerUrl, superuserUrl } = primary;
    graph = await startTestGraph(topology, {
      database: { ownerUrl, superuserUrl, drop: async () => undefined },
      replicaUrls: [prompt.url, late.url],
      logLevel: 'silent',
    });
  });
  afterAll(() => graph.close());

  /** Writes and reads back as one of the clients; gives what was not seen. */
  async function writeAndRead(client: number, times: number): Promise<readonly Answer[]> {
    const as = managerOf(client);
    const missed: Answer[] = [];
    for (let time = 0; time < times; time += 1) {
      const name = randomUUID();
      const written = await askAgain(graph)(UPSERT, {
        as,
        variables: { input: { name, themeConfig: {} } },
      });
      const id = read(written.data, 'upsertReportTheme', 'reportTheme', 'id');
      expect(id, JSON.stringify(written)).toBeTypeOf('string');
      for (let again = 0; again < READS; again += 1) {
        const answer = await newest(client);
        if (read(answer.data, 'company', 'reportThemes', 'nodes', '0', 'id') !== id) {
          missed.push(answer);
        }
      }
    }
    return missed;
  }

  function newest(client: number): Promise<Answer> {
    const variables = { id: companyOf(client) };
    return askAgain(graph)(NEWEST, { as: managerOf(client), variables });
  }

  /** Writes beside the graph, and expects every replica in use to show it after the lag that is allowed. */
  async function expectOthersWrite(): Promise<void> {
    const [first] = await graph.sql(
      `INSERT INTO reporting.report_themes (company_id, name, theme_config)
       VALUES ('${companyOf(0)}', 'Of another ${randomUUID()}', '{}') RETURNING id`,
    );
    await vi.waitFor(async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => newest(0)));
      for (const { data } of answers) {
        expect(read(data, 'company', 'reportThemes', 'nodes', '0', 'id')).toBe(first?.['id']);
      }
    }, WAIT);
  }

  it('are answered by both replicas, once they have caught up', async () => {
    const before = await Promise.all([reads(prompt), reads(late)]);
    await vi.waitFor(async () => {
      await Promise.all(clients.map(newest));
      const after = await Promise.all([reads(prompt), reads(late)]);
      expect(after[0]).toBeGreaterThan(before[0] ?? 0);
      expect(after[1]).toBeGreaterThan(before[1] ?? 0);
    }, WAIT);
  });

  it('leave the record of a sensitive read at the primary', async () => {
    const { sub } = managerOf(0);
    const admin: TokenSubject = { sub: randomUUID(), role: 'admin', tenantId: null, scopes: [] };
    await graph.sql(`UPDATE users.users SET preferred_language = 'no' WHERE id = '${sub}'`);
    await graph.sql(
      `INSERT INTO users.users (id, email, role) VALUES ('${admin.sub}', '${admin.sub}@mail.example', 'admin')`,
    );
    await vi.waitFor(async () => {
      const languages = '{ users(first: 10) { nodes { preferredLanguage } } }';
      expect((await graph.ask(languages, { as: admin })).errors).toEqual([]);
      const recorded = await graph.sql(
        `SELECT user_id FROM privacy.data_processing_records WHERE processed_by = '${admin.sub}'`,
      );
      expect(recorded).toEqual([{ user_id: sub }]);
    }, WAIT);
  });

  it(
    'show everybody what they wrote themselves',
    { timeout: WRITES * CLIENTS * WRITE_TIMEOUT_MS },
    async () => {
      const before = (await reads(prompt)) + (await reads(late));
      const missed = await Promise.all(clients.map((client) => writeAndRead(client, WRITES)));
      expect(missed.flat()).toEqual([]);
      // Replicas were asked for some of them.
      await vi.waitFor(async () => {
        expect((await reads(prompt)) + (await reads(late))).toBeGreaterThan(before);
      }, WAIT);
    },
  );

  it('show it too while the replay of a replica pauses, and others’ writes soon', async () => {
    await prompt.sql('SELECT pg_wal_replay_pause()');
    try {
      expect(await writeAndRead(0, 5)).toEqual([]);
      await expectOthersWrite();
    } finally {
      await prompt.sql('SELECT pg_wal_replay_resume()');
    }
  });

  it('are answered although a replica hangs, and by it when it goes on', async () => {
    prompt.pause();
    try {
      const answers = await Promise.all([...clients, ...clients].map(newest));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    } finally {
      prompt.resume();
    }
    const before = await reads(prompt);
    await vi.waitFor(async () => {
      await Promise.all(clients.map(newest));
      expect(await reads(prompt)).toBeGreaterThan(before);
    }, WAIT);
  });

  it('are answered while a replica is stopped, and by it when it is back', async () => {
    await prompt.stop();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => newest(index % CLIENTS)),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    await prompt.start();
    const before = await reads(prompt);
    await vi.waitFor(async () => {
      await Promise.all(clients.map(newest));
      expect(await reads(prompt)).toBeGreaterThan(before);
    }, WAIT);
  });

  it('are answered although a replica ends their connections', async () => {
    const over = new AbortController();
    const asked = clients.map(async (client) => {
      const answers: Answer[] = [];
      while (!over.signal.aborted) answers.push(await newest(client));
      return answers;
    });
    for (let time = 0; time < 5; time += 1) {
      await late.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'teei %'`);
    }
    over.abort();
    const answers = (await Promise.all(asked)).flat();
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  // The last of all: what has become a primary never follows again.
  it.runIf(topology === TOPOLOGIES.at(-1))(
    'leave out a replica that became a primary',
    async () => {
      await late.sql('SELECT pg_promote()');
      expect((await Promise.all(clients.map((client) => writeAndRead(client, 5)))).flat()).toEqual(
        [],
      );
      await expectOthersWrite();
    },
  );
});
