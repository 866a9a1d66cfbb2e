/** Health checks of a server (`/healthz`, `/readyz`) and its graceful shutdown. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { NotReadyError } from '../errors/not-ready-error.ts';

/** Readiness and shutdown of a server. */
export interface ServerLifecycle {
  /**
   * Shuts the server down without dropping a request: `/readyz` answers 503 at once and responses close
   * their connections; after the grace period no request is accepted, and requests in flight finish.
   *
   * @param grace grace period in milliseconds, for load balancers to notice
   */
  end(grace: number): Promise<void>;
  /**
   * Resolves with true once `/readyz` answers 200, or with false when it does not within the timeout.
   *
   * @param timeout milliseconds
   */
  ready(timeout: number): Promise<boolean>;
  /** State of the server now, as `/readyz` answers it. */
  report(): Promise<HealthReport>;
}

/** Interval between readiness checks of a starting server. */
const READY_INTERVAL_MS = 50;

/** Time for requests in flight to finish after the grace period; a fetch has a timeout of two seconds. */
const CLOSE_TIMEOUT_MS = 5_000;

/** A dependency that fails while the server can take requests. */
export interface Impairment {
  readonly name: string;
  readonly reason: string;
}

/** State of a server, as `/readyz` shows it. */
export interface HealthReport {
  readonly ready: boolean;
  /** Reason why it is not ready. */
  readonly reason?: string;
  /** Dependencies that fail; left out when there are none. */
  readonly impaired?: readonly Impairment[];
}

/**
 * Adds `GET /healthz` and `GET /readyz` to a server, which must be created with `serverOptions`.
 *
 * @param check rejects while the server cannot take requests; the message of a NotReadyError is shown
 *   as `reason`. Resolves with the dependencies that fail, if any.
 */
export function addHealthChecks(
  server: FastifyInstance,
  check: () => Promise<readonly Impairment[] | void>,
): ServerLifecycle {
  let isEnding = false;
  const report = (): HealthReport | Promise<HealthReport> =>
    isEnding ? { ready: false } : reportOf(check);
  const isReady = async (): Promise<boolean> => (await report()).ready;
  server.get('/healthz', () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const state = await report();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
  // Without a promise: every response comes by here.
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isEnding) reply.header('connection', 'close');
    done(null, payload);
  });
  return {
    report: async () => report(),
    async end(grace) {
      isEnding = true;
      await pause(grace);
      // A client that never finishes its request must not keep the process alive.
      const closing = setTimeout(() => server.server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      await server.close();
      clearTimeout(closing);
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

async function reportOf(check: () => Promise<readonly Impairment[] | void>): Promise<HealthReport> {
  try {
    const impaired = (await check()) ?? [];
    return { ready: true, ...(impaired.length > 0 && { impaired }) };
  } catch (error) {
    return { ready: false, ...(error instanceof NotReadyError && { reason: error.message }) };
  }
}

/** Time for a request to arrive completely, head and body. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Interval between checks for connections that exceed it; Node's default is 30 seconds. */
const CHECKING_INTERVAL_MS = 1_000;

/**
 * Options of a Fastify server that answers requests until it closes, and that rejects slow requests with
 * 408, at most a second after the timeout.
 *
 * @param requestTimeout milliseconds for a request to arrive, from the connection or its first byte on
 */
export function serverOptions({
  requestTimeout = REQUEST_TIMEOUT_MS,
  checkingInterval = CHECKING_INTERVAL_MS,
  maxHeaderSize,
}: {
  readonly requestTimeout?: number;
  readonly checkingInterval?: number;
  /** Bytes; Node's limit by default. */
  readonly maxHeaderSize?: number;
} = {}) {
  return {
    forceCloseConnections: 'idle',
    // Bodies are checked by GraphQL and zod: the compilers of JSON schemas would be a tenth of the modules to load.
    schemaController: {
      compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas },
    },
    // Requests that arrive on open connections during the shutdown are answered, not rejected with 503.
    return503OnClosing: false,
    requestTimeout,
    http: {
      requestTimeout,
      // Node applies the longer of the two to the body, and its default for the head is a minute.
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: checkingInterval,
      ...(maxHeaderSize !== undefined && { maxHeaderSize }),
    },
  } as const;
}

/** @throws TypeError for a route with a JSON schema */
function refuseSchemas(): never {
  throw new TypeError('A route has a JSON schema, which these servers do not compile.');
}
