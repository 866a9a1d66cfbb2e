import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import { MANAGER, manager, startUsers } from '../../test/fixtures.ts';
import { SIGNING } from '../../test/signing.ts';
import { hashPassword } from '../sign-in/password.ts';
import { createSignInService } from '../sign-in/sign-in.service.ts';
import { withUsersServices } from '../subgraph.ts';
import {
  hashRecoveryCode,
  newSecret,
  openSecret,
  resealSecret,
  sealSecret,
  stepOfCode,
} from './one-time-code.ts';

const SECRET = 'a secret for tests';
const STEP_MS = 30_000;

/** The code that an authenticator shows, so many steps from now. */
function codeOf(secret: string, steps = 0, now = Date.now()): string {
  return new TOTP({ secret }).generate({ timestamp: now + steps * STEP_MS });
}

describe('a code', () => {
  const secret = newSecret();
  const now = 1_800_000_000_000;

  it.each([
    [-2, undefined],
    [-1, now / STEP_MS - 1],
    [0, now / STEP_MS],
    [1, now / STEP_MS + 1],
    [2, undefined],
  ])('of %i steps from now is of step %s', (steps, step) => {
    expect(stepOfCode(secret, codeOf(secret, steps, now), now)).toBe(step);
  });

  it('may have spaces, and is no code with anything else', () => {
    const code = codeOf(secret, 0, now);
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(now / STEP_MS);
    expect([stepOfCode(secret, `${code}0`, now), stepOfCode(secret, 'abcdef', now)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

it('a secret is sealed for one person, under the secret of the graph', () => {
  const sealed = sealSecret('JBSWY3DP', MANAGER, SECRET);
  expect(openSecret(sealed, MANAGER, SECRET)).toBe('JBSWY3DP');
  expect(() => openSecret(sealed, manager.kind, SECRET)).toThrow('authenticate');
  expect(() => openSecret(sealed, MANAGER, 'another secret')).toThrow('authenticate');
});

it('a secret is opened under each secret of a rotation, and sealed anew under the current one', () => {
  const before = sealSecret('JBSWY3DP', MANAGER, 'before');
  const rotating = { current: 'now', previous: 'before' };
  expect(openSecret(before, MANAGER, rotating)).toBe('JBSWY3DP');
  expect(openSecret(before, MANAGER, { current: 'now', next: 'before' })).toBe('JBSWY3DP');
  const resealed = resealSecret(before, MANAGER, rotating) ?? '';
  expect(openSecret(resealed, MANAGER, 'now')).toBe('JBSWY3DP');
  expect(resealSecret(resealed, MANAGER, rotating)).toBeUndefined();
});

it('a recovery code is the same in either case and without its separators', () => {
  expect(hashRecoveryCode('ABCD efgh-2345')).toBe(hashRecoveryCode('abcd-efgh-2345'));
});

describe('signing in with a second factor', () => {
  const PASSWORD = 'correct horse battery staple';
  const ask = askSubgraph(async () => {
    const signIn = createSignInService({ signing: SIGNING, secret: SECRET });
    const subgraph = await startUsers(withUsersServices({ signIn }));
    await subgraph.sql('update users.users set password_hash = $1 where id = $2', [
      await hashPassword(PASSWORD),
      MANAGER,
    ]);
    return subgraph;
  });
  beforeEach(async () => {
    await ask.sql('delete from identity.sign_in_attempts');
    await ask.sql('delete from identity.second_factors');
  });

  async function mutate(
    viewer: Viewer,
    field: string,
    input: object,
    fields = '',
  ): Promise<unknown> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} userErrors { field code } } }`;
    return read(await ask.data(viewer, query, { input }), field);
  }

  async function signInWith(code?: string): Promise<unknown> {
    const input = {
      email: 'mia.manager@own.example',
      password: PASSWORD,
      ...(code !== undefined && { code }),
    };
    return read(await mutate(anonymous, 'signIn', input), 'userErrors', 0, 'code') ?? null;
  }

  /** Sets a second factor up with the code of the step before, and returns it with its recovery codes. */
  async function setUp(): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
    const begun = await mutate(
      manager,
      'beginSecondFactor',
      { password: PASSWORD },
      'secret otpauthUri',
    );
    const secret = String(read(begun, 'secret'));
    expect(String(read(begun, 'otpauthUri'))).toMatch(
      /^otpauth:\/\/totp\/TEEI:Mia\.Manager%40own\.example\?/,
    );
    const code = codeOf(secret, -1);
    const confirmed = await mutate(manager, 'confirmSecondFactor', { code }, 'recoveryCodes');
    const codes = read(confirmed, 'recoveryCodes');
    return { secret, recoveryCodes: Array.isArray(codes) ? codes.map(String) : [] };
  }

  it('asks for a code once one is confirmed, and takes each code once', async () => {
    await mutate(manager, 'beginSecondFactor', { password: PASSWORD });
    expect(await signInWith()).toBeNull();
    const { secret, recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await signInWith()).toBe('SECOND_FACTOR_REQUIRED');
    expect(await signInWith(codeOf(secret, -1))).toBe('UNAUTHENTICATED');
    const code = codeOf(secret);
    const uses = await Promise.all([signInWith(code), signInWith(code), signInWith(code)]);
    expect(uses.filter((answer) => answer === null)).toHaveLength(1);
  });

  it('takes each recovery code once', async () => {
    const { recoveryCodes } = await setUp();
    const [first = '', second = ''] = recoveryCodes;
    expect([
      await signInWith(first),
      await signInWith(first),
      await signInWith(second.toUpperCase()),
    ]).toEqual([null, 'UNAUTHENTICATED', null]);
    const who = await ask.data(manager, '{ whoAmI { secondFactor { recoveryCodesLeft } } }');
    expect(read(who, 'whoAmI', 'secondFactor')).toEqual({ recoveryCodesLeft: 8 });
  });

  it('takes no code after a hundred wrong ones in a row, but recovery codes', async () => {
    const { secret, recoveryCodes } = await setUp();
    await ask.sql('update identity.second_factors set wrong_codes = 100');
    expect(await signInWith(codeOf(secret))).toBe('UNAUTHENTICATED');
    expect(await signInWith(recoveryCodes[0])).toBeNull();
    expect(await signInWith(codeOf(secret, 1))).toBeNull();
  });

  it('counts codes as attempts, and keeps no secret in clear', async () => {
    const { secret, recoveryCodes } = await setUp();
    const wrong = await Promise.all(Array.from({ length: 11 }, () => signInWith('000000')));
    expect(wrong.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1);
    const [{ kept } = {}] = await ask.sql(
      `select (select f::text from identity.second_factors as f) || (select string_agg(c::text, '') from identity.recovery_codes as c) as kept`,
    );
    for (const text of [secret, ...recoveryCodes]) expect(String(kept)).not.toContain(text);
  });

  it('is set up and removed with the password, and a code, alone', async () => {
    const before = await newestEvent(ask);
    const wrong = await mutate(manager, 'beginSecondFactor', { password: 'wrong' });
    expect(read(wrong, 'userErrors', 0, 'code')).toBe('UNAUTHENTICATED');
    const { secret } = await setUp();
    const again = await mutate(manager, 'beginSecondFactor', { password: PASSWORD });
    expect(read(again, 'userErrors', 0, 'code')).toBe('CONFLICT');
    const remove = async (code: string) =>
      read(
        await mutate(manager, 'removeSecondFactor', { password: PASSWORD, code }),
        'userErrors',
        0,
        'code',
      );
    expect(await remove('000000')).toBe('UNAUTHENTICATED');
    expect(await remove(codeOf(secret))).toBeUndefined();
    expect(await signInWith()).toBeNull();
    expect((await eventsAfter(ask, before)).map(({ event_type }) => event_type)).toEqual([
      'second_factor.confirmed',
      'second_factor.removed',
    ]);
  });
});
