/** The life of a server as its operators see it: alive, ready, not ready any more, gone. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface ServerLifecycle {
  /**
   * Ends the server without dropping a request: `/readyz` says 503 at once and clients are told to
   * connect anew; after the grace nothing new is taken, and what is under way is finished.
   *
   * @param grace milliseconds for those who send requests to notice
   */
  end(grace: number): Promise<void>;
  /**
   * Resolves with true once `/readyz` says 200, or with false when it has not within so many
   * milliseconds. Whoever is told an address may then use it at once.
   */
  ready(timeout: number): Promise<boolean>;
}

/** Between two looks at whether a server that starts is ready, in milliseconds. */
const READY_INTERVAL_MS = 50;

/** How long what is under way may take after the grace, in milliseconds: fetches have two seconds. */
const LONGEST = 5_000;

/** Why a server is not ready, in words that `/readyz` shows to anybody. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/**
 * Adds `GET /healthz` and `GET /readyz` to a server. Make the server with `serverOptions`.
 *
 * @param check rejects when something that the server needs does not answer; the message of a
 *   NotReadyError is shown as `reason`
 */
export function addHealthChecks(
  server: FastifyInstance,
  check: () => Promise<void>,
): ServerLifecycle {
  let isEnding = false;
  const isReady = async (): Promise<boolean> => !isEnding && (await stateOf(check)).ready;
  server.get('/healthz', () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const state = isEnding ? { ready: false } : await stateOf(check);
    return reply.code(state.ready ? 200 : 503).send(state);
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
  return {
    async end(grace) {
      isEnding = true;
      await pause(grace);
      // A client that never finishes its request must not keep the process.
      const cut = setTimeout(() => server.server.closeAllConnections(), LONGEST);
      await server.close();
      clearTimeout(cut);
    },
    async ready(timeout) {
      const since = performance.now();
      while (!(await isReady())) {
        if (isEnding || performance.now() - since > timeout) return false;
        await pause(READY_INTERVAL_MS);
      }
      return true;
    },
  };
}

async function stateOf(check: () => Promise<void>): Promise<{ ready: boolean; reason?: string }> {
  try {
    await check();
    return { ready: true };
  } catch (error) {
    return { ready: false, ...(error instanceof NotReadyError && { reason: error.message }) };
  }
}

/** How long a request may take to come in, its head and its body together, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Between two looks for connections that take longer, in milliseconds; Node's own are 30 seconds. */
const CHECKING_INTERVAL_MS = 1_000;

/**
 * Options that a server of Fastify's is made with, so that it answers until its end and nobody holds
 * a connection by sending slowly: 408, a second after the timeout at most.
 *
 * @param requestTimeout milliseconds for a request to come in, from the connection or its first byte on
 */
export function serverOptions({
  requestTimeout = REQUEST_TIMEOUT_MS,
  checkingInterval = CHECKING_INTERVAL_MS,
  maxHeaderSize,
}: {
  readonly requestTimeout?: number;
  readonly checkingInterval?: number;
  /** Bytes; Node's limit when nothing is said. */
  readonly maxHeaderSize?: number;
} = {}) {
  return {
    forceCloseConnections: 'idle',
    // A request that came in is answered.
    return503OnClosing: false,
    requestTimeout,
    http: {
      requestTimeout,
      // Of the two, Node takes the longer one for the body, and its own for the head is a minute.
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: checkingInterval,
      ...(maxHeaderSize !== undefined && { maxHeaderSize }),
    },
  } as const;
}
