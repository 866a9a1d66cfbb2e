/** Passwords: hashed so that guessing them takes memory and time. */
import { randomBytes } from 'node:crypto';
import { argon2id, hash, verify, type HashOptions } from 'argon2';

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat
 * Sheet asks for. A hash says what it was made with, so stronger settings leave older ones valid.
 */
const SETTINGS: HashOptions = {
  type: argon2id,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
};

/** A hash of the password, in the form that `users.users.password_hash` holds. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), SETTINGS);
}

/** Whether the hash was made of the password. */
export function matchesPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, normalized(password));
}

/** A hash of a password that nobody knows. */
export function hashOfNothing(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64'));
}

/** Keyboards write one letter in several ways (NIST SP 800-63B, section 3.1.1.2). */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
