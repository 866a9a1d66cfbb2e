import { askSubgraph, codesOf, read } from '@teei/test/ask.ts';
import { change, codesAtOnce, queryOf } from '@teei/test/changes.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  manager,
  MANAGER,
  OWN,
  participant,
  PARTICIPANT,
  VOLUNTEER,
  volunteer,
} from '../../test/fixtures.ts';
import { claimsOf, EMAIL, PASSWORD, startWithPasswords } from '../../test/passwords.ts';
import { matchesPassword } from './password.ts';

/** Hashes that passwords were compared with, and the comparisons that run. */
const compared: string[] = [];
let comparing = { now: 0, most: 0 };
/** Promise that every comparison awaits. */
let gate: Promise<unknown> = Promise.resolve();

const ask = askSubgraph(async () => {
  const subgraph = await startWithPasswords({
    compare: async (hash, password) => {
      compared.push(hash);
      comparing.most = Math.max(comparing.most, (comparing.now += 1));
      await gate;
      comparing.now -= 1;
      return matchesPassword(hash, password);
    },
  });
  await subgraph.sql(`insert into identity.grants (user_id, scope) values ($1, 'programs:write')`, [
    MANAGER,
  ]);
  return subgraph;
});

beforeEach(async () => {
  compared.length = 0;
  comparing = { now: 0, most: 0 };
  await ask.sql('delete from identity.sign_in_attempts');
});

const SIGN_IN = 'signIn { accessToken expiresAt }';
const NOBODY = { accessToken: null, expiresAt: null };

const attempt = (email: string, password: string, as = anonymous) =>
  change(ask, as, SIGN_IN, { email, password });

/** Payload of a rejected attempt, with its only error. */
const rejection = (field: readonly string[], code: string, message: string) => ({
  ...NOBODY,
  userErrors: [{ field, code, message, transition: null }],
});

describe('signing in', () => {
  it.each([EMAIL, EMAIL.toUpperCase(), 'Mia.Manager@OWN.example'])(
    'with %s returns a token with user, tenant, role and scopes',
    async (email) => {
      const answer = await attempt(email, PASSWORD);
      const { iat, exp, session_id: session, ...claims } = claimsOf(read(answer, 'accessToken'));
      expect(session).toMatch(/^[0-9a-f-]{36}$/);
      expect(claims).toEqual({
        iss: 'test issuer',
        aud: 'test audience',
        sub: MANAGER,
        role: 'company_user',
        tenantId: OWN,
        scope: 'programs:write',
      });
      expect(Number(exp) - Number(iat)).toBe(30 * 60);
      expect(read(answer, 'expiresAt')).toBe(new Date(Number(exp) * 1_000).toISOString());
    },
  );

  it('is for everybody, also again', async () => {
    for (const viewer of [admin, manager, partner(OWN), volunteer, participant]) {
      const answer = await attempt('vera@own.example', PASSWORD, viewer);
      expect(claimsOf(read(answer, 'accessToken'))).toMatchObject({ sub: VOLUNTEER });
    }
  });
});

describe('a rejected sign-in', () => {
  it('has the same error after the same work for every cause', async () => {
    const wrong = [
      [EMAIL, 'wrong'],
      [EMAIL, PASSWORD.toUpperCase()],
      ['nobody@own.example', PASSWORD],
      // Without a password.
      ['pavlo@mail.example', PASSWORD],
      [`erased+${PARTICIPANT}@invalid`, PASSWORD],
      ["' or true --", PASSWORD],
      ['%', PASSWORD],
    ] as const;
    const message = 'No account has this e-mail address and password: check both.';
    for (const [email, password] of wrong) {
      const answer = await attempt(email, password);
      expect([email, answer]).toEqual([email, rejection([], 'UNAUTHENTICATED', message)]);
    }
    expect(compared).toHaveLength(wrong.length);
    const settings = compared.map((hash) => hash.split('$').slice(0, 4).join('$'));
    expect(new Set(settings)).toEqual(new Set(['$argon2id$v=19$m=19456,p=1,t=2']));
  });

  it('for its input has no value in its errors, is not compared and not counted', async () => {
    const answer = await attempt('a\0b@own.example', `${PASSWORD}${'x'.repeat(1_000)}`);
    expect(answer).toMatchObject({ userErrors: [{ field: ['email'] }, { field: ['password'] }] });
    expect(JSON.stringify(answer)).not.toMatch(/own\.example|horse/);
    expect(compared).toEqual([]);
    expect(await ask.sql('select address_hash from identity.sign_in_attempts')).toEqual([]);
  });
});

