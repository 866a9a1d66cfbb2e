/** What signing in needs besides the database: hashes, of which few at once, and signed tokens. */
import { createHmac } from 'node:crypto';
import {
  createTokenSigner,
  type TokenSigner,
  type TokenSignerOptions,
} from '@teei/platform/tokens/signer.ts';
import { hashOfNothing, matchesPassword } from './password.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

export interface SignInService {
  /** Whose turn it is to hash: that takes memory and a core. */
  readonly semaphore: Semaphore;
  readonly signer: TokenSigner;
  /** What stands for an address where attempts are counted. */
  hashAddress(address: string): string;
  /** Whether the hash was made of the password. Without a hash: no, after the same work. */
  matches(password: string, passwordHash: string | undefined): Promise<boolean>;
}

export interface SignInServiceOptions {
  readonly signing: TokenSignerOptions;
  /** The graph's secret, which every replica shares. */
  readonly secret: string;
  /** How a password is compared with a hash; tests count how often. */
  readonly compare?: typeof matchesPassword;
}

/**
 * Libuv has four threads, which files and host names need too. A hash takes about 30 ms, so whoever
 * is the last to wait does so for half a second.
 */
const MAX_CONCURRENT_HASHES = 2;
const MAX_WAITING = 30;

/** What one process signs people in with. */
export function createSignInService({
  signing,
  secret,
  compare = matchesPassword,
}: SignInServiceOptions): SignInService {
  const nothing = hashOfNothing();
  return {
    semaphore: createSemaphore(MAX_CONCURRENT_HASHES, MAX_WAITING),
    signer: createTokenSigner(signing),
    hashAddress: (address) =>
      createHmac('sha256', secret).update(`sign-in address\0${address}`).digest('hex'),
    async matches(password, passwordHash) {
      const isMatch = await compare(passwordHash ?? (await nothing), password);
      return isMatch && passwordHash !== undefined;
    },
  };
}
