import { askSubgraph, read } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MANAGER, manager, startUsers } from '../../test/fixtures.ts';
import { SIGNING } from '../../test/signing.ts';
import { hashPassword } from '../sign-in/password.ts';
import { createSignInService } from '../sign-in/sign-in.service.ts';
import { withUsersServices } from '../subgraph.ts';

const PASSWORD = 'correct horse battery staple';
const service = createSignInService({ signing: SIGNING, secret: 'a secret for tests' });

const ask = askSubgraph(async () => {
  const subgraph = await startUsers(withUsersServices({ signIn: service }));
  await subgraph.sql('update users.users set password_hash = $1 where id = $2', [
    await hashPassword(PASSWORD),
    MANAGER,
  ]);
  return subgraph;
});

beforeEach(() => ask.sql('delete from identity.revocations'));

const TOKENS = 'accessToken refreshToken userErrors { field code }';

async function signIn(device = 'a test'): Promise<string> {
  const data = await ask.data(
    anonymous,
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${TOKENS} } }`,
    { input: { email: 'mia.manager@own.example', password: PASSWORD, device } },
  );
  return String(read(data, 'signIn', 'refreshToken'));
}

async function refresh(refreshToken: string): Promise<unknown> {
  const data = await ask.data(
    anonymous,
    `mutation ($input: RefreshAccessTokenInput!) { refreshAccessToken(input: $input) { ${TOKENS} } }`,
    { input: { refreshToken } },
  );
  return read(data, 'refreshAccessToken');
}

const REFUSED = {
  accessToken: null,
  refreshToken: null,
  userErrors: [{ field: ['refreshToken'], code: 'UNAUTHENTICATED' }],
};

/** Makes every use of a token so long ago that its grace is over. */
async function endGrace(): Promise<void> {
  await ask.sql(`update identity.refresh_tokens set used_at = used_at - interval '11 seconds'`);
}

/** The claims of an access token; the tests of the gateway verify signatures. */
function claimsOf(tokens: unknown): unknown {
  const [, claims = ''] = String(read(tokens, 'accessToken')).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString());
}

describe('a refresh token', () => {
  it('is exchanged for an access token of the same session, with the claims of now', async () => {
    const first = await refresh(await signIn());
    expect(claimsOf(first)).toMatchObject({ sub: MANAGER, scope: '' });
    const grant = `insert into identity.grants (user_id, scope) values ($1, 'programs:write')`;
    await ask.sql(grant, [MANAGER]);
    const second = await refresh(String(read(first, 'refreshToken')));
    expect(claimsOf(second)).toMatchObject({
      scope: 'programs:write',
      session_id: read(claimsOf(first), 'session_id'),
    });
  });

  it('has one successor, however often it is used at once', async () => {
    const token = await signIn();
    const answers = await Promise.all(Array.from({ length: 12 }, () => refresh(token)));
    expect(new Set(answers.map((answer) => read(answer, 'refreshToken'))).size).toBe(1);
    expect(await refresh(String(read(answers[0], 'refreshToken')))).toMatchObject({
      userErrors: [],
    });
  });

  it('ends its session when it is used again later, which the log has', async () => {
    const before = await newestEvent(ask);
    const token = await signIn();
    const next = String(read(await refresh(token), 'refreshToken'));
    await endGrace();
    expect(await refresh(token)).toEqual(REFUSED);
    expect(await refresh(next)).toEqual(REFUSED);
    expect(await eventsAfter(ask, before)).toMatchObject([
      {
        event_type: 'sign_in_session.ended',
        subject_id: MANAGER,
        payload: { reason: 'token_reused' },
      },
    ]);
  });

  it('is stored as a hash, and refused alike when nobody has it', async () => {
    const token = await signIn();
    const rows = await ask.sql(
      'select row_to_json(t)::text as kept from identity.refresh_tokens as t',
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await refresh('nonsense')).toEqual(REFUSED);
  });

  it.each([
    ['is erased', `update users.users set email = 'erased+' || id || '@invalid' where id = $1`],
    [
      'is locked out',
      `insert into identity.revocations (user_id, issued_before) values ($1, 'infinity')`,
    ],
    ['is signed out by an operator', 'insert into identity.revocations (user_id) values ($1)'],
  ])('is refused once the person %s', async (_event, statement) => {
    const token = await signIn();
    await ask.sql(statement, [MANAGER]);
    expect(await refresh(token)).toEqual(REFUSED);
    const email = `update users.users set email = 'mia.manager@own.example' where id = $1`;
    await ask.sql(email, [MANAGER]);
  });

  it('is refused when the session is older than its lifetime', async () => {
    const token = await signIn();
    await ask.sql('update identity.sessions set expires_at = now() where ended_at is null');
    expect(await refresh(token)).toEqual(REFUSED);
  });

  it('rotates, repeats or ends its session, in whatever order the chain is used', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ back: fc.nat({ max: 3 }) }) },
      { weight: 1, arbitrary: fc.constant('grace ends' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const chain = [await signIn()];
        /** Number of tokens at the start of the chain whose grace is over. */
        let stale = 0;
        let isLive = true;
        for (const next of steps) {
          if (next === 'grace ends') {
            await endGrace();
            stale = chain.length - 1;
            continue;
          }
          const index = Math.max(0, chain.length - 1 - next.back);
          const answer = await refresh(chain[index] ?? '');
          isLive &&= index >= stale;
          expect(read(answer, 'userErrors')).toEqual(isLive ? [] : REFUSED.userErrors);
          if (!isLive) continue;
          const successor = String(read(answer, 'refreshToken'));
          chain[index + 1] ??= successor;
          expect(successor).toBe(chain[index + 1]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('sessions', () => {
  it('are listed for their person alone, with the current one', async () => {
    await ask.sql('delete from identity.sessions');
    const current = read(claimsOf(await refresh(await signIn('a laptop'))), 'session_id');
    await signIn('a telephone');
    const viewer = { ...manager, sessionId: String(current) };
    const mine = await ask.data(viewer, '{ me { signInSessions { device isCurrent } } }');
    expect(read(mine, 'me', 'signInSessions')).toEqual([
      { device: 'a telephone', isCurrent: false },
      { device: 'a laptop', isCurrent: true },
    ]);
    const who = '{ whoAmI { class user { id } company { name } scopes session { device } } }';
    expect(read(await ask.data(viewer, who), 'whoAmI')).toEqual({
      class: 'COMPANY',
      user: { id: MANAGER },
      company: { name: 'Own Bank' },
      scopes: [],
      session: { device: 'a laptop' },
    });
    const others = { __typename: 'User', id: MANAGER };
    expect((await ask.entity(admin, others, 'signInSessions { id }')).codes).toEqual(['FORBIDDEN']);
  });

  it('end with a sign-out, one or everywhere', async () => {
    const [first, second, third] = [await signIn(), await signIn(), await signIn()];
    const out = async (viewer: Viewer, input: object) =>
      read(
        await ask.data(
          viewer,
          'mutation ($input: SignOutInput!) { signOut(input: $input) { userErrors { field code } } }',
          { input },
        ),
        'signOut',
        'userErrors',
      );
    expect(await out(anonymous, { refreshToken: first })).toEqual([]);
    expect(await out(anonymous, { refreshToken: first })).toEqual([]);
    expect(await refresh(first)).toEqual(REFUSED);
    expect(await refresh(second)).toMatchObject({ userErrors: [] });
    expect(await out(anonymous, {})).toEqual([{ field: ['refreshToken'], code: 'BAD_USER_INPUT' }]);
    expect(await out(anonymous, { everywhere: true })).toEqual([
      { field: ['everywhere'], code: 'BAD_USER_INPUT' },
    ]);
    const before = await newestEvent(ask);
    expect(await out(manager, { everywhere: true })).toEqual([]);
    expect(await refresh(third)).toEqual(REFUSED);
    expect((await eventsAfter(ask, before)).length).toBeGreaterThan(1);
    expect(await refresh(await signIn())).toMatchObject({ userErrors: [] });
  });

  it('are twenty at most: the one that was used longest ago ends', async () => {
    const oldest = await signIn();
    for (let more = 0; more < 20; more += 1) {
      await ask.sql('select identity.start_session($1, null, $2)', [
        MANAGER,
        String(more).padStart(64, 'a'),
      ]);
    }
    expect(await refresh(oldest)).toEqual(REFUSED);
  });
});
