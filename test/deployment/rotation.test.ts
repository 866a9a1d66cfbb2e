/** Rotation of every secret of the graph, in the steps of docs/operating.md, under requests of which none may fail. */
import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from '@teei/local/postgres.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import type { GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import { signingKeySchema, type SigningKey } from '@teei/platform/tokens/signer.ts';
import { hashPassword } from '@teei/users/src/sign-in/password.ts';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import { finish, runCommand } from '../run-command.ts';
import { replace, startBalancer, type Balancer } from './balancer.ts';
import { serveGateway, serveUsers } from './users-service.ts';

const [OLD, NEW] = ['the old secret of the graph, 32 long', 'the new secret of the graph, 32 long'];
const [OLD_KEY, NEW_KEY] = [signingKey('old'), signingKey('new')];
const PERSON = '0b000000-0000-4000-8000-000000000001';
const EMAIL = 'ada@teei.example';
const PASSWORD = 'correct horse battery staple';
const TEST_TIMEOUT_MS = 120_000;
/** Successes of each client between two steps. */
const REQUESTS = 5;

const dataOf = z.record(z.string(), z.unknown()).catch({});

let dataDir: string;
let server: EmbeddedPostgres;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  dataDir = await createTemporaryDataDir('teei-rotation-');
  server = await startEmbeddedPostgres({ dataDir, throwaway: true });
  await applyMigrations({ ownerUrl: server.url });
  await sql(
    `insert into users.users (id, email, role, password_hash) values ($1, $2, 'admin', $3)`,
    [PERSON, EMAIL, await hashPassword(PASSWORD)],
  );
  await sql(`insert into users.companies (name) values ('Fjordbank'), ('Havbank')`, []);
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await stopEmbeddedPostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

function signingKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  return signingKeySchema.parse(key);
}

async function sql(text: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client(server.superuserUrl);
  await client.connect();
  await client.query(text, [...values]);
  await client.end();
}

const unexpected: unknown[] = [];
const report = (error: unknown): void => {
  unexpected.push(error);
};

interface Secrets {
  readonly secret: GraphSecret;
  readonly key: SigningKey;
  readonly published?: readonly SigningKey[];
  readonly ownerUrl: string;
  readonly nextOwnerUrl?: string;
}

async function replaceUsers(balancer: Balancer, secrets: Secrets): Promise<void> {
  const { ownerUrl, nextOwnerUrl, ...others } = secrets;
  const replica = await serveUsers({
    ...others,
    url: subgraphDatabaseUrl(ownerUrl, 'users'),
    nextUrl: nextOwnerUrl && subgraphDatabaseUrl(nextOwnerUrl, 'users'),
    report,
  });
  await replace(balancer, replica);
}

async function replaceGateway(
  balancer: Balancer,
  usersUrl: string,
  { secret, url, nextUrl }: { secret: string; url: string; nextUrl?: string },
): Promise<void> {
  const database = {
    url: roleDatabaseUrl(url, GATEWAY_ROLE),
    nextUrl: nextUrl && roleDatabaseUrl(nextUrl, GATEWAY_ROLE),
  };
  await replace(balancer, await serveGateway({ usersUrl, secret, database }));
}

