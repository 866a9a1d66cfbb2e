import { createHmac } from 'node:crypto';
import { ACCOUNTS, DEMO_PASSWORD, FJORDBANK, SOLVIND } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const UNKNOWN = '0a000000-0000-4000-8000-00000000ffff';
const impactManager = tokenSubject(ACCOUNTS.companyUser);
const participant = tokenSubject(ACCOUNTS.participant);
const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  describe('asks who is there', () => {
    const me = { query: '{ me { id } }' };

    async function askWith(
      authorization: string,
      query = me.query,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> {
      return fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, ...headers },
        body: JSON.stringify({ query }),
      });
    }

    it('and knows the bearer of a token', async () => {
      const answer = await graph.ask(me.query, { as: impactManager });
      expect(answer).toMatchObject({ status: 200, data: { me: { id: impactManager.sub } } });
    });

    it('and answers 401 with one message to every broken token', async () => {
      const valid = await graph.token(impactManager);
      const [header = '', payload = '', signature = ''] = valid.split('.');
      const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
      const symmetric = Buffer.from('{"alg":"HS256","kid":"local"}').toString('base64url');
      const forged = createHmac('sha256', 'public key')
        .update(`${symmetric}.${payload}`)
        .digest('base64url');
      const broken = [
        'nonsense',
        'Bearer',
        'Bearer nonsense',
        `Bearer ${valid}x`,
        `Basic ${valid}`,
        `Bearer ${header}.${payload}.`,
        `Bearer ${unsigned}.${payload}.`,
        `Bearer ${symmetric}.${payload}.${forged}`,
        `Bearer ${header}.${Buffer.from('{"role":"admin"}').toString('base64url')}.${signature}`,
        `Bearer ${await graph.token(impactManager, '-1s')}`,
        `Bearer ${await graph.token(impactManager, '10 years')}`,
        `Bearer ${await graph.token({ ...impactManager, sub: UNKNOWN })}`,
        `Bearer ${await graph.token({ ...impactManager, tenantId: SOLVIND })}`,
        `Bearer ${await graph.token({ ...impactManager, role: 'admin' })}`,
        `Bearer teei_${'a'.repeat(43)}`,
        `Bearer ${await graph.token({ ...impactManager, sub: 'not a person' })}`,
        `Bearer ${header}.${'a'.repeat(9_000)}.${signature}`,
      ];
      const bodies = new Set<string>();
      for (const authorization of broken) {
        const response = await askWith(authorization);
        expect([authorization, response.status]).toEqual([authorization, 401]);
        expect(response.headers.get('www-authenticate')).toMatch(
          /^Bearer realm="teei-graph", error="invalid_token", error_description="[\w ,.]+"$/,
        );
        bodies.add(await response.text());
      }
      expect([...bodies]).toHaveLength(1);
    });

    it('and from where, in the log of what changes a brand', async () => {
      const userAgent = `Firefox 'Blå' ${topology}`;
      const token = `Bearer ${await graph.token(impactManager)}`;
      const create = `mutation {
        createTheme(input: { name: "Tested", tokens: { colors: { text: "#000000", background: "#ffffff" } } }) {
          theme { id company { brandingAudit(first: 1) { nodes { action ipAddress userAgent } } } }
          userErrors { message } } }`;
      const response = await askWith(token, create, { 'user-agent': userAgent });
      const log = [{ action: 'CREATED', ipAddress: '127.0.0.1', userAgent }];
      expect(await response.json()).toMatchObject({
        data: { createTheme: { theme: { company: { brandingAudit: { nodes: log } } } } },
      });
    });

    it('and ends a token within five seconds of its bearer’s erasure', async () => {
      const token = `Bearer ${await graph.token(tokenSubject(ACCOUNTS.secondVolunteer))}`;
      expect((await askWith(token)).status).toBe(200);
      const [before] = await graph.sql('select email from users.users where id = $1', [
        ACCOUNTS.secondVolunteer.userId,
      ]);
      const setEmail = 'update users.users set email = $2 where id = $1';
      await graph.sql(setEmail, [
        ACCOUNTS.secondVolunteer.userId,
        `erased+${ACCOUNTS.secondVolunteer.userId}@invalid`,
      ]);
      await expect
        .poll(async () => (await askWith(token)).status, { timeout: 5_000, interval: 100 })
        .toBe(401);
      await graph.sql(setEmail, [ACCOUNTS.secondVolunteer.userId, before?.['email']]);
    });

    it('and believes no header but the token', async () => {
      const response = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-tenant-id': FJORDBANK,
          'x-user-id': impactManager.sub,
          'x-graph-viewer': 'eyJ2aWV3ZXIiOnsia2luZCI6InVzZXIifX0',
        },
        body: JSON.stringify({ query: '{ companies { nodes { id } } campaigns { totalCount } }' }),
      });
      expect(read(await response.json(), 'data', 'campaigns')).toBeNull();
    });
  });

  describe('signs people in', () => {
    const SIGN_IN = `mutation ($input: SignInInput!) {
      signIn(input: $input) { accessToken expiresAt userErrors { field code message } } }`;

    async function signIn(email: string, password: string): Promise<unknown> {
      const answer = await graph.ask(SIGN_IN, { variables: { input: { email, password } } });
      expect(answer.errors).toEqual([]);
      return read(answer.data, 'signIn');
    }

    async function askAs(email: string, query: string): Promise<unknown> {
      const token = read(await signIn(email, DEMO_PASSWORD), 'accessToken');
      const response = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${String(token)}` },
        body: JSON.stringify({ query }),
      });
      return response.json();
    }

    it.each(Object.values(ACCOUNTS))('and knows $firstName by the token', async (account) => {
      const { email, userId, firstName } = account;
      expect(await askAs(email.toUpperCase(), '{ me { id firstName } }')).toEqual({
        data: { me: { id: userId, firstName } },
      });
    });

    it('with the scopes that were granted to them', async () => {
      const desk = '{ dataSubjectRequests { totalCount } privacyAudit: me { id } }';
      expect(await askAs(ACCOUNTS.officer.email, desk)).not.toHaveProperty('errors');
      const token = read(await signIn(ACCOUNTS.coordinator.email, DEMO_PASSWORD), 'accessToken');
      expect(decodeJwt(String(token))['scope']).toBe('programs:write');
    });

    it('and out again: access and refresh token end within five seconds', async () => {
      const variables = { input: { email: ACCOUNTS.admin.email, password: DEMO_PASSWORD } };
      const signedIn = await graph.ask(
        `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }`,
        { variables },
      );
      const tokens = read(signedIn.data, 'signIn');
      const whoAmI = async (): Promise<Response> =>
        fetch(`${graph.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${String(read(tokens, 'accessToken'))}`,
          },
          body: JSON.stringify({ query: '{ whoAmI { class user { id } session { isCurrent } } }' }),
        });
      expect(await (await whoAmI()).json()).toEqual({
        data: {
          whoAmI: {
            class: 'ADMIN',
            user: { id: ACCOUNTS.admin.userId },
            session: { isCurrent: true },
          },
        },
      });
      const refreshToken = String(read(tokens, 'refreshToken'));
      await graph.ask(
        'mutation ($input: SignOutInput!) { signOut(input: $input) { userErrors { code } } }',
        { variables: { input: { refreshToken } } },
      );
      await expect
        .poll(async () => (await whoAmI()).status, { timeout: 5_000, interval: 100 })
        .toBe(401);
      const again = await graph.ask(
        `mutation ($input: RefreshAccessTokenInput!) {
          refreshAccessToken(input: $input) { accessToken userErrors { code } } }`,
        { variables: { input: { refreshToken } } },
      );
      expect(again.data).toEqual({
        refreshAccessToken: { accessToken: null, userErrors: [{ code: 'UNAUTHENTICATED' }] },
      });
    });

    it('with tokens that anybody can verify by the keys that it shows', async () => {
      const jwks = new URL('/.well-known/jwks.json', graph.url);
      const { keys } = keySet.parse(await (await fetch(jwks)).json());
      expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
        ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
      ]);
      const answer = await signIn(ACCOUNTS.volunteer.email, DEMO_PASSWORD);
      const { payload } = await jwtVerify(
        String(read(answer, 'accessToken')),
        createRemoteJWKSet(jwks),
        { audience: 'teei-graph', algorithms: ['ES256'] },
      );
      expect(payload).toMatchObject({ sub: ACCOUNTS.volunteer.userId, tenantId: FJORDBANK });
      expect(new Date(Number(payload.exp) * 1_000).toISOString()).toBe(read(answer, 'expiresAt'));
    });

    it('and answers an unknown address as it answers a wrong password', async () => {
      const wrong = await signIn(ACCOUNTS.participant.email, 'wrong');
      expect(wrong).toMatchObject({ accessToken: null, userErrors: [{ code: 'UNAUTHENTICATED' }] });
      expect(await signIn('nobody@fjordbank.example', 'wrong')).toEqual(wrong);
    });

    it('and has too many attempts wait, with one address and no other', async () => {
      const email = ACCOUNTS.solvindUser.email;
      for (let attempts = 0; attempts < 10; attempts += 1) await signIn(email, 'wrong');
      expect(await signIn(email, DEMO_PASSWORD)).toMatchObject({
        accessToken: null,
        userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }],
      });
      expect(await signIn(ACCOUNTS.admin.email, DEMO_PASSWORD)).toMatchObject({ userErrors: [] });
    });

    it.each([
      ['NUL', 'a\0b@fjordbank.example', DEMO_PASSWORD],
      ['half a character', '\ud800@fjordbank.example', DEMO_PASSWORD],
      ['64 KB', ACCOUNTS.companyUser.email, 'a'.repeat(65_537)],
    ])('and refuses text with %s before it asks anybody', async (_name, email, password) => {
      const answer = await graph.ask(SIGN_IN, { variables: { input: { email, password } } });
      expect(answer.status).toBe(400);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(answer.work.subgraphRequests).toBe(0);
    });

    it('and refuses a password that is too long for one, and is not to be had by GET', async () => {
      expect(await signIn(ACCOUNTS.companyUser.email, 'a'.repeat(1_001))).toMatchObject({
        userErrors: [{ field: ['password'], code: 'BAD_USER_INPUT' }],
      });
      const url = new URL('/graphql', graph.url);
      const input = { email: ACCOUNTS.companyUser.email, password: DEMO_PASSWORD };
      url.searchParams.set('query', SIGN_IN);
      url.searchParams.set('variables', JSON.stringify({ input }));
      const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await response.text()).not.toContain('accessToken');
    });
  });

  describe('keeps tenants apart', () => {
    it('so that another company’s things are answered as things that do not exist (N1)', async () => {
      const [foreign] = await graph.sql(
        'select id from campaigns.campaigns where company_id = $1',
        [SOLVIND],
      );
      const ask = async (id: unknown, field: string): Promise<string> => {
        const answer = await graph.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, {
          as: impactManager,
          variables: { id },
        });
        expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        return JSON.stringify([answer.data, answer.errors]).replaceAll(String(id), UNKNOWN);
      };
      expect(await ask(SOLVIND, 'company')).toBe(await ask(UNKNOWN, 'company'));
      expect(await ask(foreign?.['id'], 'campaign')).toBe(await ask(UNKNOWN, 'campaign'));
    });

    it('so that no list of a company user holds a row of another company', async () => {
      const answer = await graph.ask(
        `{
          companies(first: 100) { nodes { id } }
          campaigns(first: 100) { nodes { company { id } } }
          programInstances(first: 100) { nodes { company { id } } }
          evidence(first: 100) { nodes { company { id } } }
          reports(first: 100) { nodes { company { id } } }
        }`,
        { as: impactManager },
      );
      expect(answer.errors).toEqual([]);
      const companies = new Set(
        [...JSON.stringify(answer.data).matchAll(/"company":\{"id":"([^"]+)"/g)].map(
          ([, id]) => id,
        ),
      );
      expect([...companies]).toEqual([FJORDBANK]);
    });
  });

  describe('keeps people apart', () => {
    it('so that a participant sees a volunteer’s first name and no e-mail address (N2)', async () => {
      const answer = await graph.ask(
        `{ me { sessions(first: 1) { nodes { volunteer { firstName email } } } } }`,
        { as: participant },
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const volunteer = read(answer.data, 'me', 'sessions', 'nodes', 0, 'volunteer');
      expect(volunteer).toMatchObject({ email: null });
      expect(read(volunteer, 'firstName')).toBeTruthy();
    });

    it('so that a stranger sees nobody', async () => {
      const answer = await graph.ask('{ users(first: 5) { totalCount } me { id } }');
      expect(answer.data).toEqual({ users: null, me: null });
      expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual([
        'UNAUTHENTICATED',
        'UNAUTHENTICATED',
      ]);
    });
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
