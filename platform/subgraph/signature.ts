/** Signatures of subgraph requests by the gateway, over viewer, origin, expiry, nonce and body. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { UnauthenticatedError } from '../errors/errors.ts';
import { z } from 'zod';
import { acceptedSecrets, type GraphSecret } from '../secrets/graph-secret.ts';
import { originSchema } from '../viewer/origin.ts';
import { viewerSchema } from '../viewer/viewer.ts';

/** Header with viewer, origin, expiry and nonce, as base64url JSON. */
export const VIEWER_HEADER = 'x-graph-viewer';
/** Header with the HMAC-SHA256 over the subgraph's name, VIEWER_HEADER and the body, as base64url. */
export const SIGNATURE_HEADER = 'x-graph-signature';

/** Time for a signed request to arrive. */
const SIGNATURE_LIFETIME_MS = 15_000;

/** Maximum time by which the gateway's clock may be ahead of a subgraph's. */
export const MAX_CLOCK_SKEW_MS = 5_000;

/** Time for which nonces are kept: a request could be replayed until its signature expires. */
const NONCE_LIFETIME_MS = SIGNATURE_LIFETIME_MS + MAX_CLOCK_SKEW_MS;

const statementSchema = z.object({
  viewer: viewerSchema,
  origin: originSchema.optional(),
  /** Place in the write-ahead log that reads must see. */
  written: z.int().nonnegative().optional(),
  /** Milliseconds since 1970. */
  expires: z.number(),
  nonce: z.string(),
});

type Statement = z.infer<typeof statementSchema>;

/** Facts about a request that the gateway vouches for. */
export type Sender = Pick<Statement, 'viewer' | 'origin' | 'written'>;

export type SignedHeaders = Readonly<Record<string, string>>;

/**
 * Creates the function that signs requests to a subgraph.
 *
 * @param secret secret shared by the gateway and the subgraphs
 * @param audience name of the subgraph; no other accepts the signature
 */
export function createSigner(
  secret: string,
  audience: string,
): (sender: Sender, body: string) => SignedHeaders {
  return ({ viewer, origin, written }, body) => {
    const statement: Statement = {
      viewer,
      ...(origin && { origin }),
      ...(written !== undefined && { written }),
      expires: Date.now() + SIGNATURE_LIFETIME_MS,
      nonce: randomBytes(12).toString('base64url'),
    };
    const header = Buffer.from(JSON.stringify(statement)).toString('base64url');
    return {
      [VIEWER_HEADER]: header,
      [SIGNATURE_HEADER]: sign(secret, audience, header, body).toString('base64url'),
    };
  };
}

/**
 * Creates the function that verifies requests. A signature is valid for one subgraph and one body, for
 * SIGNATURE_LIFETIME_MS, once.
 *
 * @returns a function that returns the sender, or throws UnauthenticatedError
 */
export function createVerifier(
  secret: GraphSecret,
  audience: string,
): (headers: Readonly<Record<string, unknown>>, body: Buffer) => Sender {
  const seen = new ExpiringSet();
  return (headers, body) => {
    const header = headers[VIEWER_HEADER];
    const signature = headers[SIGNATURE_HEADER];
    if (typeof header !== 'string' || typeof signature !== 'string') rejectSignature();
    const received = Buffer.from(signature, 'base64url');
    const isOf = (one: string): boolean => {
      const expected = sign(one, audience, header, body);
      return received.length === expected.length && timingSafeEqual(received, expected);
    };
    if (!acceptedSecrets(secret).some(isOf)) rejectSignature();
    const statement = readStatement(header);
    const now = Date.now();
    if (statement.expires <= now || !seen.add(statement.nonce, statement.expires, now))
      rejectSignature();
    const { viewer, origin, written } = statement;
    return { viewer, origin, written };
  };
}

function readStatement(header: string): Statement {
  return statementSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
}

function sign(secret: string, audience: string, header: string, body: string | Buffer): Buffer {
  return createHmac('sha256', secret)
    .update(`request\0${audience}\0${header}\0`)
    .update(body)
    .digest();
}

function rejectSignature(): never {
  throw new UnauthenticatedError(
    'Expected a request that the gateway signed: send operations to the gateway.',
  );
}

/** Set of nonces until they expire, in two generations, so that expiry costs O(1). */
class ExpiringSet {
  #current = new Set<string>();
  #previous = new Set<string>();
  #rotatesAt = 0;

  /** Adds a nonce; returns false when it is in the set already, or expires too late to be kept. */
  add(nonce: string, expires: number, now: number): boolean {
    if (now >= this.#rotatesAt) {
      this.#previous = this.#current;
      this.#current = new Set();
      this.#rotatesAt = now + NONCE_LIFETIME_MS;
    }
    if (expires - now > NONCE_LIFETIME_MS || this.#current.has(nonce) || this.#previous.has(nonce))
      return false;
    this.#current.add(nonce);
    return true;
  }
}
