import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestPool } from '@teei/test/pool.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { GraphError } from '@teei/platform/errors/errors.ts';
import {
  createTokenSigner,
  OPERATOR_SUBJECT,
  signingKeySchema,
  type TokenSigner,
  type TokenSubject,
} from '@teei/platform/tokens/signer.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PartnerDirectory } from '../partners/directory.ts';
import { hashKey, makeKey } from '../partners/keys.ts';
import { createCredentialReader } from './credentials.ts';
import { Standings } from './standings.ts';
import { listStandings } from './standings.sql.ts';
import { knownKeys, remoteKeys, type TokenOptions } from './tokens.ts';

/** Milliseconds from a change in the database until every gateway acts on it. */
const MAX_DELAY_MS = 5_000;

const COMPANY = '0a000000-0000-4000-8000-000000000001';
const personId = (n: number): string => `0b000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Statements that take the right to act from the person `$1`. Each is tried with a person of its own. */
const LOSSES = Object.entries({
  'the membership is deleted': 'delete from users.company_users where user_id = $1',
  'the person is erased': `update users.users set email = 'erased+' || id || '@invalid' where id = $1`,
  'the person is deleted': `with m as (delete from users.company_users where user_id = $1),
    s as (delete from identity.grants where user_id = $1)
    delete from users.users where id = $1`,
  'the role is another': `update users.users set role = 'volunteer' where id = $1`,
  'the person is locked out': `insert into identity.revocations values ($1, 'infinity')`,
  'tokens so far are revoked': `insert into identity.revocations values ($1, now() + interval '1 second')`,
});
const WITHDRAWN = LOSSES.length;
const UNTOUCHED = LOSSES.length + 1;

function makeSigner(issuer: string): TokenSigner {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' };
  const key = signingKeySchema.parse(jwk);
  return createTokenSigner({ key, issuer, audience: 'graph', lifetime: 30 });
}

const local = makeSigner('local');
const elsewhere = makeSigner('elsewhere');

let database: TestDatabase;
let owner: pg.Client;
let pools: pg.Pool[];
let issuer: FastifyInstance;
let directories: PartnerDirectory[];
let external: TokenOptions;
const own: TokenOptions = {
  issuer: 'local',
  audience: 'graph',
  keys: knownKeys(local.jwks),
  isOperator: true,
};

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.superuserUrl);
  await owner.connect();
  await owner.query(`insert into users.companies (id, name) values ($1, 'Own')`, [COMPANY]);
  for (let n = 0; n <= UNTOUCHED; n += 1) {
    const person = [personId(n)];
    await owner.query(
      `insert into users.users (id, email, role) values ($1::uuid, $1::uuid || '@mail.example', 'company_user')`,
      person,
    );
    await owner.query(
      `insert into users.company_users (company_id, user_id) values ('${COMPANY}', $1)`,
      person,
    );
    await owner.query(
      `insert into identity.grants (user_id, scope) values ($1, 'programs:write')`,
      person,
    );
  }
  await owner.query(
    `insert into gateway.clients (name, company_id, scopes) values ('machine', $1, '{a:b}')`,
    [COMPANY],
  );
  // As two replicas of the gateway.
  pools = [openPool(), openPool()];
  directories = pools.map((pool) => new PartnerDirectory({ pool, report: () => undefined }));
  for (const directory of directories) directory.start();
  issuer = Fastify();
  issuer.get('/jwks', () => elsewhere.jwks);
  const keys = remoteKeys(`${await issuer.listen({ port: 0 })}/jwks`);
  external = { issuer: 'elsewhere', audience: 'graph', keys };
});
afterAll(async () => {
  await Promise.all(directories.map((directory) => directory.close()));
  await Promise.all([...pools.map((pool) => pool.end()), owner.end(), issuer.close()]);
  await database.drop();
});

function openPool(): pg.Pool {
  return createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 2);
}

type Read = (authorization: string | undefined) => Promise<Viewer>;

/** A reader for each replica of the gateway. */
function openReaders(tokens: TokenOptions): readonly Read[] {
  return pools.map((pool, index) =>
    createCredentialReader(tokens, {
      directory: directories[index],
      standings: new Standings({
        list: (userIds) => listStandings(pool, userIds),
        report: () => undefined,
      }),
    }),
  );
}

const subjectOf = (n: number): TokenSubject => ({
  sub: personId(n),
  role: 'company_user',
  tenantId: COMPANY,
  scopes: ['programs:write'],
});

/** The scopes that a credential has; the code of the error when it is refused. */
async function outcome(read: Read | undefined, credential: string): Promise<unknown> {
  if (!read) throw new TypeError('There is no such reader.');
  return read(`Bearer ${credential}`).then(
    (viewer) => ('scopes' in viewer ? viewer.scopes : viewer.kind),
    (error: unknown) => (error instanceof GraphError ? error.code : error),
  );
}

describe('a token', () => {
  it('of either issuer loses what its bearer loses, at every gateway, within five seconds', async () => {
    const issuers = [
      { signer: local, readers: openReaders(own) },
      { signer: elsewhere, readers: openReaders(external) },
    ];
    const holders = await Promise.all(
      [...LOSSES.keys(), WITHDRAWN, UNTOUCHED].flatMap((n) =>
        issuers.map(async ({ signer, readers }) => {
          const { token } = await signer.sign(subjectOf(n));
          return readers.map((read) => ({ n, look: () => outcome(read, token) }));
        }),
      ),
    );
    const look = async (): Promise<unknown> =>
      Promise.all(holders.flat().map(async (holder) => [holder.n, await holder.look()]));
    const expected = (outcomeOf: (n: number) => unknown): unknown =>
      holders.flat().map(({ n }) => [n, outcomeOf(n)]);
    expect(await look()).toEqual(expected(() => ['programs:write']));

    for (const [n, [, change]] of LOSSES.entries()) await owner.query(change, [personId(n)]);
    await owner.query('delete from identity.grants where user_id = $1', [personId(WITHDRAWN)]);
    const after = expected((n) => {
      if (n === UNTOUCHED) return ['programs:write'];
      return n === WITHDRAWN ? [] : 'UNAUTHENTICATED';
    });
    await expect.poll(look, { timeout: MAX_DELAY_MS, interval: 100 }).toEqual(after);
  });

  it('that is issued after others were revoked, or after more was granted, holds at once', async () => {
    const [read] = openReaders(own);
    const early = await local.sign(subjectOf(UNTOUCHED));
    expect(await outcome(read, early.token)).toEqual(['programs:write']);
    await owner.query(`insert into identity.revocations values ($1, now() - interval '1 minute')`, [
      personId(UNTOUCHED),
    ]);
    await owner.query(
      `insert into identity.grants (user_id, scope) values ($1, 'privacy:officer')`,
      [personId(UNTOUCHED)],
    );
    const { token } = await local.sign({ ...subjectOf(UNTOUCHED), scopes: ['privacy:officer'] });
    expect(await outcome(read, token)).toEqual(['privacy:officer']);
  });

  it('has no scope that was not granted, unless the operator added it', async () => {
    const claims = { ...subjectOf(UNTOUCHED), scopes: ['programs:write', 'c:d'] };
    const added = { ...claims, operatorScopes: ['e:f'] };
    const [[byOwn], [byExternal]] = [openReaders(own), openReaders(external)];
    expect(await outcome(byOwn, (await local.sign(claims)).token)).toEqual(['programs:write']);
    expect(await outcome(byOwn, (await local.sign(added)).token)).toEqual([
      'programs:write',
      'e:f',
    ]);
    expect(await outcome(byExternal, (await elsewhere.sign(added)).token)).toEqual([
      'programs:write',
    ]);
  });

  it('speaks for a role alone when it is the operator’s, and for nobody else', async () => {
    const role: TokenSubject = {
      sub: OPERATOR_SUBJECT,
      role: 'admin',
      tenantId: null,
      scopes: [],
    };
    const operators = { ...role, operatorScopes: ['privacy:officer'] };
    const [[byOwn], [byExternal]] = [openReaders(own), openReaders(external)];
    expect(await outcome(byOwn, (await local.sign(operators)).token)).toEqual(['privacy:officer']);
    expect(await outcome(byOwn, (await local.sign(role)).token)).toBe('UNAUTHENTICATED');
    expect(await outcome(byExternal, (await elsewhere.sign(operators)).token)).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a partner', () => {
  it('loses key and token within five seconds when the client is revoked, and scopes before', async () => {
    const [read] = openReaders(own);
    const key = makeKey();
    await owner.query(
      `insert into gateway.client_keys (client_id, hash)
       select id, $1 from gateway.clients where name = 'machine'`,
      [hashKey(key)],
    );
    const { token } = await local.sign({
      sub: 'machine',
      role: 'partner',
      tenantId: COMPANY,
      scopes: ['a:b', 'c:d'],
    });
    const look = async (): Promise<unknown> =>
      Promise.all([outcome(read, key), outcome(read, token)]);
    const poll = { timeout: MAX_DELAY_MS, interval: 100 };
    await expect.poll(look, poll).toEqual([['a:b'], ['a:b']]);
    await owner.query(`update gateway.clients set scopes = '{}' where name = 'machine'`);
    await expect.poll(look, poll).toEqual([[], []]);
    await owner.query(`update gateway.clients set revoked_at = now() where name = 'machine'`);
    await expect.poll(look, poll).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});

describe('while Postgres is away', () => {
  it('credentials are taken at their word no longer than revoking may take, then refused', async () => {
    const pool = openPool();
    const directory = new PartnerDirectory({ pool, report: () => undefined });
    directory.start();
    const standings = new Standings({
      list: (userIds) => listStandings(pool, userIds),
      report: () => undefined,
    });
    const read = createCredentialReader(own, { directory, standings });
    const key = makeKey();
    await owner.query(
      `with c as (insert into gateway.clients (name, company_id) values ('second', $1) returning id)
       insert into gateway.client_keys (client_id, hash) select id, $2 from c`,
      [COMPANY, hashKey(key)],
    );
    const { token } = await local.sign(subjectOf(UNTOUCHED));
    const look = async (): Promise<unknown> =>
      Promise.all([outcome(read, key), outcome(read, token)]);
    // A standing that is read within the second of the token's issue is read again.
    await pause(1_000);
    await expect.poll(look).toEqual([[], ['programs:write']]);
    await pool.end();
    expect(await look()).toEqual([[], ['programs:write']]);
    await expect
      .poll(look, { timeout: MAX_DELAY_MS, interval: 100 })
      .toEqual(['DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE']);
    expect(await read(undefined)).toEqual({ kind: 'anonymous' });
    await directory.close();
  });
});
