/** Tokens of an OpenID provider, as docs/oidc.md says: read by the gateway by way of its public keys. */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createCredentialReader } from '@teei/gateway/src/identity/credentials.ts';
import { Standings } from '@teei/gateway/src/identity/standings.ts';
import { remoteKeys } from '@teei/gateway/src/identity/tokens.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../ask.ts';

const PERSON = '0b000000-0000-4000-8000-000000000001';
const COMPANY = '0a000000-0000-4000-8000-000000000001';

let provider: ChildProcess;
let issuer = '';

beforeAll(async () => {
  const file = new URL('oidc-provider.ts', import.meta.url);
  const person = [PERSON, 'company_user', COMPANY, 'programs:write privacy:officer'];
  provider = fork(file, person, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  issuer = await new Promise((resolve) => {
    provider.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
});
afterAll(() => provider.kill());

/** Signs in as a browser does (authorization code with PKCE), and returns the access token. */
async function accessToken(): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'frontend',
    response_type: 'code',
    scope: 'openid programs:write privacy:officer',
    redirect_uri: 'https://app.example/callback',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const cookies = new Map<string, string>();
  let at = new URL(`/auth?${query.toString()}`, issuer);
  for (let hops = 0; at.origin === issuer && hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    at = new URL(response.headers.get('location') ?? '/no-redirect', at);
    if (at.pathname === '/no-redirect')
      throw new Error(`${response.status} ${await response.text()}`);
  }
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'frontend',
      grant_type: 'authorization_code',
      code: at.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: 'https://app.example/callback',
    }),
  });
  return String(read(await response.json(), 'access_token'));
}

describe('a token of an OpenID provider', () => {
  const STANDING = {
    role: 'company_user',
    companyIds: [COMPANY],
    scopes: ['programs:write'],
    issuedBefore: null,
    sessionIds: [],
  };

  async function readToken(token: string, audience: string, standing: typeof STANDING) {
    const standings = new Standings({
      list: async () => new Map([[PERSON, standing]]),
      report: () => undefined,
    });
    const keys = remoteKeys(new URL('/jwks', issuer).href);
    const reader = createCredentialReader(
      { issuer, audience, keys },
      { directory: undefined, standings },
    );
    return reader(`Bearer ${token}`);
  }

  it('speaks for its person, with those scopes that the graph has granted', async () => {
    const asked = Math.floor(Date.now() / 1_000);
    const token = await accessToken();
    const viewer = await readToken(token, 'teei-graph', STANDING);
    const authTime = read(viewer, 'authTime');
    expect(viewer).toEqual({
      kind: 'user',
      userId: PERSON,
      role: 'company_user',
      companyId: COMPANY,
      scopes: ['programs:write'],
      // The moment of the sign-in, which a copy of somebody's data and an erasure ask for.
      authTime,
    });
    expect(Number(authTime) - asked).toBeLessThanOrEqual(60);
    expect(Number(authTime)).toBeGreaterThanOrEqual(asked);
  });

  it('is refused for another audience, and once its claims do not hold', async () => {
    const token = await accessToken();
    await expect(readToken(token, 'another', STANDING)).rejects.toThrow('valid access token');
    const elsewhere = { ...STANDING, companyIds: [] };
    await expect(readToken(token, 'teei-graph', elsewhere)).rejects.toThrow('valid access token');
  });
});
