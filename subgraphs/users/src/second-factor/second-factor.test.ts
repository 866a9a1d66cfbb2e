import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, codeOf, outcomesAtOnce, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANAGER, manager } from '../../test/fixtures.ts';
import { EMAIL, PASSWORD, SECRET, startWithPasswords } from '../../test/passwords.ts';
import {
  hashRecoveryCode,
  newSecret,
  openSecret,
  resealSecret,
  sealSecret,
  stepOfCode,
} from './one-time-code.ts';

type Input = Readonly<Record<string, unknown>>;

const STEP_MS = 30_000;

/** The code that an authenticator shows, so many steps from now. */
function totp(secret: string, steps = 0, now = Date.now()): string {
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
    expect(stepOfCode(secret, totp(secret, steps, now), now)).toBe(step);
  });

  it('may have spaces, and is no code with anything else', () => {
    const code = totp(secret, 0, now);
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
  const ask = askSubgraph(() => startWithPasswords());
  beforeEach(async () => {
    // Codes are of a step of the clock, which would end during a test.
    vi.useFakeTimers({ toFake: ['Date'] });
    await ask.sql('delete from identity.sign_in_attempts');
    await ask.sql('delete from identity.second_factors');
  });
  afterEach(() => vi.useRealTimers());

  const mutate = (viewer: typeof anonymous, declaration: string, input: Input) =>
    change(ask, viewer, declaration, input);
  const payloadOf = (code?: string) =>
    mutate(anonymous, 'signIn', { email: EMAIL, password: PASSWORD, code });
  const signInWith = async (code?: string) => codeOf(await payloadOf(code));

  /** Sets a second factor up with the code of the step before, and returns it with its code and recovery codes. */
  async function setUp() {
    const begun = await mutate(manager, 'beginSecondFactor { secret otpauthUri }', {
      password: PASSWORD,
    });
    const secret = String(read(begun, 'secret'));
    expect(String(read(begun, 'otpauthUri'))).toMatch(
      /^otpauth:\/\/totp\/TEEI:Mia\.Manager%40own\.example\?/,
    );
    const code = totp(secret, -1);
    const confirmed = await mutate(manager, 'confirmSecondFactor { recoveryCodes }', { code });
    const codes = read(confirmed, 'recoveryCodes');
    return { secret, code, recoveryCodes: Array.isArray(codes) ? codes.map(String) : [] };
  }

  it('asks for a code once one is confirmed, and takes each code once', async () => {
    await mutate(manager, 'beginSecondFactor', { password: PASSWORD });
    expect(await signInWith()).toBeNull();
    const { secret, code, recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await signInWith()).toBe('SECOND_FACTOR_REQUIRED');
    expect(await signInWith(code)).toBe('UNAUTHENTICATED');
    const next = totp(secret);
    const uses = await outcomesAtOnce(3, () => payloadOf(next));
    expect(uses).toEqual({ done: 1, UNAUTHENTICATED: 2 });
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
    expect(await signInWith(totp(secret))).toBe('UNAUTHENTICATED');
    expect(await signInWith(recoveryCodes[0])).toBeNull();
    expect(await signInWith(totp(secret, 1))).toBeNull();
  });

  it('counts codes as attempts, and keeps no secret in clear', async () => {
    const { secret, recoveryCodes } = await setUp();
    const wrong = await outcomesAtOnce(11, () => payloadOf('000000'));
    expect(wrong).toEqual({ UNAUTHENTICATED: 10, TOO_MANY_ATTEMPTS: 1 });
    const [{ kept } = {}] = await ask.sql(
      `select (select f::text from identity.second_factors as f) || (select string_agg(c::text, '') from identity.recovery_codes as c) as kept`,
    );
    for (const text of [secret, ...recoveryCodes]) expect(String(kept)).not.toContain(text);
  });

  it('is set up and removed with the password, and a code, alone', async () => {
    const before = await newestEvent(ask);
    const wrong = await mutate(manager, 'beginSecondFactor', { password: 'wrong' });
    expect(codeOf(wrong)).toBe('UNAUTHENTICATED');
    const { secret } = await setUp();
    const again = await mutate(manager, 'beginSecondFactor', { password: PASSWORD });
    expect(codeOf(again)).toBe('CONFLICT');
    const remove = async (code: string) =>
      codeOf(await mutate(manager, 'removeSecondFactor', { password: PASSWORD, code }));
    expect(await remove('000000')).toBe('UNAUTHENTICATED');
    expect(await remove(totp(secret))).toBeNull();
    expect(await signInWith()).toBeNull();
    expect((await eventsAfter(ask, before)).map(({ event_type }) => event_type)).toEqual([
      'second_factor.confirmed',
      'second_factor.removed',
    ]);
  });
});
