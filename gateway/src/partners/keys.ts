/** Keys of partners' machines, of which only hashes are stored. */
import { createHash, randomBytes } from 'node:crypto';

/** Prefix by which the gateway, and scanners for leaked secrets, recognise a key. */
const PREFIX = 'teei_';

/** A new key of 256 random bits. */
export function makeKey(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** Hash that is stored of a key: SHA-256, in hex. Random bits cannot be recovered from it. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The key in an `Authorization` header, or undefined when it holds something else. */
export function readKey(authorization: string | undefined): string | undefined {
  const credential = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  return credential?.startsWith(PREFIX) === true ? credential : undefined;
}
