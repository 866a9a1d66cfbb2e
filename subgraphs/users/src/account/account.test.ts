/** Passwords, from the mutation by the mail to the sign-in. */
import { read } from '@teei/test/ask.ts';
import { codeOf, outcomesAtOnce } from '@teei/test/changes.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { accountsWithMails } from '../../test/account-mails.ts';
import { MANAGER, manager } from '../../test/fixtures.ts';
import { EMAIL, PASSWORD as OLD } from '../../test/passwords.ts';

const NEW = 'a much better password';

const { ask, mutate, nextMail, signIn } = accountsWithMails();

const request = (email: string) => mutate(anonymous, 'requestPasswordReset', { email });

describe('a forgotten password', () => {
  it('is set anew by a link that works once, and ends all sessions', async () => {
    const signedIn = await mutate(anonymous, 'signIn { refreshToken }', {
      email: 'vera@own.example',
      password: OLD,
    });
    expect(codeOf(await request('VERA@own.example'))).toBeNull();
    const { to, token } = await nextMail();
    expect(to).toBe('vera@own.example');
    expect(
      codeOf(await mutate(anonymous, 'resetPassword', { token, password: 'vera and her secret' })),
    ).toBe('BAD_USER_INPUT');
    const uses = await Promise.all(
      [NEW, NEW, NEW].map((password) => mutate(anonymous, 'resetPassword', { token, password })),
    );
    expect(uses.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    expect((await nextMail()).subject).toBe('Passordet ditt til TEEI er endret');
    expect([await signIn('vera@own.example', OLD), await signIn('vera@own.example', NEW)]).toEqual([
      'UNAUTHENTICATED',
      null,
    ]);
    const refreshToken = read(signedIn, 'refreshToken');
    expect(codeOf(await mutate(anonymous, 'refreshAccessToken', { refreshToken }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is answered alike, in the same time, where nobody or a locked-out person has the address', async () => {
    await ask.sql(
      `insert into identity.revocations (user_id, issued_before) values ($1, 'infinity')`,
      [MANAGER],
    );
    const started = performance.now();
    const answers = [await request('nobody@own.example'), await request(EMAIL)];
    expect(performance.now() - started).toBeGreaterThan(2 * 150 - 20);
    await ask.sql('delete from identity.revocations');
    expect(answers).toEqual([{ userErrors: [] }, { userErrors: [] }]);
    expect(await ask.sql(`select from jobs.queue where name = 'password_reset.mail'`)).toEqual([]);
  });

  it('may be asked for ten times in a quarter of an hour', async () => {
    const outcomes = await outcomesAtOnce(11, () => request('nobody@own.example'));
    expect(outcomes).toEqual({ done: 10, TOO_MANY_ATTEMPTS: 1 });
  });
});

describe('a password', () => {
  it('is changed with the one before, and the current session goes on', async () => {
    const replace = (currentPassword: string, newPassword = NEW) =>
      mutate(manager, 'changePassword', { currentPassword, newPassword });
    expect(codeOf(await replace('wrong'))).toBe('UNAUTHENTICATED');
    for (const unfit of ['aaaaaaaaaaaaaaaa', 'mia.manager 2026']) {
      expect(codeOf(await replace(OLD, unfit))).toBe('BAD_USER_INPUT');
    }
    expect(codeOf(await replace(OLD))).toBeNull();
    expect((await nextMail()).to).toBe('Mia.Manager@own.example');
    expect(await signIn(EMAIL, NEW)).toBeNull();
    await ask.sql('delete from identity.sign_in_attempts');
    const wrong = await outcomesAtOnce(11, () => replace('wrong'));
    expect(wrong).toEqual({ UNAUTHENTICATED: 10, TOO_MANY_ATTEMPTS: 1 });
  });
});
