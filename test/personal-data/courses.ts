/**
 * Courses of a copy and an erasure whose processes are killed at any statement, and started again, with everything that is
 * left of them.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { COMPILE_CACHE } from '@teei/local/service-process.ts';
import { id } from '@teei/migrations/postgres/two-tenants.ts';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { vi } from 'vitest';
import { openSealed } from '../archives.ts';
import { bundledProgram } from '../bundled-program.ts';
import { copyTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { PERSON, plantCanary, type Marker } from './canary.ts';
import { analyticsRowsOf, comparable, randomValues, rowsOf, withoutRandom } from './end-states.ts';

/** Time for one life of a process. */
const WAIT = { timeout: 120_000, interval: 25 };

/** Key that stands for the person in ClickHouse, and one of somebody else. */
const [KEY, OTHER_KEY] = ['4242', '4343'];

/** Requests for the copy and the erasure, the same in each world. */
const COPY = '0c000000-0000-4000-8000-000000000014';
const ERASURE = '0e000000-0000-4000-8000-000000000014';

/** Events of both people, and with them rows of rollups. */
const INSERT_EVENTS = `INSERT INTO teei.events_raw
    (event_id, event_type, occurred_at, ingested_at, company_id, subject_key, subject_role, minutes, payload)
  SELECT generateUUIDv4(number), 'kintell.session.completed', toDateTime64('2026-05-01 10:00:00', 3) + number * 86400,
    toDateTime64('2026-09-01 10:00:00', 3), toUUID('${id('a company')}'), if(number % 2 = 0, ${KEY}, ${OTHER_KEY}), 'participant', 60, '{}'
  FROM numbers(60)`;

/** Moments of a kill: before a statement is sent, after it, and after it was answered. */
export const MOMENTS = ['before', 'sent', 'answered'] as const;

export interface Kill {
  /** Number of the statement among those that match the pattern, from 1. */
  readonly statement: number;
  readonly moment: (typeof MOMENTS)[number];
  /** Pattern of the statements that count; all of them when it is left out. */
  readonly pattern?: string;
  /** Process that is killed, as they are deployed apart; one with the work of both when it is left out. */
  readonly part?: 'privacy' | 'gateway';
}

/** Works of a course, in their order: the copy, the erasure, and what is kept of it for an old backup. */
export const WORKS = ['copy', 'erasure', 'tombstones'] as const;
export type Work = (typeof WORKS)[number];

/** Life of a process. */
interface Life {
  readonly isKilled: boolean;
  /** Statement that it was killed at, or the number of statements. */
  readonly written: string;
}

/** Everything that is left of a course. */
interface End {
  /** Files of the copy by name. */
  readonly archive: Readonly<Record<string, string>>;
  readonly postgres: Readonly<Record<string, readonly string[]>>;
  readonly clickhouse: Readonly<Record<string, readonly string[]>>;
  /** Text of the file of tombstones. */
  readonly tombstones: string;
}

/** Stores of one course. */
interface World {
  readonly database: TestDatabase;
  readonly client: pg.Client;
  readonly dataDir: string;
  readonly tombstones: string;
}

/** Request that is completed once a work is over. */
const REQUESTS: Readonly<Record<Work, string>> = {
  copy: COPY,
  erasure: ERASURE,
  tombstones: ERASURE,
};

/** Courses on copies of the same stores. */
export class Courses {
  /** Values of the person that an erasure takes away. */
  readonly markers: readonly Marker[];
  readonly #database: TestDatabase;
  readonly #events: Events;
  readonly #folder: string;
  readonly #identity: string;
  /** Ids, hashes and moments that all courses begin with. */
  readonly #known: ReadonlySet<string>;
  readonly #running = new Set<ChildProcess>();
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor({ markers, database, events, folder, identity, known }: Planted) {
    this.markers = markers;
    this.#database = database;
    this.#events = events;
    this.#folder = folder;
    this.#identity = identity;
    this.#known = known;
  }

  /** Plants a person with a mark in every value, and with events. */
  static async open(): Promise<Courses> {
    const [database, events, identity, folder] = await Promise.all([
      createTestDatabase(),
      copyTestClickHouse(),
      generateIdentity(),
      mkdtemp(path.join(tmpdir(), 'teei-kills-')),
    ]);
    const client = await connect(database);
    const markers = await plantCanary(client);
    // What other consumers and other domains wait for, nobody works on here.
    await client.query(
      `delete from events.deliveries; delete from jobs.queue;
       delete from users.user_external_ids where profile_id = '${PERSON}' and provider = 'analytics';
       insert into users.user_external_ids (profile_id, provider, external_id) values ('${PERSON}', 'analytics', '${KEY}')`,
    );
    const known = randomValues(await rowsOf(client));
    await client.end();
    const store = await openEmbeddedClickHouse({ dataDir: events.dataDir });
    await store.client.command({ query: INSERT_EVENTS });
    await store.close();
    return new Courses({ markers, database, events, folder, identity, known });
  }

