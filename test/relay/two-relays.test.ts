/** Two processes with a relay, as two gateways have them. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { complete } from './sessions.ts';
import { openRelayStores, type RelayStores } from './stores.ts';

const PROCESS = fileURLToPath(new URL('relay-process.ts', import.meta.url));
const SESSIONS = 60;

/** A ClickHouse over HTTP for one of the processes, before the store of both. */
interface Door {
  readonly server: Server;
  readonly url: string;
  /** Inserts that have begun, and that have ended. */
  begun: number;
  ended: number;
}

let stores: RelayStores;
let doors: readonly Door[] = [];
let relays: readonly ChildProcess[] = [];
/** Numbers of inserts under way, whenever one began. */
const underWay: number[] = [];
/** Resolves when inserts may go on. */
let isOpen = Promise.resolve();

beforeAll(async () => {
  stores = await openRelayStores();
  doors = [await openDoor(), await openDoor()];
  const url = roleDatabaseUrl(stores.database.ownerUrl, GATEWAY_ROLE);
  relays = doors.map((door) => fork(PROCESS, [url, door.url], { stdio: 'inherit' }));
  await Promise.all(relays.map((relay) => once(relay, 'message')));
});
afterAll(async () => {
  for (const relay of relays) relay.kill('SIGKILL');
  for (const { server } of doors) {
    server.closeAllConnections();
    server.close();
  }
  await stores.close();
});

async function openDoor(): Promise<Door> {
  const server = createServer((request, response) => {
    void text(request)
      .then((statement) => pass(door, statement))
      .then((answer) => response.end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const door: Door = { server, url: `http://127.0.0.1:${port}`, begun: 0, ended: 0 };
  return door;
}

/** Runs a statement, an insert once it may go on. */
async function pass(door: Door, statement: string): Promise<string> {
  door.begun += 1;
  underWay.push(doors.reduce((sum, { begun, ended }) => sum + begun - ended, 0));
  await isOpen;
  const { stream } = await stores.store.client.exec({ query: statement });
  const answer = await text(stream);
  door.ended += 1;
  return answer;
}

async function completeSessions(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) await complete(stores.superuser, n);
}

/** Numbers of inserts that each of the relays has begun. */
function inserts(): readonly number[] {
  return doors.map(({ begun }) => begun);
}

function ascending(a: number, b: number): number {
  return a - b;
}

async function waiting(): Promise<unknown> {
  const { rows } = await stores.superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries',
  );
  return rows[0];
}

async function counted(): Promise<unknown> {
  const result = await stores.store.client.query({
    query: `SELECT toUInt32(count()) AS events, toUInt32(uniqExact(event_id)) AS distinct
            FROM teei.events_raw WHERE subject_role = 'volunteer'`,
    format: 'JSONEachRow',
  });
  return result.json();
}

/** Resolves when a relay has ended a turn that it began after the given moment of Postgres. */
async function untilTried(moment: string | undefined): Promise<void> {
  await eventually(async () => {
    const { rows } = await stores.superuser.query(
      `select from pg_stat_activity
       where usename = $1 and datname = current_database() and query = 'COMMIT' and query_start > $2`,
      [GATEWAY_ROLE, moment],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
}

it('one relay works at a time, and the other goes on where it was killed', async () => {
  const gate = Promise.withResolvers<void>();
  isOpen = gate.promise;
  await completeSessions(0, SESSIONS / 3);
  await eventually(() => expect(inserts().toSorted(ascending)).toEqual([0, 1]));
  const { rows } = await stores.superuser.query<{ moment: string }>(
    'select clock_timestamp()::text as moment',
  );
  await completeSessions(SESSIONS / 3, (2 * SESSIONS) / 3);
  // The other has woken up, tried, and found the queue taken.
  await untilTried(rows[0]?.moment);
  expect(inserts().toSorted(ascending)).toEqual([0, 1]);
  gate.resolve();
  await eventually(async () => expect(await waiting()).toEqual({ n: 0 }));
  expect(new Set(underWay)).toEqual(new Set([1]));

  const next = Promise.withResolvers<void>();
  isOpen = next.promise;
  const before = inserts();
  await completeSessions((2 * SESSIONS) / 3, SESSIONS);
  await eventually(() => expect(inserts()).not.toEqual(before));
  const atWork = inserts().findIndex((count, at) => count !== before[at]);
  const [victim, other] = [relays[atWork], doors[1 - atWork]];
  const ended = victim && once(victim, 'exit');
  victim?.kill('SIGKILL');
  await ended;
  // What the victim was delivering is delivered again, by the other.
  await eventually(() => expect(other?.begun).toBeGreaterThan(before[1 - atWork] ?? 0));
  next.resolve();
  await eventually(async () => expect(await waiting()).toEqual({ n: 0 }));
  expect(await counted()).toEqual([{ events: SESSIONS, distinct: SESSIONS }]);
});
