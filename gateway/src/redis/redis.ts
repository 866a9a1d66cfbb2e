/** Connections to Redis, and the time that its answers may take. */
import { createClient } from '@redis/client';

/** Milliseconds that Redis may take to answer. */
const REDIS_TIMEOUT_MS = 200;

/** Milliseconds that connecting to it may take. */
const CONNECT_TIMEOUT_MS = 2_000;

/** Milliseconds between attempts to connect. */
const RECONNECT_MS = 1_000;

/**
 * Opens a connection, which is opened again whenever it is lost. Commands fail while there is none.
 *
 * @param onError called with each error, of the first attempt to connect too
 */
export function openRedis(url: string, onError: (error: unknown) => void) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: RECONNECT_MS },
  });
  client.on('error', onError);
  void client.connect().catch(onError);
  return client;
}

/** @throws Error when the answer takes longer than REDIS_TIMEOUT_MS */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const fail = (): void => reject(new Error(`Redis did not answer within ${REDIS_TIMEOUT_MS} ms.`));
  // After a pause of this process, an answer that has come meanwhile is read first.
  const timer = setTimeout(() => setImmediate(fail), REDIS_TIMEOUT_MS);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
