/** Hashing of passwords with Argon2id. */
import { randomBytes } from 'node:crypto';
import { argon2id, hash, verify, type HashOptions } from 'argon2';

/**
 * Minimum settings of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. A hash contains
 * its settings, so hashes stay valid when these are raised.
 */
const SETTINGS: HashOptions = {
  type: argon2id,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
};

/** Hashes a password, in the format of `users.users.password_hash`. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), SETTINGS);
}

/** Returns true when the hash is that of the password. */
export function matchesPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, normalize(password));
}

/** Hash of a random password, for comparisons without an account. */
export function hashOfNothing(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64'));
}

/** Normalizes a password, as keyboards encode a letter in several ways (NIST SP 800-63B, section 3.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
