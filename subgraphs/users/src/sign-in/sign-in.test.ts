import { askSubgraph, codesOf, read } from '@teei/test/ask.ts';
import { change, outcomesAtOnce, queryOf } from '@teei/test/changes.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { claimsOf, EMAIL, PASSWORD, startWithPasswords } from '../../test/passwords.ts';
import { matchesPassword } from './password.ts';

const SIGN_IN = 'signIn { accessToken expiresAt }';
const NOBODY = { accessToken: null, expiresAt: null };

/** Comparison of a hash with a password, whose calls are counted. */
const compare = vi.fn<typeof matchesPassword>(matchesPassword);
const ask = askSubgraph(() => startWithPasswords({ compare }));

beforeEach(async () => {
  compare.mockReset();
  await ask.sql('delete from identity.sign_in_attempts');
});

const attempt = (email: string, password: string) =>
  change(ask, anonymous, SIGN_IN, { email, password });
const answerTo = (email: string, password: string, from = ask) =>
  from.execute(anonymous, queryOf(SIGN_IN), { input: { email, password } });

it('signing in is for everybody, also again', async () => {
  for (const viewer of [admin, rows.manager, partner(rows.OWN), rows.participant]) {
    const answer = await change(ask, viewer, SIGN_IN, {
      email: 'vera@own.example',
      password: PASSWORD,
    });
    expect(claimsOf(read(answer, 'accessToken'))).toMatchObject({ sub: rows.VOLUNTEER });
  }
});

