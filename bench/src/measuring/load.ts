/** Sends requests over a number of connections, each the next when the last is answered. */
import { Client, type Dispatcher } from 'undici';

/** Request that is sent again and again, and the check of its answer. */
export interface LoadRequest {
  /** The request that a connection sends, by its number and that of the request. */
  create(connection: number, index: number): Request;
  /** Returns true when the answer to a connection's request is the expected one. */
  isExpected(answer: Answer, connection: number): boolean;
}

/** The body of an answer as it came: putting long ones together costs as much as receiving them. */
export interface Answer {
  readonly length: number;
  readonly bytes: () => Buffer;
}

export interface Request {
  readonly body: string;
  /** The `Authorization` header. */
  readonly authorization?: string | undefined;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Requests without an answer, and answers that are not right. */
  readonly failures: number;
}

/** Returns whether an answer has data and no errors. */
export function isData(answer: Answer): boolean {
  const body = answer.bytes();
  return body.includes('"data":') && !body.includes('"errors":');
}

/** @param url of the GraphQL endpoint */
export async function sendLoad(url: string, request: LoadRequest, load: Load): Promise<LoadResult> {
  const latencies: number[] = [];
  let failures = 0;
  const began = performance.now();
  const end = began + load.seconds * 1_000;
  await Promise.all(
    Array.from({ length: load.connections }, async (_none, connection) => {
      const { origin, pathname } = new URL(url);
      const client = new Client(origin);
      for (let index = 0; performance.now() < end; index += 1) {
        const sent = performance.now();
        const answer = await ask(client, pathname, request.create(connection, index));
        latencies.push(performance.now() - sent);
        if (answer.status !== 200 || !request.isExpected(answer, connection)) failures += 1;
      }
      await client.close();
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    answers: sorted.length,
    perSecond: sorted.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    failures,
  };
}

/** @param sorted in ascending order */
export function percentile(sorted: readonly number[], fraction: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? NaN;
}

/** The answer to a request, with its status; 0 when there is none. */
export function ask(
  client: Dispatcher,
  path: string,
  { body, authorization }: Request,
): Promise<Answer & { readonly status: number }> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    let status = 0;
    client.dispatch(
      {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body,
      },
      {
        // Nothing to prepare, but no handler is taken without it.
        onRequestStart: () => undefined,
        onResponseStart: (_controller, given) => {
          status = given;
        },
        onResponseData: (_controller, part) => {
          parts.push(part);
          length += part.length;
        },
        onResponseEnd: () => resolve({ status, length, bytes: () => Buffer.concat(parts) }),
        onResponseError: () => resolve({ status: 0, length: 0, bytes: () => Buffer.alloc(0) }),
      },
    );
  });
}