it(
  'no request fails while every secret is replaced by another',
  { timeout: TEST_TIMEOUT_MS },
  async () => {
    const ownerUrl = server.url;
    const newOwnerUrl = Object.assign(new URL(ownerUrl), { password: 'the new one' }).href;
    const [users, gateway] = [await startBalancer(), await startBalancer()];
    closing.push(users.close, gateway.close);

    const ask = async (query: string, token?: string): Promise<unknown> => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query }),
      });
      const answer: unknown = await response.json();
      const errors = read(answer, 'errors');
      const field = Object.values(dataOf.parse(read(answer, 'data')))[0];
      const userErrors = read(field, 'userErrors', 0);
      if (errors !== undefined || userErrors !== undefined) throw new Error(JSON.stringify(answer));
      return field;
    };
    const signIn = (code?: string) =>
      ask(`mutation { signIn(input: { email: "${EMAIL}", password: "${PASSWORD}"
        ${code === undefined ? '' : `code: "${code}"`} }) { accessToken refreshToken userErrors { message } } }`);

    await replaceUsers(users, { secret: OLD, key: OLD_KEY, ownerUrl });
    await replaceGateway(gateway, users.url, { secret: OLD, url: ownerUrl, nextUrl: newOwnerUrl });
    const first = await signIn();
    const token = String(read(first, 'accessToken'));

    // A second factor, whose secret is sealed under the old secret.
    const begun = await ask(
      `mutation { beginSecondFactor(input: { password: "${PASSWORD}" }) { secret userErrors { message } } }`,
      token,
    );
    const totp = new TOTP({ secret: String(read(begun, 'secret')) });
    const code = totp.generate({ timestamp: Date.now() - 30_000 });
    const confirmed = await ask(
      `mutation { confirmSecondFactor(input: { code: "${code}" }) { recoveryCodes userErrors { message } } }`,
      token,
    );
    const recoveryCode = (at: number) => String(read(confirmed, 'recoveryCodes', at));

    // Clients, each of which repeats what it does with what it was answered before.
    let { refreshToken } = { refreshToken: String(read(first, 'refreshToken')) };
    let cursor: string | undefined;
    const created = new Set<unknown>();
    const clients: Readonly<Record<string, () => Promise<void>>> = {
      async 'refreshes its token'() {
        const answer = await ask(
          `mutation { refreshAccessToken(input: { refreshToken: "${refreshToken}" })
            { accessToken refreshToken userErrors { message } } }`,
        );
        refreshToken = String(read(answer, 'refreshToken'));
        expect(read(await ask('{ me { id } }', String(read(answer, 'accessToken'))), 'id')).toBe(
          PERSON,
        );
      },
      async 'keeps its token'() {
        expect(read(await ask('{ me { id } }', token), 'id')).toBe(PERSON);
      },
      async 'pages through a list'() {
        const after = cursor === undefined ? '' : `, after: "${cursor}"`;
        const page = await ask(
          `{ companies(first: 1${after}) { pageInfo { endCursor hasNextPage } } }`,
          token,
        );
        cursor ??= String(read(page, 'pageInfo', 'endCursor'));
      },
      async 'repeats a mutation'() {
        const company = await ask(
          `mutation { createCompany(input: { name: "Once", idempotencyKey: "one-and-the-same-key" })
            { company { id } userErrors { message } } }`,
          token,
        );
        created.add(read(company, 'company', 'id'));
      },
    };
    const failures: string[] = [];
    const successes = new Map<string, number>();
    const over = new AbortController();
    const running = Object.entries(clients).map(async ([name, act]) => {
      while (!over.signal.aborted) {
        try {
          await act();
          successes.set(name, (successes.get(name) ?? 0) + 1);
        } catch (error) {
          failures.push(`${name}: ${String(error)}`);
        }
      }
    });
    /** Waits until each client has had some more successes. */
    const someRequests = async (): Promise<void> => {
      const before = new Map(successes);
      const isBehind = (name: string): boolean =>
        (successes.get(name) ?? 0) - (before.get(name) ?? 0) < REQUESTS;
      while (Object.keys(clients).some(isBehind)) {
        expect(failures).toEqual([]);
        await pause(20);
      }
    };
    await someRequests();

    // 1. Subgraphs accept what is to come.
    const next = { ownerUrl, nextOwnerUrl: newOwnerUrl };
    await replaceUsers(users, {
      secret: { current: OLD, next: NEW },
      key: OLD_KEY,
      published: [NEW_KEY],
      ...next,
    });
    await someRequests();
    await signIn(recoveryCode(0));

    // 2. The password of the owner, and those that are derived from it.
    await sql(`alter role teei_owner password 'the new one'`, []);
    await applyMigrations({ ownerUrl: newOwnerUrl });
    await someRequests();
    // A replica that starts now, with the password of before.
    await replaceUsers(users, {
      secret: { current: OLD, next: NEW },
      key: OLD_KEY,
      published: [NEW_KEY],
      ...next,
    });
    await someRequests();

    // 3. The gateway uses what is new, then the subgraphs do.
    await replaceGateway(gateway, users.url, { secret: NEW, url: newOwnerUrl });
    await someRequests();
    await replaceUsers(users, {
      secret: { current: NEW, previous: OLD },
      key: NEW_KEY,
      published: [OLD_KEY],
      ownerUrl: newOwnerUrl,
    });
    await someRequests();
    await signIn(recoveryCode(1));

    // 4. What is encrypted under the old secret is sealed anew.
    const resealed = await finish(
      runCommand('commands/db-reseal.ts', {
        DATABASE_URL: newOwnerUrl,
        GRAPH_SECRET: NEW,
        GRAPH_SECRET_PREVIOUS: OLD,
      }),
    );
    expect(resealed.output).toContain('1 of 1 second factors were sealed anew.\n');
    over.abort();
    await Promise.all(running);
    expect(failures).toEqual([]);
    expect(unexpected).toEqual([]);
    expect(created.size).toBe(1);

    // 5. Nothing of the old is accepted any more.
    await replaceUsers(users, { secret: NEW, key: NEW_KEY, ownerUrl: newOwnerUrl });
    await signIn(recoveryCode(2));
    await signIn(totp.generate());
    await expect(clients['pages through a list']?.()).rejects.toThrow('cursor');
  },
);
