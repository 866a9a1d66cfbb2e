import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashKey } from '@teei/gateway/src/partners/keys.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FJORDBANK, PARTNER } from '../demo/story/story.ts';
import { COMPILE_CACHE } from '../service-process.ts';

/** No company's id. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const COMMAND = fileURLToPath(new URL('operations.ts', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../../operations/benevity.json', import.meta.url));

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  [database, folder] = await Promise.all([
    createTestDatabase({ seeded: true }),
    mkdtemp(path.join(tmpdir(), 'teei-operations-')),
  ]);
});
afterAll(async () => {
  await Promise.all([database.drop(), rm(folder, { recursive: true })]);
});

/** Runs the command on the test's database; gives its exit code and what it prints. */
function operations(
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      {
        env: {
          PATH: '/usr/bin:/bin',
          NODE_COMPILE_CACHE: COMPILE_CACHE,
          DATABASE_URL: database.ownerUrl,
          DATA_DIR: folder,
        },
      },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

async function succeed(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await operations(...args);
  expect([args, code, err]).toEqual([args, 0, expect.not.stringContaining('Error')]);
  return out;
}

async function fail(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await operations(...args);
  expect([args, code, out]).toEqual([args, 1, '']);
  expect(err).not.toContain('    at ');
  return err;
}

describe('pnpm operations', () => {
  const client = ['--client', 'goodera-fjordbank'];
  let ids: readonly string[];

  test('adds a client and prints its key alone, once', async () => {
    const key = (
      await succeed('add-client', ...client, '--company', FJORDBANK, '--platform', 'goodera')
    ).trimEnd();
    expect(key).toMatch(/^teei_[\w-]{43}$/);
    const listed = await succeed('list', ...client);
    expect(listed).toMatch(/^goodera-fjordbank: Fjordbank, goodera\n {2}key [0-9a-f]{8} since \d/);
    expect(listed).toContain(hashKey(key).slice(0, 8));
    expect(listed).not.toContain(key);
  });

  test('publishes a manifest, and again without a change', async () => {
    expect(await succeed('publish', ...client, MANIFEST)).toMatch(
      /operations of .*: 2, 2 of them new/,
    );
    expect(await succeed('publish', ...client, MANIFEST)).toMatch(
      /operations of .*: 2, 0 of them new/,
    );
    const listed = await succeed('list', ...client);
    ids = [...listed.matchAll(/^ {2}([0-9a-f]{64}) query \w+ since /gm)].map(([, id]) => id ?? '');
    expect(ids).toHaveLength(2);
  });

  test('publishes nothing of a manifest with errors, and tells all of them', async () => {
    const text = await readFile(MANIFEST, 'utf8');
    const faulty = path.join(folder, 'faulty.json');
    await writeFile(faulty, text.replaceAll('sroiRatio', 'sroiRatios').replace('pageInfo', 'page'));
    const told = await fail('publish', ...client, faulty);
    expect(told).toMatch(
      /^The manifest has \d+ errors:\n {2}CompanyImpact: Cannot query field "sroiRatios" on type "Metrics"/,
    );
    expect(told).toContain('DeliveryFeed: Cannot query field "page"');
    expect(told).toMatch(/Nothing of \S+faulty\.json was published\.\n$/);
    expect(await succeed('list', ...client)).toContain(ids[0]);
  });

  test('keeps an id for its text, and publishes nothing that a partner can never read', async () => {
    const [first = ''] = ids;
    const file = path.join(folder, 'persisted.json');
    await writeFile(file, JSON.stringify({ [first]: 'query Other { companies { totalCount } }' }));
    expect(await fail('publish', ...client, file)).toContain(`${first} is the id of another text`);
    await writeFile(file, 'query People { users { totalCount } }');
    expect(await fail('publish', ...client, file)).toContain('Query.users is only for');
  });

  test('prints the schema of a client, and how it is used', async () => {
    const schema = await succeed('schema', ...client);
    expect(schema).toContain('type CompanyPeriodMetrics');
    expect(schema).not.toContain('type Mutation');
    expect(await succeed('--help')).toMatch(/^Usage:/);
  });

  test('retires by id and by name, all that are named or none', async () => {
    const [first = '', second = ''] = ids;
    expect(await fail('retire', ...client, first, 'unknown')).toMatch(
      /unknown; nothing was retired/,
    );
    expect(await succeed('list', ...client)).toContain(first);
    expect(await succeed('retire', ...client, first)).toBe(`Retired CompanyImpact (${first}).\n`);
    expect(await fail('retire', ...client, first)).toContain('nothing was retired');
    expect(await succeed('retire', ...client, '--name', 'DeliveryFeed')).toContain(second);
    expect(await succeed('list', ...client)).not.toMatch(/[0-9a-f]{64}/);
    expect(await succeed('publish', ...client, MANIFEST)).toContain('2 of them new');
  });

  test('changes a key: one more, then one less', async () => {
    const key = (await succeed('add-key', ...client)).trimEnd();
    const fingerprint = hashKey(key).slice(0, 8);
    await succeed('revoke-key', ...client, '--key', fingerprint);
    expect(await succeed('list', ...client)).toMatch(new RegExp(`${fingerprint} .*, revoked \\d`));
    expect(await fail('revoke-key', ...client, '--key', fingerprint)).toContain('no live key');
  });

  test('limits a client, and takes the limits away again', async () => {
    expect(await succeed('limit', ...client, '--requests', '60')).toBe(
      'Set the limits of goodera-fjordbank: 60 requests and a cost of default a minute.\n',
    );
    expect(await succeed('list', ...client)).toMatch(/, 60 requests a minute\n/);
    await succeed('limit', ...client);
    expect(await succeed('list', ...client)).not.toContain('a minute');
    expect(await fail('limit', ...client, '--cost', '0')).toContain(
      '--cost: expected a whole number',
    );
  });

  test('revokes a client for good', async () => {
    await succeed('revoke-client', ...client);
    expect(await succeed('list', ...client)).toMatch(/^goodera-fjordbank: .*, revoked \d/);
    expect(await fail('publish', ...client, MANIFEST)).toContain('no live client');
    expect(await fail('add-client', ...client, '--company', FJORDBANK)).toContain('name is taken');
  });

  test('lists the demo’s partner among all clients', async () => {
    const listed = await succeed('list');
    expect(listed).toContain(`${PARTNER.client}: Fjordbank, benevity\n`);
    expect(listed).toContain(`key ${hashKey(PARTNER.key).slice(0, 8)} since`);
    expect(await succeed('list', '--client', 'nobody')).toBe('There is no such client.\n');
  });

  test.each([
    [[], /^Usage:/],
    [['burn'], /^Usage:/],
    [['publish', MANIFEST], /^Usage:/],
    [['publish', '--client', PARTNER.client], /^Usage:/],
    [['retire', '--client', PARTNER.client], /^Usage:/],
    [['list', '--clients'], /Unknown option.*\n\nUsage:/s],
    [['publish', '--client', 'nobody', MANIFEST], /no live client "nobody"/],
    [['publish', '--client', PARTNER.client, '/nowhere.json'], /cannot be read/],
    [
      ['publish', '--client', PARTNER.client, COMMAND],
      /an error:\n {2}expected a manifest, or operations/,
    ],
    [['add-client', '--client', 'A b', '--company', FJORDBANK], /--client: expected/],
    [['add-client', '--client', 'a-b', '--company', 'x'], /--company: expected a UUID/],
    [['add-client', '--client', 'a-b', '--company', NOBODY], /no company of this id/],
    [['add-client', '--client', 'a-b', '--company', FJORDBANK, '--platform', 'x'], /--platform/],
  ])('says what is wrong with %j', async (args, sentence) => {
    expect(await fail(...args)).toMatch(sentence);
  });

  test('asks for the migrations that are missing', async () => {
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    await owner.query('DROP SCHEMA gateway CASCADE');
    await owner.end();
    expect(await fail('list')).toMatch(/run pnpm db:migrate first\.\n$/);
  });
});
