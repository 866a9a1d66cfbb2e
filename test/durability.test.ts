import { rm } from 'node:fs/promises';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@teei/local/postgres.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const KILLS = 2;
/** Clients that change something at once. */
const CLIENTS = 4;
/** Changes acknowledged between two kills. */
const CHANGES = 100;
const WAIT = { timeout: 20_000, interval: 10 };

const COMPANY = '0a000000-0000-4000-8000-000000000001';
const MANAGER: TokenSubject = {
  sub: '0b000000-0000-4000-8000-000000000001',
  role: 'company_user',
  tenantId: COMPANY,
  scopes: [],
};

const UPSERT = `mutation ($input: UpsertReportThemeInput!) { upsertReportTheme(input: $input) {
  reportTheme { id } userErrors { code } } }`;

let dataDir: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  dataDir = await createTemporaryDataDir('teei-durability-');
  server = await startEmbeddedPostgres({ dataDir });
  await applyMigrations({ ownerUrl: server.url });
  await query(`insert into users.companies (id, name) values ('${COMPANY}', 'Own');
    insert into users.users (id, email, role)
      values ('${MANAGER.sub}', 'manager@mail.example', 'company_user');
    insert into users.company_users (company_id, user_id) values ('${COMPANY}', '${MANAGER.sub}')`);
});
afterAll(async () => {
  await stopEmbeddedPostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs statements as the superuser, on a connection of their own. */
async function query<Row extends object>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Kills all processes of the server, so that none writes down what another had in memory. */
async function killServer(): Promise<void> {
  const processes = await query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int as pid
     union all select pid from pg_stat_activity where pid <> pg_backend_pid()`,
  );
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

it('waits for the disk, and keeps whole pages', async () => {
  const settings = await query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
  );
  expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
});

describe.each(TOPOLOGIES)('the embedded Postgres under the graph, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    const { url: ownerUrl, superuserUrl } = server;
    const database = { ownerUrl, superuserUrl, drop: async () => undefined };
    graph = await startTestGraph(topology, { database, logLevel: 'silent' });
  });
  afterAll(() => graph.close());

  it('has every change that was acknowledged, however often it is killed', async () => {
    const acknowledged: string[] = [];
    const over = new AbortController();
    let sent = 0;
    const change = async (): Promise<void> => {
      const name = `${topology} ${(sent += 1)}`;
      const { data } = await graph.ask(UPSERT, {
        as: MANAGER,
        variables: { input: { name, themeConfig: {} } },
      });
      const id = read(data, 'upsertReportTheme', 'reportTheme', 'id');
      if (typeof id === 'string') acknowledged.push(id);
    };
    const changing = Array.from({ length: CLIENTS }, async () => {
      while (!over.signal.aborted) await change();
    });
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const wanted = acknowledged.length + CHANGES;
        await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThanOrEqual(wanted), WAIT);
        await killServer();
        server = await startEmbeddedPostgres({ dataDir });
      }
    } finally {
      over.abort();
      await Promise.all(changing);
    }
    const kept = await query<{ id: string }>('select id from reporting.report_themes');
    const ids = new Set(kept.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });
});
