/** Uses of the mutations of accounts, for the conformance tests. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { MANAGER, manager, OTHER, OWN, STRANGER, VOLUNTEER, volunteer } from './fixtures.ts';

/** Member of staff who has an account. */
const staff = { ...admin, userId: STRANGER };
const byStaff = { viewer: staff, other: { ...admin, userId: MANAGER } };
const byManager = { viewer: manager, other: staff };

let invited = 0;

const FOREIGN_INVITATION = '0e000000-0000-4000-8000-000000000082';
const FOREIGN_SESSION = '0e000000-0000-4000-8000-000000000081';

export const ACCOUNT_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  endSignInSession: {
    viewer: manager,
    other: volunteer,
    input: (ask) => startSession(ask, MANAGER),
    foreign: { id: FOREIGN_SESSION },
    variation: { id: FOREIGN_SESSION },
    shows: { endedAt: '2025-11-15T09:00:00Z' },
    event: {
      type: 'sign_in_session.ended',
      subject: MANAGER,
      payload: { reason: 'signed_out' },
    },
    statements: 4,
  },
  resetSecondFactor: {
    ...byStaff,
    put: (ask) =>
      ask.sql(
        `insert into identity.second_factors (user_id, secret) values ($1, 'sealed') on conflict do nothing`,
        [VOLUNTEER],
      ),
    input: { userId: VOLUNTEER, reason: 'They lost their telephone' },
    variation: { reason: 'Another reason' },
    shows: { firstName: 'Vera' },
    event: {
      type: 'second_factor.removed',
      subject: VOLUNTEER,
      payload: { reason: 'They lost their telephone' },
    },
    statements: 6,
  },
  inviteUser: {
    ...byManager,
    input: async () => ({ email: `invited${(invited += 1)}@mail.example`, role: 'VOLUNTEER' }),
    variation: { role: 'COMPANY_USER' },
    shows: { role: 'VOLUNTEER', state: 'PENDING' },
    event: { type: 'invitation.created', payload: { role: 'volunteer' } },
    statements: 6,
    excludes: 'CONFLICT',
  },
  revokeInvitation: {
    ...byManager,
    input: async (ask) => ({ id: await insertInvitation(ask, OWN) }),
    foreign: { id: FOREIGN_INVITATION },
    variation: { id: FOREIGN_INVITATION },
    shows: { state: 'REVOKED' },
    event: { type: 'invitation.revoked', payload: { role: 'volunteer' } },
    statements: 4,
  },
  grantAccess: {
    ...byStaff,
    put: (ask) => ask.sql('delete from identity.grants'),
    input: { userId: VOLUNTEER, scope: 'PROGRAMS_WRITE', reason: 'Coordinates the Oslo cohort' },
    variation: { reason: 'Another reason' },
    shows: { scope: 'PROGRAMS_WRITE', role: null },
    event: {
      type: 'access_grant.given',
      subject: VOLUNTEER,
      payload: {
        role: null,
        scope: 'programs:write',
        reason: 'Coordinates the Oslo cohort',
        endsAt: null,
      },
    },
    statements: 6,
    excludes: 'CONFLICT',
  },
  revokeGrant: {
    ...byStaff,
    input: async (ask) => ({ id: await insertGrant(ask), reason: 'The cohort has ended' }),
    variation: { reason: 'Another reason' },
    shows: { scope: 'PROGRAMS_WRITE' },
    event: {
      type: 'access_grant.revoked',
      subject: VOLUNTEER,
      payload: { role: null, scope: 'programs:write', reason: 'The cohort has ended' },
    },
    statements: 4,
    excludes: 'CONFLICT',
  },
  disableAccount: {
    ...byStaff,
    put: (ask) => ask.sql('delete from identity.revocations'),
    input: { userId: VOLUNTEER, reason: 'Their telephone was stolen' },
    variation: { reason: 'Another reason' },
    shows: { isDisabled: true },
    event: {
      type: 'account.disabled',
      subject: VOLUNTEER,
      payload: { reason: 'Their telephone was stolen' },
    },
    statements: 8,
  },
  enableAccount: {
    ...byStaff,
    put: (ask) => ask.sql('select identity.disable_account($1)', [VOLUNTEER]),
    input: { userId: VOLUNTEER, reason: 'They have a new telephone' },
    variation: { reason: 'Another reason' },
    shows: { isDisabled: false },
    event: {
      type: 'account.enabled',
      subject: VOLUNTEER,
      payload: { reason: 'They have a new telephone' },
    },
    statements: 8,
  },
};

/** Mutations that the conformance tests cannot try, each with the reason. */
export const ACCOUNT_EXEMPTIONS: Readonly<Record<string, string>> = {
  signIn: 'It shows no row, takes no key and writes no event: sign-in.test.ts has it whole.',
  refreshAccessToken: 'It shows no row and takes no key: sign-in-session.test.ts has it whole.',
  beginSecondFactor: 'It shows no row and takes no key: second-factor.test.ts has it whole.',
  confirmSecondFactor: 'It shows no row and takes no key: second-factor.test.ts has it whole.',
  removeSecondFactor: 'It shows no row and takes no key: second-factor.test.ts has it whole.',
  acceptInvitation: 'It shows no row and takes no key: invitation.test.ts has it whole.',
  requestPasswordReset: 'It shows no row and takes no key: account.test.ts has it whole.',
  resetPassword: 'It shows no row and takes no key: account.test.ts has it whole.',
  changePassword: 'It shows no row and takes no key: account.test.ts has it whole.',
  ingestDeliveryReports:
    'It shows no row and its effect is a job: delivery-reports.test.ts has it whole.',
  signOut: 'It shows no row and takes no key: sign-in-session.test.ts has it whole.',
};

/** Starts a session of the person, and one of somebody else. */
async function startSession(ask: Ask, userId: string): Promise<{ readonly id: unknown }> {
  await ask.sql(
    'insert into identity.sessions (id, user_id) values ($1, $2) on conflict do nothing',
    [FOREIGN_SESSION, VOLUNTEER],
  );
  const [row] = await ask.sql('insert into identity.sessions (user_id) values ($1) returning id', [
    userId,
  ]);
  return { id: row?.['id'] };
}

async function insertGrant(ask: Ask): Promise<unknown> {
  const [row] = await ask.sql(
    `insert into identity.grants (user_id, scope) values ($1, 'programs:write') returning id`,
    [VOLUNTEER],
  );
  return row?.['id'];
}

/** An invitation of the company, and one of another company. */
async function insertInvitation(ask: Ask, companyId: string): Promise<unknown> {
  const insert = `insert into identity.invitations (id, email, role, company_id)
    values (coalesce($1, gen_random_uuid()), 'invited@mail.example', 'volunteer', $2)
    on conflict do nothing returning id`;
  // Its mail is queued as a job of the domain whose role inserts it.
  await ask.sql('set role users_admin');
  await ask.sql(insert, [FOREIGN_INVITATION, OTHER]);
  const [row] = await ask.sql(insert, [null, companyId]);
  await ask.sql('reset role');
  return row?.['id'];
}
