/** Accounts that sign in with a password, for the tests of accounts. */
import { z } from 'zod';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { hashPassword } from '../src/sign-in/password.ts';
import { createSignInService, type SignInServiceOptions } from '../src/sign-in/sign-in.service.ts';
import type { UsersServices } from '../src/context.ts';
import { withUsersServices } from '../src/subgraph.ts';
import { MANAGER, startUsers, VOLUNTEER } from './fixtures.ts';
import { SIGNING } from './signing.ts';

export const SECRET = 'a secret for tests';
/** Address of the manager. */
export const EMAIL = 'mia.manager@own.example';
/** Password of the manager and of the volunteer. */
export const PASSWORD = 'correct horse battery staple';

/** Starts users with a service for sign-in, and further ones, beside accounts with a password. */
export async function startWithPasswords(
  { compare, ...services }: UsersServices & Pick<SignInServiceOptions, 'compare'> = {},
  options: { readonly react?: boolean } = {},
): Promise<TestSubgraph> {
  const signIn = createSignInService({
    signing: SIGNING,
    secret: SECRET,
    ...(compare && { compare }),
  });
  const subgraph = await startUsers(withUsersServices({ signIn, ...services }), options);
  await subgraph.sql('update users.users set password_hash = $1 where id = any($2)', [
    await hashPassword(PASSWORD),
    [MANAGER, VOLUNTEER],
  ]);
  return subgraph;
}

/** Claims of the access token of a payload; the tests of the gateway verify signatures. */
export function claimsOf(accessToken: unknown): Readonly<Record<string, unknown>> {
  const [, claims = ''] = String(accessToken).split('.');
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
}
