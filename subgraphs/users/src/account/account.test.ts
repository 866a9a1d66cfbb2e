/** Invitations and passwords, from the mutation by the mail to the sign-in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listKeptMessages } from '@teei/platform/mail/kept-messages.ts';
import { createMailer } from '@teei/platform/mail/mailer.ts';
import { read, askSubgraph } from '@teei/test/ask.ts';
import { change, codeOf, codesAtOnce, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MANAGER, manager, OWN, volunteer } from '../../test/fixtures.ts';
import { EMAIL, PASSWORD as OLD, startWithPasswords } from '../../test/passwords.ts';

const PAGE = 'https://app.example/account';
const NEW = 'a much better password';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-accounts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = askSubgraph(() => {
  const mailer = createMailer(pathToFileURL(folder).href);
  return startWithPasswords({ mailer, accountPageUrl: PAGE }, { react: true });
});

beforeEach(async () => {
  await ask.sql('delete from identity.sign_in_attempts');
  await rm(folder, { recursive: true, force: true });
});

const mutate = (viewer: typeof anonymous, declaration: string, input: Input) =>
  change(ask, viewer, declaration, input);

type Input = Readonly<Record<string, unknown>>;

/** The mail that arrives next, and the token of its link. */
async function nextMail(): Promise<{ to: string; subject: string; text: string; token: string }> {
  const [mail] = await eventually(async () => {
    const mails = await listKeptMessages(folder);
    expect(mails.length).toBeGreaterThan(0);
    return mails;
  });
  await rm(folder, { recursive: true, force: true });
  const { to = '', subject = '', text = '' } = mail ?? {};
  return { to, subject, text, token: /#(?:invitation|password)=([\w-]{43})/.exec(text)?.[1] ?? '' };
}

const signIn = async (email: string, password: string) =>
  codeOf(await mutate(anonymous, 'signIn', { email, password }));

const NAMES = { firstName: 'Ola', lastName: 'Nordmann' };

const invite = (email: string, more: Input = {}, viewer: typeof anonymous = manager) =>
  mutate(viewer, 'inviteUser { invitation { id state } }', { email, role: 'VOLUNTEER', ...more });

const request = (email: string) => mutate(anonymous, 'requestPasswordReset', { email });

describe('an invitation', () => {
  it('is mailed, and makes who accepts it a member of the company, signed in', async () => {
    const before = await newestEvent(ask);
    const invited = await invite('Ola@Mail.example', { language: 'no' });
    expect(invited).toMatchObject({ invitation: { state: 'PENDING' } });
    const mail = await nextMail();
    expect(mail).toMatchObject({
      to: 'ola@mail.example',
      subject: 'Own Bank inviterer deg til TEEI',
    });
    expect(mail.text).toContain('Mia Manager');
    const accept = { token: mail.token, password: NEW, ...NAMES };
    const accepted = await mutate(
      anonymous,
      'acceptInvitation { accessToken refreshToken }',
      accept,
    );
    expect(accepted).toMatchObject({ userErrors: [] });
    expect(await signIn('ola@mail.example', NEW)).toBeNull();
    const [person] = await ask.sql(
      `select role, first_name, preferred_language, company_ids from users.users where email = $1`,
      ['ola@mail.example'],
    );
    expect(person).toEqual({
      role: 'volunteer',
      first_name: 'Ola',
      preferred_language: 'no',
      company_ids: [OWN],
    });
    expect(codeOf(await mutate(anonymous, 'acceptInvitation', accept))).toBe('UNAUTHENTICATED');
    const list = await ask.data(
      manager,
      `{ company(id: "${OWN}") { invitations { state acceptedBy { firstName } } } }`,
    );
    expect(read(list, 'company', 'invitations', 0)).toEqual({
      state: 'ACCEPTED',
      acceptedBy: { firstName: 'Ola' },
    });
    expect((await eventsAfter(ask, before)).map(({ event_type }) => event_type)).toEqual([
      'invitation.created',
      'invitation.accepted',
    ]);
    const [{ kept } = {}] = await ask.sql(
      `select (select string_agg(o::text, '') from events.outbox as o) || (select coalesce(string_agg(r::text, ''), '') from jobs.runs as r) as kept`,
    );
    expect(String(kept)).not.toContain(mail.token);
  });

  it('says nothing of an account that the address has, and is accepted with a sign-in', async () => {
    expect(await invite('vera@own.example')).toMatchObject({ userErrors: [] });
    const { token } = await nextMail();
    const accept = { token, password: NEW, ...NAMES };
    expect(codeOf(await mutate(anonymous, 'acceptInvitation', accept))).toBe('CONFLICT');
    expect(codeOf(await mutate(manager, 'acceptInvitation', { token }))).toBe('CONFLICT');
    expect(codeOf(await mutate(volunteer, 'acceptInvitation', { token }))).toBeNull();
    expect(await signIn('vera@own.example', OLD)).toBeNull();
  });

  it('ends when it is revoked or lapses', async () => {
    const revoked = await invite('second@mail.example');
    const first = await nextMail();
    await mutate(manager, 'revokeInvitation', { id: read(revoked, 'invitation', 'id') });
    await invite('third@mail.example');
    const second = await nextMail();
    await ask.sql(
      `update identity.invitations set expires_at = now() where email = 'third@mail.example'`,
    );
    for (const { token } of [first, second]) {
      const accept = { token, password: NEW, ...NAMES };
      expect(codeOf(await mutate(anonymous, 'acceptInvitation', accept))).toBe('UNAUTHENTICATED');
    }
  });

  it.each([
    ['by a company of staff', manager, { role: 'ADMIN' }, 'FORBIDDEN'],
    ['by a company of a participant', manager, { role: 'PARTICIPANT' }, 'FORBIDDEN'],
    ['by staff of a company user of no company', admin, { role: 'COMPANY_USER' }, 'BAD_USER_INPUT'],
    [
      'by staff of staff with a company',
      admin,
      { role: 'ADMIN', companyId: OWN },
      'BAD_USER_INPUT',
    ],
  ] as const)('%s is refused', async (_title, viewer, input, code) => {
    expect(codeOf(await invite('nobody@mail.example', input, viewer))).toBe(code);
  });

  it('is sent once to an address until it is answered', async () => {
    const twice = [await invite('twice@mail.example'), await invite('Twice@mail.example')];
    expect(twice.map(codeOf)).toEqual([null, 'CONFLICT']);
    await nextMail();
  });
});

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
    const codes = await codesAtOnce(11, () => request('nobody@own.example'));
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is changed with the one before, and the current session goes on', async () => {
    const replace = (currentPassword: string, newPassword = NEW) =>
      mutate(manager, 'changePassword', { currentPassword, newPassword });
    expect(codeOf(await replace('wrong'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await replace(OLD, 'aaaaaaaaaaaaaaaa'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await replace(OLD))).toBeNull();
    expect((await nextMail()).to).toBe('Mia.Manager@own.example');
    expect(await signIn(EMAIL, NEW)).toBeNull();
    await ask.sql('delete from identity.sign_in_attempts');
    const wrong = await codesAtOnce(11, () => replace('wrong'));
    expect(wrong.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1);
  });
});
