import { createTestPool } from '@teei/test/pool.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { startGraph } from '../graph.ts';
import { readSupergraph } from '../supergraph/own-supergraph.ts';
import { knownKeys } from '../identity/tokens.ts';
import { SUBGRAPH_NAMES } from '../supergraph/compose.ts';
import { addClient, addKey } from './client.sql.ts';
import { readSince } from './directory.sql.ts';
import { PartnerDirectory } from './directory.ts';
import { hashKey, makeKey } from './keys.ts';

const OURS = '0a000000-0000-4000-8000-000000000001';

/** URL at which no Postgres listens. */
const NOWHERE = 'postgres://gateway_service:x@127.0.0.1:1/teei';

function openPool(url: string): pg.Pool {
  return createTestPool(url, 1);
}

describe('the directory of partners', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    await owner.query('INSERT INTO users.companies (id, name) VALUES ($1, $2)', [OURS, 'Ours']);
    pool = openPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE));
  });
  afterAll(async () => {
    await Promise.all([owner.end(), pool.end()]);
    await database.drop();
  });

  it('is read again when it has changed, and only then', async () => {
    const empty = await readSince(pool, undefined);
    expect(empty?.clients).toEqual([]);
    expect(await readSince(pool, empty?.revision)).toBeUndefined();
    const client = { name: 'one', companyId: OURS, platform: null, scopes: ['a', 'b'] };
    await addClient(owner, client);
    const one = await readSince(pool, empty?.revision);
    expect(one?.clients).toEqual([
      {
        name: 'one',
        companyId: OURS,
        scopes: ['a', 'b'],
        requestsPerMinute: null,
        costPerMinute: null,
        keyHashes: [],
        operations: {},
      },
    ]);
    expect(await readSince(pool, one?.revision)).toBeUndefined();
  });

  it('is ready when it has been read, and knows who signs in with which key', async () => {
    const key = makeKey();
    const client = { name: 'two', companyId: OURS, platform: null, scopes: ['a'] };
    await addKey(owner, await addClient(owner, client), hashKey(key));
    const directory = new PartnerDirectory({ pool, report: () => undefined });
    expect(directory.findPartner(key)).toBeUndefined();
    await directory.ready();
    expect(directory.findPartner(key)).toEqual({
      kind: 'partner',
      clientId: 'two',
      companyId: OURS,
      scopes: ['a'],
    });
    await directory.close();
  });

  it('that cannot be read is reported once, not at every look', async () => {
    const nowhere = openPool(NOWHERE);
    const reported: unknown[] = [];
    const report = (error: unknown): void => void reported.push(error);
    const directory = new PartnerDirectory({ pool: nowhere, report });
    await expect(directory.ready()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await expect(directory.refresh()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(reported).toMatchObject([{ code: 'ECONNREFUSED' }]);
    await directory.close();
    await nowhere.end();
  });
});

describe('a gateway that has never reached Postgres', () => {
  it('asks partners to come back, and answers everybody else', async () => {
    const graph = await startGraph({
      supergraphSdl: readSupergraph(),
      scalars,
      port: 0,
      host: '127.0.0.1',
      local: [],
      remote: SUBGRAPH_NAMES.map((name) => ({ name, url: 'http://127.0.0.1:1' })),
      secret: undefined,
      database: { url: NOWHERE },
      tokens: { issuer: '', audience: '', keys: knownKeys({ keys: [] }) },
      report: () => undefined,
      explorer: false,
      showWork: false,
      allowedOrigins: [],
    });
    const ask = async (headers: Readonly<Record<string, string>>): Promise<unknown> => {
      const response = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{ "query": "{ __typename }" }',
      });
      return [response.status, await response.json()];
    };
    expect(await ask({ authorization: `Bearer ${makeKey()}` })).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] },
    ]);
    expect(await ask({})).toEqual([200, { data: { __typename: 'Query' } }]);
    expect((await fetch(`${graph.url}/readyz`)).status).toBe(503);
    await graph.close();
  });
});
