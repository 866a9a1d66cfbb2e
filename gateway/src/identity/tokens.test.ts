import { generateKeyPairSync } from 'node:crypto';
import { createTokenSigner, signingKeySchema } from '@teei/platform/tokens/signer.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { SignJWT, type JWTPayload } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { startGraph } from '../graph.ts';
import { readSupergraph } from '../supergraph/own-supergraph.ts';
import { SUBGRAPH_NAMES } from '../supergraph/compose.ts';
import { createTokenReader, knownKeys, remoteKeys, type PublicKeys, type Token } from './tokens.ts';

function makeSigner(kid: string) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  return createTokenSigner({
    key: signingKeySchema.parse(jwk),
    issuer: 'us',
    audience: 'them',
    lifetime: 30,
  });
}

const signer = makeSigner('a key');
const userId = '0a000000-0000-4000-8000-000000000001';
const subject = { sub: userId, role: 'admin', tenantId: null, scopes: ['a:b'] } as const;

describe('a token', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is verified once in a minute, and is worth nothing when it has expired', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const known = knownKeys(signer.jwks);
    let verified = 0;
    const keys: PublicKeys = {
      ...known,
      find: (...token) => {
        verified += 1;
        return known.find(...token);
      },
    };
    const read = createTokenReader({ issuer: 'us', audience: 'them', keys });
    const { token } = await signer.sign(subject, '90 seconds');
    const [first, second] = [await read(`Bearer ${token}`), await read(`Bearer ${token}`)];
    expect(second).toEqual(first);
    expect(verified).toBe(1);
    vi.advanceTimersByTime(61_000);
    expect(await read(`Bearer ${token}`)).toEqual(first);
    expect(verified).toBe(2);
    vi.advanceTimersByTime(30_000);
    await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the times of a token', () => {
  const DAY = 24 * 3_600;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'a key';
  const keys = knownKeys({
    keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }],
  });
  const read = createTokenReader({ issuer: 'us', audience: 'them', keys });

  /** A token with times in seconds from now. @param claims further ones */
  async function readWith(
    times: { readonly iat?: number; readonly exp: number },
    claims: JWTPayload = {},
  ): Promise<Token> {
    const now = Math.floor(Date.now() / 1_000);
    const token = await new SignJWT({
      ...claims,
      role: 'admin',
      exp: now + times.exp,
      ...(times.iat !== undefined && { iat: now + times.iat }),
    })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer('us')
      .setAudience('them')
      .setSubject(userId)
      .sign(key.privateKey);
    return read(`Bearer ${token}`);
  }

  it.each([
    ['lives for a day', { iat: 0, exp: DAY }],
    ['was issued long ago and lives for a day', { iat: 60 - DAY, exp: 60 }],
    ['was issued by a clock that is a little ahead', { iat: 50, exp: 600 }],
  ])('let in one that %s', async (_how, times) => {
    await expect(readWith(times)).resolves.toMatchObject({ viewer: { userId } });
  });

  it.each([
    ['lives for a second more than a day', { iat: 0, exp: DAY + 1 }],
    ['lives for ten years', { iat: 0, exp: 3_652 * DAY }],
    ['does not say when it was issued', { exp: 600 }],
    ['is issued in the future', { iat: 120, exp: 600 }],
    ['has expired', { iat: -600, exp: -1 }],
  ])('refuse one that %s', async (_how, times) => {
    await expect(readWith(times)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([0, 1_763_197_200, 1_763_197_200.5])(
    'of a sign-in are known when they are a moment: %s',
    async (time) => {
      const { viewer } = await readWith({ iat: 0, exp: 600 }, { auth_time: time });
      expect(viewer).toMatchObject({ userId, authTime: time });
    },
  );

  it.each([null, '1763197200', -1, 1e20, 1e308, true, {}])(
    'of a sign-in are not known when they are no moment, and the token counts: %s',
    async (time) => {
      const { viewer } = await readWith({ iat: 0, exp: 600 }, { auth_time: time });
      expect(viewer).toMatchObject({ userId });
      expect(viewer).not.toHaveProperty('authTime');
    },
  );
});

describe('the keys of an issuer elsewhere', () => {
  let issuer: FastifyInstance;
  let fetched: number;
  let keys: PublicKeys;

  beforeEach(async () => {
    fetched = 0;
    issuer = Fastify();
    issuer.get('/.well-known/jwks.json', () => {
      fetched += 1;
      return signer.jwks;
    });
    keys = remoteKeys(`${await issuer.listen({ port: 0 })}/.well-known/jwks.json`);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await issuer.close();
  });

  it('are fetched anew after ten minutes, and are trusted for an hour while that fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const read = createTokenReader({ issuer: 'us', audience: 'them', keys });
    const readAfter = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * 60_000);
      const { token } = await signer.sign(subject);
      return read(`Bearer ${token}`);
    };
    await readAfter(0);
    await readAfter(9);
    expect(fetched).toBe(1);
    await readAfter(2);
    expect(fetched).toBe(2);
    await issuer.close();
    await expect(readAfter(11)).resolves.toMatchObject({ viewer: { userId } });
    await expect(readAfter(48)).resolves.toMatchObject({ viewer: { userId } });
    await expect(readAfter(2)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are fetched once, to be shown and to verify tokens', async () => {
    expect(await keys.all()).toEqual(signer.jwks);
    const read = createTokenReader({ issuer: 'us', audience: 'them', keys });
    const { token } = await signer.sign(subject);
    expect((await read(`Bearer ${token}`)).viewer).toMatchObject({
      kind: 'user',
      userId,
      role: 'admin',
      companyId: null,
      scopes: ['a:b'],
    });
    expect(await keys.all()).toEqual(signer.jwks);
    expect(fetched).toBe(1);
  });

  it('verify nothing that another key of the same name has signed', async () => {
    const read = createTokenReader({ issuer: 'us', audience: 'them', keys });
    const { token } = await makeSigner('a key').sign(subject);
    await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are not to be had while it does not answer', async () => {
    await issuer.close();
    await expect(keys.all()).rejects.toThrow('fetch failed');
    const read = createTokenReader({ issuer: 'us', audience: 'them', keys });
    const { token } = await signer.sign(subject);
    await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

    const graph = await startGraph({
      supergraphSdl: readSupergraph(),
      scalars,
      port: 0,
      host: '127.0.0.1',
      local: [],
      remote: SUBGRAPH_NAMES.map((name) => ({ name, url: 'http://127.0.0.1:1' })),
      secret: undefined,
      database: undefined,
      tokens: { issuer: 'us', audience: 'them', keys },
      report: () => undefined,
      explorer: false,
      showWork: false,
      allowedOrigins: [],
    });
    const shown = await fetch(`${graph.url}/.well-known/jwks.json`);
    await graph.close();
    expect([shown.status, await shown.json()]).toEqual([503, { keys: [] }]);
  });
});
