/** Invitations, from the mutation by the mail to the sign-in. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { read } from '@teei/test/ask.ts';
import {
  codeOf,
  eventsAfter,
  newestEvent,
  untilWaiting,
  whileUncommitted,
} from '@teei/test/changes.ts';
import { admin, anonymous, person } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { accountsWithMails, type Input } from '../../test/account-mails.ts';
import { manager, OTHER, OWN, VOLUNTEER, volunteer } from '../../test/fixtures.ts';
import { PASSWORD as OLD } from '../../test/passwords.ts';

const NEW = 'a much better password';
/** Staff with an account. */
const staff = { ...admin, userId: VOLUNTEER };

const NAMES = { firstName: 'Ola', lastName: 'Nordmann' };

const { ask, mutate, nextMail, signIn } = accountsWithMails();

const invite = (email: string, more: Input = {}, viewer: Viewer = manager) =>
  mutate(viewer, 'inviteUser { invitation { id state } }', { email, role: 'VOLUNTEER', ...more });

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
    const [account] = await ask.sql(
      `select role, first_name, preferred_language, company_ids from users.users where email = $1`,
      ['ola@mail.example'],
    );
    expect(account).toEqual({
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

  it('makes nobody a member whose account has another role', async () => {
    await ask.sql(`update users.users set role = 'participant' where id = $1`, [VOLUNTEER]);
    await invite('vera@own.example');
    const { token } = await nextMail();
    const refused = await mutate(person(VOLUNTEER, 'participant'), 'acceptInvitation', { token });
    await ask.sql(`update users.users set role = 'volunteer' where id = $1`, [VOLUNTEER]);
    expect(codeOf(refused)).toBe('CONFLICT');
    expect(codeOf(await mutate(volunteer, 'acceptInvitation', { token }))).toBeNull();
  });

  it('of one company is accepted at the same time as that of another', async () => {
    await ask.sql('delete from users.company_users where user_id = $1', [VOLUNTEER]);
    await invite('vera@own.example');
    const tokens = [(await nextMail()).token];
    await invite('vera@own.example', { companyId: OTHER }, staff);
    tokens.push((await nextMail()).token);
    const payloads = await whileUncommitted(
      ask,
      `select from users.companies where id in ('${OWN}', '${OTHER}') for update`,
      () => Promise.all(tokens.map((token) => mutate(volunteer, 'acceptInvitation', { token }))),
      () => untilWaiting(ask, 2),
    );
    await ask.sql('delete from users.company_users where (company_id, user_id) = ($1, $2)', [
      OTHER,
      VOLUNTEER,
    ]);
    expect(payloads.map(codeOf)).toEqual([null, null]);
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