  async close(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    for (const close of this.#closing) await close();
    await this.#database.drop();
    await this.#events.remove();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * Goes through all works on stores of its own.
   *
   * @param kills gives the kills of a work, one after the other, until there are no more: then a process lives to its end
   */
  async run(
    kills: (work: Work) => Iterable<Kill>,
  ): Promise<{ readonly lives: readonly Life[]; readonly end: End }> {
    const world = await this.#openWorld();
    const lives: Life[] = [];
    let archive: End['archive'] = {};
    for (const work of WORKS) {
      await this.#order(world, work);
      for (const kill of kills(work)) {
        lives.push(await this.#live(world, work, kill));
        if (await isOver(world, work)) break;
      }
      if (!(await isOver(world, work))) lives.push(await this.#live(world, work));
      if (work === 'copy') archive = await this.#openArchive(world);
    }
    const end = {
      archive,
      postgres: comparable(await rowsOf(world.client), this.#known),
      clickhouse: comparable(await analyticsRowsOf(world.dataDir), this.#known),
      tombstones: withoutRandom(await readFile(world.tombstones, 'utf8'), this.#known),
    };
    return { lives, end };
  }

  async #openWorld(): Promise<World> {
    const database = await createTestDatabase({ copyOf: this.#database });
    this.#closing.push(() => database.drop());
    const dataDir = await mkdtemp(path.join(this.#folder, 'clickhouse-'));
    await cp(this.#events.dataDir, dataDir, { recursive: true, verbatimSymlinks: true });
    const client = await connect(database);
    this.#closing.unshift(() => client.end());
    return { database, client, dataDir, tombstones: path.join(dataDir, 'tombstones.tsv') };
  }

  async #order({ client }: World, work: Work): Promise<void> {
    if (work === 'copy') {
      await orderCopy(client, await identityToRecipient(this.#identity));
    } else if (work === 'erasure') {
      await orderErasure(client);
    } else {
      // The clock queues it otherwise.
      await client.query(
        `insert into jobs.queue (domain, name) values ('privacy', 'tombstone.keep')`,
      );
    }
  }

  /** Starts a process, and waits until it is dead or the work is over. */
  async #live(world: World, work: Work, kill?: Kill): Promise<Life> {
    const { database, client, dataDir, tombstones } = world;
    // The time passes for which a job is left to a process that has begun it.
    await client.query('update jobs.queue set run_at = now() where started_at is not null');
    const { statement = 0, moment = '', pattern = '', part = 'all' } = kill ?? {};
    const child = fork(
      await bundledProgram('personal-data', 'privacy-process'),
      [database.ownerUrl, dataDir, tombstones, String(statement), moment, pattern, part],
      { env: { NODE_COMPILE_CACHE: COMPILE_CACHE }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    this.#running.add(child);
    let written = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
    const ended = once(child, 'close');
    await vi.waitFor(async () => {
      if (hasEnded(child) || (await isOver(world, work))) return;
      throw new Error(`${work}: expected the end of a process, ${JSON.stringify(kill)}`);
    }, WAIT);
    child.kill('SIGTERM');
    await ended;
    this.#running.delete(child);
    return { isKilled: child.signalCode === 'SIGKILL', written: written.trim() };
  }

  /** Files of the finished copy. */
  async #openArchive({ client }: World): Promise<Readonly<Record<string, string>>> {
    const { rows } = await client.query<{ content: Buffer }>(
      `select string_agg(content, '' order by number) as content from files.export_chunks where request_id = $1`,
      [COPY],
    );
    const files = await openSealed(new Uint8Array(rows[0]?.content ?? []), this.#identity);
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, withoutRandom(text, this.#known)]),
    );
  }
}

type Events = Awaited<ReturnType<typeof copyTestClickHouse>>;

/** Stores that courses begin with. */
interface Planted {
  readonly markers: readonly Marker[];
  readonly database: TestDatabase;
  readonly events: Events;
  readonly folder: string;
  readonly identity: string;
  readonly known: ReadonlySet<string>;
}

async function connect({ superuserUrl }: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  return client;
}

/** Orders the copy, as an officer does. */
async function orderCopy(client: pg.Client, recipient: string): Promise<void> {
  await client.query(
    `insert into privacy.privacy_requests (id, user_id, request_type) values ($1, $2, 'export')`,
    [COPY, PERSON],
  );
  await client.query('begin; set local role privacy_officer');
  await client.query('select personal_data.order_export($1, $2, $3)', [
    COPY,
    recipient,
    'c'.repeat(64),
  ]);
  await client.query('commit');
}

/** Orders an erasure whose days of grace are over. */
async function orderErasure(client: pg.Client): Promise<void> {
  await client.query(
    `insert into privacy.privacy_requests (id, user_id, request_type, requested_at)
     values ($1, $2, 'delete', now() - interval '31 days')`,
    [ERASURE, PERSON],
  );
  await client.query(
    `insert into jobs.queue (domain, name, payload) values ('privacy', 'erasure.run', $1)`,
    [{ requestId: ERASURE }],
  );
}

/** True once the request of a work is completed, and nothing more is to be done. */
async function isOver({ client }: World, work: Work): Promise<boolean> {
  const { rows } = await client.query(
    `select from privacy.privacy_requests where id = $1 and status = 'completed' and not exists (
       select from jobs.queue where domain = 'privacy' and (run_at <= now() or started_at is not null))`,
    [REQUESTS[work]],
  );
  return rows.length > 0;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
