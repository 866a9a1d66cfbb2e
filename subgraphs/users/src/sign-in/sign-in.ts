/** What signing in needs besides the database: work that is bounded, hashes, and signed tokens. */
import { createHmac } from 'node:crypto';
import {
  createTokenSigner,
  type TokenSigner,
  type TokenSignerOptions,
} from '@teei/platform/tokens/signer.ts';
import { hashOfNothing, matchesPassword } from './password.ts';
import { createTurns, type Turns } from './turns.ts';

export interface SignIn {
  /** Hashing takes memory and a core: few do it at once, and a crowd is turned away. */
  readonly turns: Turns;
  /** What stands for an address in the count of attempts. */
  hashAddress(address: string): string;
  /** Whether the hash was made of the password. Without a hash: no, after the same work. */
  matches(password: string, passwordHash: string | null): Promise<boolean>;
  readonly signToken: TokenSigner['sign'];
}

/**
 * Libuv has four threads, which files and host names need too. A hash takes about 30 ms, so whoever
 * waits last waits for half a second.
 */
const HASHES_AT_ONCE = 2;
const MOST_WAITING = 30;

/** @param options `secret` is the graph's, which every replica shares */
export function createSignIn(options: {
  readonly signing: TokenSignerOptions;
  readonly secret: string;
}): SignIn {
  const signer = createTokenSigner(options.signing);
  const nothing = hashOfNothing();
  return {
    turns: createTurns(HASHES_AT_ONCE, MOST_WAITING),
    hashAddress: (address) =>
      createHmac('sha256', options.secret).update(`sign-in address\0${address}`).digest('hex'),
    matches: async (password, passwordHash) =>
      (await matchesPassword(passwordHash ?? (await nothing), password)) && passwordHash !== null,
    signToken: signer.sign,
  };
}
