import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  manager,
  MANAGER,
  OWN,
  participant,
  PARTICIPANT,
  startUsers,
  VOLUNTEER,
  volunteer,
} from '../../test/fixtures.ts';
import { SIGNING } from '../../test/signing.ts';
import { withUsersServices } from '../subgraph.ts';
import { hashPassword, matchesPassword } from './password.ts';
import { createSignInService } from './sign-in.service.ts';

const EMAIL = 'mia.manager@own.example';
const PASSWORD = 'correct horse battery staple';

/** The hashes that passwords were compared with. */
const compared: string[] = [];
const signIn = createSignInService({
  signing: SIGNING,
  secret: 'a secret for tests',
  compare: (hash, password) => {
    compared.push(hash);
    return matchesPassword(hash, password);
  },
});

const ask = askSubgraph(async () => {
  const subgraph = await startUsers(withUsersServices({ signIn }));
  await subgraph.sql('update users.users set password_hash = $1 where id = any($2)', [
    await hashPassword(PASSWORD),
    [MANAGER, VOLUNTEER],
  ]);
  await subgraph.sql(`insert into identity.grants (user_id, scope) values ($1, 'programs:write')`, [
    MANAGER,
  ]);
  return subgraph;
});

beforeEach(async () => {
  compared.length = 0;
  await ask.sql('delete from identity.sign_in_attempts');
});

const payload = z.object({
  accessToken: z.string().nullable(),
  expiresAt: z.string().nullable(),
  userErrors: z.array(
    z.object({ field: z.array(z.string()), code: z.string(), message: z.string() }),
  ),
});

const FIELDS = 'accessToken expiresAt userErrors { field code message }';

async function attempt(
  email: string,
  password: string,
  { as = anonymous, fields = FIELDS } = {},
): Promise<z.infer<typeof payload>> {
  const data = await ask.data(
    as,
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${fields} } }`,
    { input: { email, password } },
  );
  return payload.parse(read(data, 'signIn'));
}

async function codesOf(attempts: readonly ReturnType<typeof attempt>[]): Promise<unknown[]> {
  const answers = await Promise.all(attempts);
  return answers.map(({ userErrors: [error] }) => error?.code);
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Claims of a token; the tests of the gateway verify signatures. */
function claimsOf({ accessToken }: z.infer<typeof payload>): z.infer<typeof claimsForm> {
  const [, claims = ''] = accessToken?.split('.') ?? [];
  return claimsForm.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
}

const claimsForm = z.looseObject({ iat: z.number(), exp: z.number(), session_id: z.string() });

const NOBODY = { accessToken: null, expiresAt: null };

describe('signing in', () => {
  it('returns a token with user, tenant, role and scopes', async () => {
    const answer = await attempt(EMAIL, PASSWORD);
    expect(answer).toMatchObject({ userErrors: [] });
    const { iat: issued, exp: expires, session_id: session, ...claims } = claimsOf(answer);
    expect(session).toMatch(/^[0-9a-f-]{36}$/);
    expect(claims).toEqual({
      iss: 'test issuer',
      aud: 'test audience',
      sub: MANAGER,
      role: 'company_user',
      tenantId: OWN,
      scope: 'programs:write',
    });
    expect(expires - issued).toBe(30 * 60);
    expect(answer.expiresAt).toBe(new Date(expires * 1_000).toISOString());
    expect(Math.abs(Date.now() / 1_000 - issued)).toBeLessThan(60);
  });

  it.each([EMAIL.toUpperCase(), 'Mia.Manager@OWN.example'])(
    'takes %s for the same address',
    async (email) => {
      expect(claimsOf(await attempt(email, PASSWORD))).toMatchObject({ sub: MANAGER });
    },
  );

  it.each([
    ['staff', admin],
    ['a company', manager],
    ['a machine', partner(OWN)],
    ['a volunteer', volunteer],
    ['a participant', participant],
  ])('is for everybody, also again: %s', async (_name, as) => {
    expect(claimsOf(await attempt('vera@own.example', PASSWORD, { as }))).toMatchObject({
      sub: VOLUNTEER,
    });
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
    for (const [email, password] of wrong) {
      expect([email, await attempt(email, password)]).toEqual([
        email,
        {
          ...NOBODY,
          userErrors: [
            {
              field: [],
              code: 'UNAUTHENTICATED',
              message: 'No account has this e-mail address and password: check both.',
            },
          ],
        },
      ]);
    }
    expect(compared).toHaveLength(wrong.length);
    const settings = compared.map((hash) => hash.split('$').slice(0, 4).join('$'));
    expect(new Set(settings)).toEqual(new Set(['$argon2id$v=19$m=19456,p=1,t=2']));
  });

  it.each([
    ['', PASSWORD, ['email']],
    ['a\0b@own.example', PASSWORD, ['email']],
    ['\ud800@own.example', PASSWORD, ['email']],
    [`${'a'.repeat(250)}@own.example`, PASSWORD, ['email']],
    [EMAIL, '', ['password']],
    [EMAIL, `${PASSWORD}${'x'.repeat(1_000)}`, ['password']],
    ['', '', ['email', 'password']],
  ])('has all errors of the input, without its values (%#)', async (email, password, fields) => {
    const { userErrors, ...rest } = await attempt(email, password);
    expect(rest).toEqual(NOBODY);
    expect(userErrors.map(({ field, code }) => [field, code])).toEqual(
      fields.map((field) => [[field], 'BAD_USER_INPUT']),
    );
    expect(JSON.stringify(userErrors)).not.toMatch(/own\.example|horse/);
    expect(compared).toEqual([]);
    expect(await ask.sql('select address_hash from identity.sign_in_attempts')).toEqual([]);
  });
});

describe('attempts with one address', () => {
  const REFUSED: readonly unknown[] = times(10, () => 'UNAUTHENTICATED');

  it.each([EMAIL, 'nobody@own.example'])(
    'are ten for %s, in whichever case, and no password helps after that',
    async (address) => {
      const wrong = times(10, (index) =>
        attempt(index % 2 ? address : address.toUpperCase(), 'wrong'),
      );
      expect(await codesOf(wrong)).toEqual(REFUSED);
      expect(await attempt(address, PASSWORD)).toEqual({
        ...NOBODY,
        userErrors: [
          {
            field: ['email'],
            code: 'TOO_MANY_ATTEMPTS',
            message: 'email: too many attempts with this address; try again in 15 min.',
          },
        ],
      });
      expect(compared).toHaveLength(10);
      expect(await attempt('vera@own.example', PASSWORD)).toMatchObject({ userErrors: [] });
    },
  );

  it('are each counted, concurrently and in one request', async () => {
    const atOnce = await codesOf(times(25, () => attempt(EMAIL, 'wrong')));
    expect(atOnce.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(atOnce.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(15);
    const wrong = 'input: { email: "vera@own.example", password: "wrong" }';
    const calls = times(12, (index) => `a${index}: signIn(${wrong}) { userErrors { code } }`);
    const data = await ask.data(anonymous, `mutation { ${calls.join(' ')} }`);
    const inOne = times(12, (index) => read(data, `a${index}`, 'userErrors', 0, 'code'));
    expect(inOne).toEqual([...REFUSED, 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect(compared).toHaveLength(20);
  });

  it('are reset by a success, and after the time window', async () => {
    await codesOf(times(9, () => attempt(EMAIL, 'wrong')));
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ userErrors: [] });
    expect(await codesOf(times(10, () => attempt(EMAIL, 'wrong')))).toEqual(REFUSED);
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
