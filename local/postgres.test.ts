import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTemporaryDataDir } from './data-dir.ts';
import { OperatorError } from './operator-error.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from './postgres.ts';

let dataDir: string;

// One data folder for all, since making one takes most of the time. What breaks it comes last.
beforeAll(async () => {
  dataDir = await createTemporaryDataDir('teei-postgres-');
});

afterEach(async () => {
  await stopEmbeddedPostgres(dataDir);
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

function start(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, throwaway: true });
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  // A server that stops breaks off connections that it has just taken.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

test('the owner may create roles, is no superuser and owns a UTF-8 database in UTC', async () => {
  const { url } = await start();
  expect(
    await query(
      url,
      `SELECT current_user AS name, rolsuper, rolcreaterole, pg_get_userbyid(datdba) AS owner,
         pg_encoding_to_char(encoding) AS encoding, current_setting('timezone') AS zone,
         lower('ÅØЇ') AS lower
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    ),
  ).toEqual({
    name: 'teei_owner',
    rolsuper: false,
    rolcreaterole: true,
    owner: 'teei_owner',
    encoding: 'UTF8',
    zone: 'UTC',
    lower: 'åøї',
  });
});

test('the passwords are for the owner of the data folder alone', async () => {
  await start();
  expect((await stat(path.join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
});

test('the data and the connection string outlive a restart', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS value');
  await first.stop();
  expect(await answers(first.url)).toBe(false);
  const second = await start();
  expect(second).toMatchObject({ url: first.url, alreadyRunning: false });
  expect(await query(second.url, 'SELECT value FROM kept')).toEqual({ value: 7 });
});

test('a second command joins the running server, and the last to leave stops it', async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ url: first.url, alreadyRunning: true });
  await first.stop();
  expect(await answers(second.url)).toBe(true);
  await second.stop();
  expect(await answers(second.url)).toBe(false);
});

test('commands that begin at once share one server', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  expect(servers.filter((server) => !server.alreadyRunning)).toHaveLength(1);
});

test('a background server stays until it is told to stop', async () => {
  const background = await startEmbeddedPostgres({ dataDir, holder: 'background' });
  const joined = await start();
  await background.stop();
  await joined.stop();
  expect(await answers(background.url)).toBe(true);
  expect(await stopEmbeddedPostgres(dataDir)).toBe(true);
  expect(await answers(background.url)).toBe(false);
});

test('the server of a process that is killed ends by itself', async () => {
  const module = JSON.stringify(new URL('postgres.ts', import.meta.url).href);
  const script = `
    const { startEmbeddedPostgres } = await import(${module});
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: unknown[] = await once(killed.stdout, 'data');
  const url = String(output[0]).trim();
  expect(await answers(url)).toBe(true);
  killed.kill('SIGKILL');
  const deadline = Date.now() + 10_000;
  while ((await answers(url)) && Date.now() < deadline) await sleep(100);
  expect(await answers(url)).toBe(false);
});

test('a data folder that cannot be made is told in one sentence', async () => {
  const file = path.join(dataDir, 'a-file');
  await writeFile(file, '');
  await expect(startEmbeddedPostgres({ dataDir: path.join(file, 'data') })).rejects.toThrow(
    /^The data folder .* cannot be written \(.*\)\.$/,
  );
});

test('a first start that was interrupted begins anew', async () => {
  const first = await start();
  await first.stop();
  const file = path.join(dataDir, 'postgres.json');
  const record: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(Object.assign({}, record, { complete: false })));
  const second = await start();
  expect(second.url).not.toBe(first.url);
  expect(await answers(second.url)).toBe(true);
});

test('lost passwords are told, and the data is left alone', async () => {
  const { stop } = await start();
  await stop();
  await rm(path.join(dataDir, 'postgres.json'));
  await expect(start()).rejects.toThrow(OperatorError);
  expect(await readdir(path.join(dataDir, 'postgres'))).toContain('PG_VERSION');
});
