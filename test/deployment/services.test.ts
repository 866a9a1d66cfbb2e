/** The services of docker-compose.yml without Docker: the same commands, with the same environment. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ACCOUNTS, DEMO_PASSWORD, PARTNER } from '@teei/local/demo/story/story.ts';
import { startEmbeddedPostgres } from '@teei/local/postgres.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../ask.ts';
import { openDataFolder } from '../data-folder.ts';
import { Opened } from '../opened.ts';
import { readCompose, type Service } from './compose.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:1';

let folder: string;
let services: Readonly<Record<string, Service>>;
let postgres: URL;
const processes = new Map<string, ServiceProcess>();
/** Closed at the end, also where a later start failed. */
const opened = new Opened();

/** Value of a variable where the machines of docker-compose.yml are processes of this one. */
function placed(value: string): string {
  let text = value.replace('@postgres:5432/', `@${postgres.host}/`);
  for (const [name, { url }] of processes) text = text.replace(`http://${name}:4000`, url);
  return text.replace(/^http:\/\/[^/]*@clickhouse:8123$/, NOWHERE);
}

function commandOf(name: string): {
  flags: string[];
  file: string;
  environment: Record<string, string>;
} {
  const { command = [], environment = {} } = services[name] ?? {};
  const [, ...args] = command.map((word) =>
    word.replace('/environment/', `${path.join(folder, 'environments', name)}/`),
  );
  const variables = Object.entries(environment).map(
    ([key, value]) => [key, placed(value)] as const,
  );
  return {
    flags: args.slice(0, -1),
    file: path.join(ROOT, args.at(-1) ?? ''),
    environment: {
      ...Object.fromEntries(variables),
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
  };
}

async function prepare(): Promise<string> {
  const { file, environment } = commandOf('prepare');
  const { CLICKHOUSE_URL: _server, ...variables } = environment;
  const { stdout } = await run(process.execPath, [file], {
    env: {
      ...variables,
      PATH: '/usr/bin:/bin',
      // In place of the server.
      DATA_DIR: folder,
      ENVIRONMENTS_DIR: path.join(folder, 'environments'),
    },
  });
  return stdout;
}

async function start(name: string): Promise<void> {
  const { flags, file, environment } = commandOf(name);
  const starting = startServiceProcess(name, pathToFileURL(file), {
    environment,
    nodeOptions: flags,
  });
  processes.set(name, await opened.add(starting, (process) => process.stop()));
}

beforeAll(async () => {
  folder = await openDataFolder(opened, 'teei-services-');
  postgres = new URL((await startEmbeddedPostgres({ dataDir: folder, throwaway: true })).url);
  ({ services } = await readCompose('docker-compose.yml', {
    TEEI_PASSWORD: postgres.password,
    SEED: 'small',
  }));
  await prepare();
  await Promise.all(DOMAINS.map(start));
  await start('gateway');
});
afterAll(() => opened.close());

async function keysOf(name: string): Promise<unknown> {
  return (await fetch(`${processes.get(name)?.url}/.well-known/jwks.json`)).json();
}

async function ask(query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${processes.get('gateway')?.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('one variable and one command make a graph with demo data, in which people sign in', async () => {
  const { email, userId } = ACCOUNTS.companyUser;
  const answer = await ask(
    `mutation { signIn(input: { email: "${email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`,
  );
  const token = String(read(answer, 'data', 'signIn', 'accessToken'));
  expect(await ask('{ me { id } }', token)).toEqual({ data: { me: { id: userId } } });
  const everywhere = await ask(
    `{ programTemplates { totalCount } campaigns { totalCount } evidence { totalCount } reports { totalCount } }`,
    token,
  );
  expect(read(everywhere, 'errors')).toBeUndefined();
});

it('a gateway knows partners by their keys, from its own database', async () => {
  const answer = await ask('{ __typename }', PARTNER.key);
  expect(read(answer, 'errors', 0, 'extensions', 'code')).toBe('PERSISTED_QUERY_ID_REQUIRED');
});

it('the second time, the command keeps secrets and data', async () => {
  const keys = await keysOf('users');
  expect(await keysOf('gateway')).toEqual(keys);
  expect(await prepare()).toContain('nothing was loaded');
  await processes.get('users')?.stop();
  await start('users');
  expect(await keysOf('users')).toEqual(keys);
});
