/** Requests to systems outside of the graph: bounded in time and bytes, never redirected. */
import { createRequire } from 'node:module';
import type undici from 'undici';
import type { Agent, Dispatcher } from 'undici';
import { DeliveryError } from './delivery-error.ts';
import { expectedUrl, lookupPublic } from './public-network.ts';

/** Milliseconds for the whole answer, unless the request says otherwise. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Bytes of an answer that are read, unless the request says otherwise. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Longest pause that a `Retry-After` is followed for, in milliseconds. */
const MAX_RETRY_AFTER_MS = 60 * 60 * 1_000;

/** Statuses after which the same request may succeed (RFC 9110, sections 15.5.9 and 15.6; RFC 6585). */
const isTransient = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

/**
 * Network that a URL may lead to: `any` for URLs that an operator configures; `public` for those of clients, which
 * reach the public internet alone; `public or loopback` for those of clients in development.
 */
export type Network = 'any' | 'public' | 'public or loopback';

interface Client {
  readonly request: typeof undici.request;
  /** Connections to the public internet: each name is looked up and checked when it is connected to. */
  readonly publicAgent: Agent;
  readonly anyAgent: Agent;
}

let client: Client | undefined;

const require: (id: 'undici') => typeof undici = createRequire(import.meta.url);

/**
 * Loads the client with the first request: it has a hundred modules, and most processes send none. One that did not load,
 * such as for want of file descriptors, is loaded by the next request: `import` would keep the failure.
 */
function loadClient(): Client {
  const { Agent, request } = require('undici');
  return {
    request,
    publicAgent: new Agent({ connect: { lookup: lookupPublic } }),
    anyAgent: new Agent(),
  };
}

/** @throws DeliveryError when the client did not load */
function getClient(): Client {
  try {
    client ??= loadClient();
    return client;
  } catch {
    throw new DeliveryError('The request was not sent: the HTTP client did not load.', false);
  }
}

export interface OutboundRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly network: Network;
  /** True when the status alone counts: the body is not waited for, and `text` is empty. */
  readonly ignoresAnswer?: boolean;
  /** Milliseconds for the whole answer; ANSWER_TIMEOUT_MS when it is left out. */
  readonly timeoutMs?: number;
  /** Bytes of the answer that are read; MAX_ANSWER_BYTES when it is left out. */
  readonly maxBytes?: number;
}

/** Answer with a status of 200 to 299. */
export interface OutboundAnswer {
  readonly status: number;
  /** Body as UTF-8, cut off after the bytes that the request reads. */
  readonly text: string;
}

/**
 * POSTs JSON.
 *
 * @throws DeliveryError for any other answer, and for none in time
 */
export async function postJson(
  url: string,
  {
    body,
    headers,
    signal,
    network,
    ignoresAnswer = false,
    timeoutMs = ANSWER_TIMEOUT_MS,
    maxBytes = MAX_ANSWER_BYTES,
  }: OutboundRequest,
): Promise<OutboundAnswer> {
  let response: Dispatcher.ResponseData;
  const { request, publicAgent, anyAgent } = getClient();
  try {
    response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      dispatcher: reachesPublicAlone(url, network) ? publicAgent : anyAgent,
    });
    const status = response.statusCode;
    if (status >= 200 && status < 300) {
      if (!ignoresAnswer) return { status, text: await readText(response.body, maxBytes) };
      response.body.on('error', () => undefined).destroy();
      return { status, text: '' };
    }
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError(
      `It did not answer as a whole within ${timeoutMs / 1_000} seconds.`,
      false,
    );
  }
  const { statusCode: status, headers: answered } = response;
  response.body.on('error', () => undefined).destroy();
  throw new DeliveryError(
    `It refused the request with the HTTP status ${status}.`,
    !isTransient(status),
    retryAfter(answered['retry-after'], new Date()),
    status,
  );
}

/**
 * Returns true for a URL that only addresses of the public internet may answer.
 *
 * @throws DeliveryError for a URL that must not be called
 */
function reachesPublicAlone(url: string, network: Network): boolean {
  if (network === 'any') return false;
  const expected = expectedUrl(url, network === 'public or loopback');
  if (expected !== undefined) throw new DeliveryError(`Expected ${expected}.`, true);
  return expectedUrl(url, false) === undefined;
}

/** First bytes of a body, as text. */
async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    bytes += chunk.length;
    // Leaving the loop closes the connection.
    if (bytes > maxBytes) break;
  }
  // How much of the rest came with the last chunk differs from one machine to the next.
  return Buffer.concat(chunks, Math.min(bytes, maxBytes)).toString('utf8');
}

/** Milliseconds that a `Retry-After` asks for: seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | readonly string[] | undefined, now: Date): number {
  if (typeof header !== 'string') return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(0, wait), MAX_RETRY_AFTER_MS);
}
