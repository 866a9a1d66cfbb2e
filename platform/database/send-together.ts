/** Messages to Postgres that are sent together: one system call, and one waking of the server, for all. */
import type pg from 'pg';
import { connectionOf } from './connection.ts';

const held = new WeakSet<pg.Connection>();

/** Holds back what is sent on a connection until the microtasks under way have ended. */
export function sendTogether(client: pg.ClientBase): void {
  const connection = connectionOf(client);
  if (!connection || held.has(connection)) return;
  held.add(connection);
  connection.stream.cork();
  process.nextTick(() => {
    held.delete(connection);
    connection.stream.uncork();
  });
}