describe('a rejected sign-in', () => {
  it.each([
    ['another password', EMAIL, 'wrong'],
    ['another case of the password', EMAIL, PASSWORD.toUpperCase()],
    ['an unknown address', 'nobody@own.example', PASSWORD],
    ['an account without a password', 'pavlo@mail.example', PASSWORD],
    ['an erased account', `erased+${rows.PARTICIPANT}@invalid`, PASSWORD],
    ['SQL', "' or true --", PASSWORD],
    ['a pattern', '%', PASSWORD],
  ])('for %s has the same error after the same work', async (_cause, email, password) => {
    const message = 'No account has this e-mail address and password: check both.';
    expect(await attempt(email, password)).toEqual({
      ...NOBODY,
      userErrors: [{ field: [], code: 'UNAUTHENTICATED', message, transition: null }],
    });
    const hash: unknown = expect.stringMatching(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(compare.mock.calls).toEqual([[hash, password]]);
  });

  it('for its input has no value in its errors, is not compared and not counted', async () => {
    const answer = await attempt('a\0b@own.example', `${PASSWORD}${'x'.repeat(1_000)}`);
    expect(answer).toMatchObject({ userErrors: [{ field: ['email'] }, { field: ['password'] }] });
    expect(JSON.stringify(answer)).not.toMatch(/own\.example|horse/);
    expect(compare).not.toHaveBeenCalled();
    expect(await ask.sql('select from identity.sign_in_attempts')).toEqual([]);
  });
});

describe('attempts with one address', () => {
  it('are ten, in whichever case, and no password helps after that', async () => {
    const outcomes = await outcomesAtOnce(25, (n) =>
      attempt(n % 2 ? EMAIL : EMAIL.toUpperCase(), 'wrong'),
    );
    expect(outcomes).toEqual({ UNAUTHENTICATED: 10, TOO_MANY_ATTEMPTS: 15 });
    const message = 'email: too many attempts with this address; try again in 15 min.';
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({
      ...NOBODY,
      userErrors: [{ field: ['email'], code: 'TOO_MANY_ATTEMPTS', message }],
    });
    expect(compare).toHaveBeenCalledTimes(10);
  });

  it('are each counted in one request', async () => {
    const one = `signIn(input: { email: "${EMAIL}", password: "wrong" }) { userErrors { code } }`;
    const fields = Array.from({ length: 11 }, (_, n) => `a${n}: ${one}`);
    const data = await ask.data(anonymous, `mutation { ${fields.join(' ')} }`);
    expect(read(data, 'a9', 'userErrors', 0, 'code')).toBe('UNAUTHENTICATED');
    expect(read(data, 'a10', 'userErrors', 0, 'code')).toBe('TOO_MANY_ATTEMPTS');
  });

  it('are stored without the address, until one succeeds', async () => {
    await attempt(EMAIL, 'wrong');
    const stored = await ask.sql('select a::text from identity.sign_in_attempts as a');
    const hashed: unknown = expect.stringMatching(/^\([0-9a-f]{64},1,"[\d-]+ [\d:.]+\+00"\)$/);
    expect(stored).toEqual([{ a: hashed }]);
    expect(await attempt(EMAIL, PASSWORD)).toMatchObject({ userErrors: [] });
    expect(await ask.sql('select from identity.sign_in_attempts')).toEqual([]);
  });
});

describe('while a password is compared', () => {
  const CHANGE = 'changePassword { isDone: __typename }';
  const wrong = { userErrors: [{ code: 'UNAUTHENTICATED' }] };

  it.each([
    ['the person gets another', `select identity.set_password($1, 'another', null)`],
    ['the account is disabled', 'select identity.disable_account($1)'],
  ])('%s: the one before opens nothing any more', async (_cause, statement) => {
    const [stored] = await ask.sql('select password_hash from users.users where id = $1', [
      rows.MANAGER,
    ]);
    const input = { currentPassword: PASSWORD, newPassword: 'staple battery horse correct' };
    for (const begin of [
      () => attempt(EMAIL, PASSWORD),
      () => change(ask, rows.manager, CHANGE, input),
    ]) {
      await ask.sql('update users.users set password_hash = $2 where id = $1', [
        rows.MANAGER,
        stored?.['password_hash'],
      ]);
      await ask.sql('delete from identity.revocations where user_id = $1', [rows.MANAGER]);
      compare.mockImplementationOnce(async (hash, password) => {
        await ask.sql(statement, [rows.MANAGER]);
        return matchesPassword(hash, password);
      });
      expect(await begin()).toMatchObject(wrong);
      const live = 'select from identity.live_sessions where user_id = $1';
      expect(await ask.sql(live, [rows.MANAGER])).toEqual([]);
    }
    await ask.sql('update users.users set password_hash = $2 where id = $1', [
      rows.MANAGER,
      stored?.['password_hash'],
    ]);
    await ask.sql('delete from identity.revocations where user_id = $1', [rows.MANAGER]);
  });
});

it('sessions that begin at the same time are twenty at most', async () => {
  await Promise.all(Array.from({ length: 25 }, () => attempt(EMAIL, PASSWORD)));
  const live = 'select from identity.live_sessions where user_id = $1';
  expect(await ask.sql(live, [rows.MANAGER])).toHaveLength(20);
});

it('sign-ins hash two at a time, wait without a connection, and are thirty at most', async () => {
  const opened = Promise.withResolvers<boolean>();
  compare.mockReturnValue(opened.promise);
  const attempts = Array.from({ length: 40 }, (_, n) =>
    answerTo(`nobody${n}@own.example`, 'wrong'),
  );
  // The pool has three connections.
  const reads = Array.from({ length: 5 }, () =>
    ask.data(anonymous, `{ company(id: "${rows.OWN}") { name } companies { totalCount } }`),
  );
  expect(await Promise.all(reads)).toHaveLength(5);
  await eventually(() => expect(compare).toHaveBeenCalledTimes(2));
  opened.resolve(false);
  const codes = (await Promise.all(attempts)).flatMap(codesOf);
  expect(codes).toEqual(Array.from({ length: 8 }, () => 'SUBGRAPH_UNAVAILABLE'));
});

it('an attempt that fails has a masked error, logs neither address nor password, and counts', async () => {
  const subgraph = await startWithPasswords();
  onTestFinished(() => subgraph.close());
  await subgraph.sql(`update users.users set password_hash = 'broken' where id = $1`, [
    rows.MANAGER,
  ]);
  const answer = await subgraph.execute(queryOf(SIGN_IN), {
    viewer: anonymous,
    variables: { input: { email: EMAIL, password: PASSWORD } },
  });
  expect(answer.data).toEqual({ signIn: null });
  expect(answer.errors?.[0]?.message).toMatch(/^Something went wrong on our side/);
  expect(subgraph.unexpected).toHaveLength(1);
  expect(inspect(subgraph.unexpected)).not.toMatch(/mia|own\.example|horse|broken/i);
  expect(await subgraph.sql('select attempts from identity.sign_in_attempts')).toEqual([
    { attempts: 1 },
  ]);
});

const askWithoutSigning = askSubgraph(rows.startUsers);

it('signing in is disabled with another issuer of tokens', async () => {
  const { errors } = await answerTo(EMAIL, PASSWORD, askWithoutSigning);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(errors?.[0]?.message).toMatch(/^signIn is disabled: get an access token from the issuer/);
});
