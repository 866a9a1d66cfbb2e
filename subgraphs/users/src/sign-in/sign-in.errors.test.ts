import { codesOf, read } from '@teei/test/ask.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { anonymous } from '@teei/test/viewers.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MANAGER, OWN, startUsers } from '../../test/fixtures.ts';
import { SIGNING } from '../../test/signing.ts';
import { withUsersServices } from '../subgraph.ts';
import { matchesPassword } from './password.ts';
import { createSignInService } from './sign-in.service.ts';

const EMAIL = 'mia.manager@own.example';
const PASSWORD = 'correct horse battery staple';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

let subgraph: TestSubgraph;
/** Promise that every comparison awaits. */
let gate = Promise.resolve();
let comparing = 0;
let mostComparing = 0;

beforeAll(async () => {
  const signIn = createSignInService({
    signing: SIGNING,
    secret: 'a secret for tests',
    async compare(hash, password) {
      comparing += 1;
      mostComparing = Math.max(mostComparing, comparing);
      await gate;
      comparing -= 1;
      return matchesPassword(hash, password);
    },
  });
  subgraph = await startUsers(withUsersServices({ signIn }));
});
afterAll(() => subgraph.close());

function attempt(email: string, on = subgraph): Promise<SubgraphResponse> {
  const input = { email, password: PASSWORD };
  return on.execute(SIGN_IN, { viewer: anonymous, variables: { input } });
}

describe('concurrent sign-ins', () => {
  it('hash two at a time, wait without a connection, and are rejected beyond thirty', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    gate = promise.then(() => undefined);
    const attempts = Array.from({ length: 40 }, (_, index) =>
      attempt(`nobody${index}@own.example`),
    );
    const turnedAway = await Promise.all(attempts.slice(32));
    for (const answer of turnedAway) expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);

    // The pool has three connections.
    const reader = `{ a: company(id: "${OWN}") { name } b: companies { totalCount } c: tenantByDomain(domain: "x") { company { id } } }`;
    const reads = Array.from({ length: 5 }, () => subgraph.execute(reader, { viewer: anonymous }));
    for (const answer of await Promise.all(reads)) {
      expect(read(answer.data, 'a', 'name')).toBe('Own Bank');
    }
    await vi.waitFor(() => expect(comparing).toBe(2));

    resolve(undefined);
    for (const answer of await Promise.all(attempts.slice(0, 32))) {
      expect(read(answer.data, 'signIn', 'userErrors', 0, 'code')).toBe('UNAUTHENTICATED');
    }
    expect(mostComparing).toBe(2);
    expect(codesOf(await attempt('nobody@own.example'))).toEqual([]);
    expect(subgraph.unexpected).toEqual([]);
  });
});

describe('an attempt that fails', () => {
  it('has a masked error, logs neither address nor password, and counts', async () => {
    await subgraph.sql(`update users.users set password_hash = 'broken' where id = $1`, [MANAGER]);
    await subgraph.sql('delete from identity.sign_in_attempts');
    const answer = await attempt(EMAIL);
    expect(answer.data).toEqual({ signIn: null });
    expect(answer.errors?.[0]?.message).toMatch(/^Something went wrong on our side/);
    expect(subgraph.unexpected).toHaveLength(1);
    expect(inspect(subgraph.unexpected)).not.toMatch(/mia|own\.example|horse|broken/i);
    expect(await subgraph.sql('select attempts from identity.sign_in_attempts')).toEqual([
      { attempts: 1 },
    ]);
  });
});

describe('with another issuer of tokens', () => {
  it('signIn is disabled', async () => {
    const without = await startUsers();
    try {
      const answer = await attempt(EMAIL, without);
      expect(answer.data).toEqual({ signIn: null });
      expect(answer.errors).toMatchObject([
        {
          message:
            'signIn is disabled: get an access token from the issuer that this graph is configured with.',
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    } finally {
      await without.close();
    }
  });
});
