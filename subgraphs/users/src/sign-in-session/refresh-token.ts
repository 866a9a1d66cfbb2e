/** Refresh tokens: 256 bits in base64url, each derived from the one before it, and kept as hashes alone. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { lastingSecret, type GraphSecret } from '@teei/platform/secrets/graph-secret.ts';

const BYTES = 32;

/** Random token, for a link in a mail or for the first in the chain of a session. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/**
 * Successor of a refresh token. It is the same whenever the token is exchanged, so that a client that lost
 * the answer gets the same one, and at most one token of a session is unused. Nobody can compute it
 * without the graph's secret.
 */
export function successorOf(token: string, secret: GraphSecret): string {
  return createHmac('sha256', lastingSecret(secret))
    .update(`refresh token\0${token}`)
    .digest('base64url');
}

/** SHA-256 of a token, in hex, under which it is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