describe('attempts with one address', () => {
  const REFUSED: readonly unknown[] = Array.from({ length: 10 }, () => 'UNAUTHENTICATED');

  it.each([EMAIL, 'nobody@own.example'])(
    'are ten for %s, in whichever case, and no password helps after that',
    async (address) => {
      const wrong = await codesAtOnce(10, (index) =>
        attempt(index % 2 ? address : address.toUpperCase(), 'wrong'),
      );
      expect(wrong).toEqual(REFUSED);
      const message = 'email: too many attempts with this address; try again in 15 min.';
      expect(await attempt(address, PASSWORD)).toEqual(
        rejection(['email'], 'TOO_MANY_ATTEMPTS', message),
      );
      expect(compared).toHaveLength(10);
      expect(await attempt('vera@own.example', PASSWORD)).toMatchObject({ userErrors: [] });
    },
  );

  it('are each counted, concurrently and in one request', async () => {
    const atOnce = await codesAtOnce(25, () => attempt(EMAIL, 'wrong'));
    expect(atOnce.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(atOnce.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(15);
    const wrong = 'input: { email: "vera@own.example", password: "wrong" }';
    const calls = Array.from({ length: 12 }, (_, index) => `a${index}: signIn(${wrong})`);
    const fields = calls.map((call) => `${call} { userErrors { code } }`).join(' ');
    const data = await ask.data(anonymous, `mutation { ${fields} }`);
    const inOne = calls.map((_, index) => read(data, `a${index}`, 'userErrors', 0, 'code'));
    expect(inOne).toEqual([...REFUSED, 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect(compared).toHaveLength(20);
  });

  it('are reset by a success, and after the time window', async () => {
    await codesAtOnce(9, () => attempt(EMAIL, 'wrong'));
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ userErrors: [] });
    expect(await codesAtOnce(10, () => attempt(EMAIL, 'wrong'))).toEqual(REFUSED);
    await ask.sql(`update identity.sign_in_attempts set first_at = now() - interval '15 minutes'`);
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ userErrors: [] });
  });

  it('are stored without the address', async () => {
    await attempt(EMAIL, 'wrong');
    const rows = await ask.sql(
      'select row_to_json(a)::text as kept from identity.sign_in_attempts as a',
    );
    expect(rows).toHaveLength(1);
    expect(String(rows[0]?.['kept'])).toMatch(/"address_hash":"[0-9a-f]{64}"/);
    expect(String(rows[0]?.['kept'])).not.toContain('mia');
  });
});

describe('concurrent sign-ins', () => {
  it('hash two at a time, wait without a connection, and are rejected beyond thirty', async () => {
    const opened = Promise.withResolvers<undefined>();
    gate = opened.promise;
    const attempts = Array.from({ length: 40 }, (_, index) => {
      const input = { email: `nobody${index}@own.example`, password: 'wrong' };
      return ask.execute(anonymous, queryOf('signIn'), { input });
    });
    for (const answer of await Promise.all(attempts.slice(32))) {
      expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    }

    // The pool has three connections.
    const reader = `{ a: company(id: "${OWN}") { name } b: companies { totalCount } c: tenantByDomain(domain: "x") { company { id } } }`;
    const reads = Array.from({ length: 5 }, () => ask.execute(anonymous, reader));
    for (const answer of await Promise.all(reads)) {
      expect(read(answer.data, 'a', 'name')).toBe('Own Bank');
    }
    await eventually(() => expect(comparing.now).toBe(2));

    opened.resolve(undefined);
    for (const answer of await Promise.all(attempts.slice(0, 32))) {
      expect(read(answer.data, 'signIn', 'userErrors', 0, 'code')).toBe('UNAUTHENTICATED');
    }
    expect(comparing.most).toBe(2);
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ userErrors: [] });
  });
});
