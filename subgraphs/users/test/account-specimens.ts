/** Uses of the mutations of accounts, for the conformance tests. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { MANAGER, manager, VOLUNTEER, volunteer } from './fixtures.ts';

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
    statements: 7,
  },
};

/** Mutations that the conformance tests cannot try, each with the reason. */
export const ACCOUNT_EXEMPTIONS: Readonly<Record<string, string>> = {
  signIn: 'It shows no row, takes no key and writes no event: sign-in.test.ts has it whole.',
  refreshAccessToken: 'It shows no row and takes no key: sign-in-session.test.ts has it whole.',
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
