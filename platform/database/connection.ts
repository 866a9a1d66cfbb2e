/** Connections to Postgres below the clients of the driver. */
import pg from 'pg';

/** Connection of a client; undefined for a client that is not one of the driver. */
export function connectionOf(client: pg.ClientBase): pg.Connection | undefined {
  const connection: unknown = 'connection' in client ? client.connection : undefined;
  return connection instanceof pg.Connection ? connection : undefined;
}

/** Time for Postgres to answer the end of a connection, in milliseconds. */
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Closes a client, whatever state it is in. Ending it waits until the other side has closed the connection, which takes
 * the operating system a quarter of an hour to give up where the network fails silently.
 */
export async function closeClient(client: pg.Client): Promise<void> {
  const timer = setTimeout(() => connectionOf(client)?.stream.destroy(), CLOSE_TIMEOUT_MS);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}
