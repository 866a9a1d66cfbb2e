/** A key to sign tokens with, made for a test run. */
import { generateKeyPairSync } from 'node:crypto';
import { signingKeySchema, type TokenSignerOptions } from '@teei/platform/tokens/signer.ts';

export const SIGNING: TokenSignerOptions = {
  key: signingKeySchema.parse({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    kid: 'test',
    alg: 'ES256',
    use: 'sig',
  }),
  issuer: 'test issuer',
  audience: 'test audience',
  lifetime: 30,
};
