/** Service for sign-in: comparison of passwords, limited in concurrency, and signing of tokens. */
import { createHmac } from 'node:crypto';
import {
  createTokenSigner,
  type TokenSigner,
  type TokenSignerOptions,
} from '@teei/platform/tokens/signer.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import { lastingSecret, type GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import { hashOfNothing, matchesPassword } from './password.ts';
import { subjectOf } from './sign-in.rules.ts';
import type { Claims } from './sign-in.sql.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

export interface SignInService {
  /** Limits concurrent comparisons, each of which takes 19 MiB and a core. */
  readonly semaphore: Semaphore;
  readonly signer: TokenSigner;
  /** Secret that refresh tokens are derived and second factors are sealed under. */
  readonly secret: GraphSecret;
  /** Returns the HMAC-SHA256 of an address, under which attempts of a kind are counted, as hex. */
  hashAddress(address: string, kind?: string): string;
  /** Compares a password with a hash. Without a hash the result is false, after the same work. */
  matches(password: string, passwordHash: string | undefined): Promise<boolean>;
}

export interface SignInServiceOptions {
  readonly signing: TokenSignerOptions;
  /** Secret of the graph, shared by all replicas. */
  readonly secret: GraphSecret;
  /** Comparison of a password with a hash; tests observe its calls. */
  readonly compare?: typeof matchesPassword;
}

/**
 * Limits of hashing. Libuv has four threads, which file access and DNS need too. A hash takes about 30 ms,
 * so the last in the queue waits for half a second.
 */
const MAX_CONCURRENT_HASHES = 2;
const MAX_WAITING = 30;

/** Creates the service of a process. */
export function createSignInService({
  signing,
  secret,
  compare = matchesPassword,
}: SignInServiceOptions): SignInService {
  const nothing = hashOfNothing();
  return {
    semaphore: createSemaphore(MAX_CONCURRENT_HASHES, MAX_WAITING),
    signer: createTokenSigner(signing),
    secret,
    hashAddress: (address, kind = 'sign-in address') =>
      createHmac('sha256', lastingSecret(secret)).update(`${kind}\0${address}`).digest('hex'),
    async matches(password, passwordHash) {
      const isMatch = await compare(passwordHash ?? (await nothing), password);
      return isMatch && passwordHash !== undefined;
    },
  };
}

/** Runs work that hashes, when there is room for it. @throws UnavailableError when too much waits already */
export async function whileHashing<T>(
  { semaphore }: SignInService,
  work: () => Promise<T>,
): Promise<T> {
  const done = await semaphore.run(async () => ({ result: await work() }));
  if (done) return done.result;
  throw new UnavailableError(
    'SUBGRAPH',
    'Too many sign-ins at the same time: try again in a second.',
  );
}

/** Signs an access token of a session; the refresh token goes with it. */
export async function issueTokens(
  { signer }: SignInService,
  claims: Claims,
  sessionId: string,
  refreshToken: string,
) {
  const { token, expiresAt } = await signer.sign({ ...subjectOf(claims), sessionId });
  return { accessToken: token, expiresAt, refreshToken };
}
