import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { loadUntilNotReady } from '@teei/test/load.ts';
import {
  addressOf,
  type Command,
  finish,
  killCommands,
  runCommand,
} from '@teei/test/run-command.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ACCOUNTS, DEMO_PASSWORD } from '../demo/story/story.ts';
import { createTemporaryDataDir } from '../data-dir.ts';
import { stopEmbeddedPostgres } from '../postgres.ts';

/** Time from SIGTERM to the end of the process, in milliseconds. */
const MAX_STOP_MS = 10_000;

const COMPANIES = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{ "query": "{ companies(first: 5) { totalCount nodes { name } } }" }',
};

let dataDir: string;

beforeAll(async () => {
  dataDir = await createTemporaryDataDir('teei-commands-');
});

afterEach(killCommands);

afterAll(async () => {
  await stopEmbeddedPostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

function run(
  file: string,
  environment: Record<string, string> = {},
  args: readonly string[] = [],
): Command {
  return runCommand(file, { DATA_DIR: dataDir, ...environment }, args);
}

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

/** The answer to somebody of the demo who signs in. */
async function signIn(address: string): Promise<string> {
  const { email } = ACCOUNTS.companyUser;
  const query = `mutation { signIn(input: { email: "${email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

async function isGone(url: string): Promise<boolean> {
  return fetch(url).then(
    () => false,
    () => true,
  );
}

test('db:seed fills the embedded stores, and says of what', async () => {
  const seeded = await finish(run('commands/db-seed.ts', {}, ['--profile', 'small']));
  expect(seeded.output).toContain('profile small as of');
  expect(seeded.code).toBe(0);
});

test.each(['start.ts', 'start-services.ts'])(
  '%s serves the graph beside other commands, and stops all of it when it is told to, without dropping a request',
  async (file) => {
    const graph = run(file);
    const address = await addressOf(graph);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
    expect(await signIn(address)).toMatch(/"accessToken":"eyJ/);

    const migrated = await finish(run('commands/db-migrate.ts'));
    expect(migrated.output).toMatch(/Postgres is up to date.*ClickHouse is open in process \d+/s);
    expect(await statusOf(`${address}/readyz`)).toBe(200);

    const told = Promise.withResolvers<number>();
    const load = await loadUntilNotReady(address, COMPANIES, {
      expected: '"totalCount":',
      end: () => {
        told.resolve(performance.now());
        graph.child.kill('SIGTERM');
      },
    });
    expect(load.readiness).toBe(503);
    expect(load.dropped).toEqual([]);
    expect(load.answeredWhileEnding).toBeGreaterThan(0);
    expect(await graph.ended).toBe(0);
    expect(performance.now() - (await told.promise)).toBeLessThan(MAX_STOP_MS);
    expect(await isGone(address)).toBe(true);
    expect(await stopEmbeddedPostgres(dataDir)).toBe(false);
  },
);

test('what would delete the data of a running graph is refused', async () => {
  const graph = run('start.ts');
  await addressOf(graph);
  const reset = await finish(run('commands/db-reset.ts'));
  expect(reset.output).toBe(
    `The ClickHouse data in ${dataDir} is in use by process ${graph.child.pid}; end it or set CLICKHOUSE_URL.\n`,
  );
  expect(reset.code).toBe(1);
  graph.child.kill('SIGINT');
  expect(await graph.ended).toBe(0);
});

test('a faulty environment ends a start at once, with every error and no secret', async () => {
  const first = performance.now();
  await finish(run('commands/db-seed.ts', {}, ['--profile', 'huge']));
  const began = performance.now();
  const { code, output } = await finish(
    run('start.ts', {
      PORT: 'x',
      DATABASE_URL: 'mysql://me:hunter2@here',
      JWKS_URL: 'http://here',
    }),
  );
  // No later than a command that has nothing to start, whatever the machine does beside.
  expect(performance.now() - began).toBeLessThan(3 * (began - first) + 500);
  expect(code).toBe(1);
  expect(output.match(/^ {2}(\w+)/gm)).toEqual(['  PORT', '  DATABASE_URL', '  TOKEN_ISSUER']);
  expect(output).not.toContain('hunter2');
});

test('a port that is taken is told in one sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, output } = await finish(run('start.ts', { PORT: String(port) }));
  holder.close();
  expect(output).toMatch(new RegExp(`^Port ${port} is taken; .*\\n$`));
  expect(code).toBe(1);
});

test.each([
  [
    { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
    /^Postgres at 127.0.0.1:1 does not answer: .*\n$/,
  ],
  [{ DATABASE_URL: 'postgres://a@127.0.0.1:1/c' }, /^DATABASE_URL needs the owner's password.*\n$/],
  [{ DATA_DIR: '/dev/null/data' }, /^The data folder \/dev\/null\/data cannot be written .*\n$/],
])('with %o a start ends with one sentence', async (environment, sentence) => {
  const { code, output } = await finish(run('start.ts', environment));
  expect(output).toMatch(sentence);
  expect(code).toBe(1);
});

test.each(['commands/db-reset.ts', 'commands/db-seed.ts'])(
  '%s leaves servers on other machines alone',
  async (file) => {
    const { code, output } = await finish(
      run(file, { DATABASE_URL: 'postgres://a:b@db.example/c' }),
    );
    expect(output).toMatch(/deletes everything on db\.example .*--yes/);
    expect(code).toBe(1);
  },
);

test('db:seed knows its profiles', async () => {
  const { code, output } = await finish(run('commands/db-seed.ts', {}, ['--profile', 'huge']));
  expect(output).toBe('--profile: expected small, demo, large; received "huge".\n');
  expect(code).toBe(1);
});

test('db:url prints a connection string alone, for the owner and for a subgraph', async () => {
  const owner = await finish(run('commands/db-url.ts'));
  expect(owner.output).toMatch(/^postgres:\/\/teei_owner:\S+@127\.0\.0\.1:\d+\/teei$/m);
  const role = await finish(run('commands/db-url.ts', {}, ['--role', 'users']));
  expect(role.output).toMatch(/^postgres:\/\/users_subgraph:\S+\/teei\n$/);
  expect((await finish(run('commands/db-stop.ts'))).output).toBe('Postgres has stopped.\n');
  expect((await finish(run('commands/db-stop.ts'))).output).toBe('Postgres was not running.\n');
});
