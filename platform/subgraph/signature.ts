/** Proof that a subgraph request comes from the gateway: who is asking, over what body, until when. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { UnauthenticatedError } from '../errors/errors.ts';
import { z } from 'zod';
import { viewerSchema, type Viewer } from '../viewer/viewer.ts';

/** The viewer with an expiry and a nonce, as base64url JSON. */
export const VIEWER_HEADER = 'x-graph-viewer';
/** HMAC-SHA256 over the subgraph's name, that header and the body. */
export const SIGNATURE_HEADER = 'x-graph-signature';

/** How long a signed request may take to arrive, in milliseconds. */
const LIFETIME = 15_000;

/** How far the gateway's clock may be ahead of a subgraph's: on two machines no two are the same. */
const CLOCK_SKEW = 5_000;

/** As long as this a request that is signed now could be sent again. */
const MEMORY = LIFETIME + CLOCK_SKEW;

const statementSchema = z.object({
  viewer: viewerSchema,
  /** Milliseconds since 1970. */
  expires: z.number(),
  nonce: z.string(),
});

type Statement = z.infer<typeof statementSchema>;

export type SignedHeaders = Readonly<Record<string, string>>;

/**
 * Signs requests with a secret that the gateway and the subgraphs share.
 *
 * @param audience the subgraph that is asked: for any other the signature is worth nothing
 */
export function createSigner(
  secret: string,
  audience: string,
): (viewer: Viewer, body: string) => SignedHeaders {
  return (viewer, body) => {
    const statement: Statement = {
      viewer,
      expires: Date.now() + LIFETIME,
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
 * Checks signed requests. A signature holds for one subgraph and one body, for a short time, once.
 *
 * @returns a function that gives the viewer, or throws UnauthenticatedError
 */
export function createVerifier(
  secret: string,
  audience: string,
): (headers: Readonly<Record<string, unknown>>, body: Buffer) => Viewer {
  const seen = new ExpiringSet();
  return (headers, body) => {
    const header = headers[VIEWER_HEADER];
    const signature = headers[SIGNATURE_HEADER];
    if (typeof header !== 'string' || typeof signature !== 'string') refuse();
    const expected = sign(secret, audience, header, body);
    const received = Buffer.from(signature, 'base64url');
    if (received.length !== expected.length || !timingSafeEqual(received, expected)) refuse();
    const statement = readStatement(header);
    const now = Date.now();
    if (statement.expires <= now || !seen.add(statement.nonce, statement.expires, now)) refuse();
    return statement.viewer;
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

function refuse(): never {
  throw new UnauthenticatedError('Only the gateway may ask a subgraph.');
}

/** Remembers nonces until they expire, in two generations so that forgetting is cheap. */
class ExpiringSet {
  #young = new Set<string>();
  #old = new Set<string>();
  #turn = 0;

  /** False when the nonce is known already. */
  add(nonce: string, expires: number, now: number): boolean {
    if (now >= this.#turn) {
      this.#old = this.#young;
      this.#young = new Set();
      this.#turn = now + MEMORY;
    }
    if (expires - now > MEMORY || this.#young.has(nonce) || this.#old.has(nonce)) return false;
    this.#young.add(nonce);
    return true;
  }
}
