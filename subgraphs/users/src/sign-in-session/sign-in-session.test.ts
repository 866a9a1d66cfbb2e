import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MANAGER, manager } from '../../test/fixtures.ts';
import { claimsOf, EMAIL, PASSWORD, startWithPasswords } from '../../test/passwords.ts';

const ask = askSubgraph(() => startWithPasswords());

beforeEach(() => ask.sql('delete from identity.revocations'));

const SIGN_IN = 'signIn { refreshToken }';
const REFRESH = 'refreshAccessToken { accessToken refreshToken }';
const SIGN_OUT = 'signOut';

async function signIn(device = 'a test'): Promise<string> {
  const input = { email: EMAIL, password: PASSWORD, device };
  return String(read(await change(ask, anonymous, SIGN_IN, input), 'refreshToken'));
}

const refresh = (refreshToken: string) => change(ask, anonymous, REFRESH, { refreshToken });

const REFUSED = {
  accessToken: null,
  refreshToken: null,
  userErrors: [{ field: ['refreshToken'], code: 'UNAUTHENTICATED' }],
};

/** Makes every use of a token so long ago that its grace is over. */
async function endGrace(): Promise<void> {
  await ask.sql(`update identity.refresh_tokens set used_at = used_at - interval '11 seconds'`);
}

describe('a refresh token', () => {
  it('is exchanged for an access token of the same session, with the claims of now', async () => {
    const first = await refresh(await signIn());
    const claims = claimsOf(read(first, 'accessToken'));
    expect(claims).toMatchObject({ sub: MANAGER, scope: '' });
    const grant = `insert into identity.grants (user_id, scope) values ($1, 'programs:write')`;
    await ask.sql(grant, [MANAGER]);
    const second = await refresh(String(read(first, 'refreshToken')));
    expect(claimsOf(read(second, 'accessToken'))).toMatchObject({
      scope: 'programs:write',
      session_id: claims['session_id'],
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
    expect(await refresh(token)).toMatchObject(REFUSED);
    expect(await refresh(next)).toMatchObject(REFUSED);
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
    expect(await refresh('nonsense')).toMatchObject(REFUSED);
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
    expect(await refresh(token)).toMatchObject(REFUSED);
    const email = `update users.users set email = 'mia.manager@own.example' where id = $1`;
    await ask.sql(email, [MANAGER]);
  });

  it('is refused when the session is older than its lifetime', async () => {
    const token = await signIn();
    await ask.sql('update identity.sessions set expires_at = now() where ended_at is null');
    expect(await refresh(token)).toMatchObject(REFUSED);
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
          expect(answer).toMatchObject(isLive ? { userErrors: [] } : REFUSED);
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
    const tokens = await refresh(await signIn('a laptop'));
    const { session_id: current } = claimsOf(read(tokens, 'accessToken'));
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
    const out = async (viewer: Viewer, input: Readonly<Record<string, unknown>>) =>
      read(await change(ask, viewer, SIGN_OUT, input), 'userErrors');
    expect(await out(anonymous, { refreshToken: first })).toEqual([]);
    expect(await out(anonymous, { refreshToken: first })).toEqual([]);
    expect(await refresh(first)).toMatchObject(REFUSED);
    expect(await refresh(second)).toMatchObject({ userErrors: [] });
    expect(await out(anonymous, {})).toMatchObject([{ field: ['refreshToken'] }]);
    expect(await out(anonymous, { everywhere: true })).toMatchObject([{ field: ['everywhere'] }]);
    const before = await newestEvent(ask);
    expect(await out(manager, { everywhere: true })).toEqual([]);
    expect(await refresh(third)).toMatchObject(REFUSED);
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
    expect(await refresh(oldest)).toMatchObject(REFUSED);
  });
});
