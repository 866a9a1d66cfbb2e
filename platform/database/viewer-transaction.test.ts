import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { read } from '@teei/test/ask.ts';
import { admin, anonymous, companyUser } from '@teei/test/viewers.ts';
import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '../viewer/viewer.ts';
import { createPool } from './pool.ts';
import { subgraphDatabaseUrl } from './role-url.ts';
import { ViewerTransaction } from './viewer-transaction.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    name: 'test',
    // Two connections for many viewers: each is used by one after the other.
    size: 2,
    statementTimeout: 500,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });
  await begin(admin).write({}, (db) =>
    sql`insert into users.companies (id, name) values (${OWN}, 'Own'), (${OTHER}, 'Other')`.execute(
      db,
    ),
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function begin(viewer: Viewer): ViewerTransaction<unknown> {
  return new ViewerTransaction({ pool, domain: 'users', viewer });
}

async function run(
  transaction: ViewerTransaction<unknown>,
  statement: RawBuilder<unknown>,
): Promise<readonly unknown[]> {
  return (await statement.execute(transaction.db)).rows;
}

const NAMES = sql`select name from users.companies order by name`;
const HASH = 'ab'.repeat(32);
const PID = sql`select pg_backend_pid() as pid`;

/** Runs a statement beside the pool. */
async function besides(text: string, row: unknown): Promise<unknown> {
  const client = new pg.Client(database.superuserUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(text, [read(row, 'pid')]);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** State of the connection that a row of PID names. */
const stateOf = (row: unknown): Promise<unknown> =>
  besides('select state as answer from pg_stat_activity where pid = $1', row);

const terminate = (row: unknown): Promise<unknown> =>
  besides('select pg_terminate_backend($1, 5000) as answer', row);

describe('a transaction as a viewer', () => {
  it('sees the viewer’s rows and no others', async () => {
    const transaction = begin(companyUser(OWN));
    expect(await run(transaction, NAMES)).toEqual([{ name: 'Own' }]);
    await transaction.end();
  });

  it('fails without affecting others when its connection is lost under a statement', async () => {
    const transaction = begin(admin);
    const itself = sql`select set_config('role', 'none', true), pg_terminate_backend(pg_backend_pid())`;
    await expect(run(transaction, itself)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(await run(transaction, NAMES)).toHaveLength(2);
    await transaction.end();
  });

  it('holds no connection between two statements, and survives the loss of one', async () => {
    const transaction = begin(admin);
    const [row] = await run(transaction, PID);
    await vi.waitFor(() => expect(pool.totalCount - pool.idleCount).toBe(0), {
      timeout: 60_000,
    });
    expect(await stateOf(row)).toBe('idle');
    const before = pool.totalCount;
    await terminate(row);
    await vi.waitFor(() => expect(pool.totalCount).toBe(before - 1), { timeout: 60_000 });
    expect(await run(transaction, NAMES)).toHaveLength(2);
    await transaction.end();
  });

  it('waits once for statements that are sent together, each with its viewer', async () => {
    const transaction = begin(companyUser(OWN));
    const answers = await Promise.all([
      run(transaction, NAMES),
      run(transaction, sql`select 1 as one`),
      run(transaction, sql`select current_user::text as role, txid_current_if_assigned() as id`),
    ]);
    expect(answers).toEqual([
      [{ name: 'Own' }],
      [{ one: 1 }],
      [{ role: 'users_company', id: null }],
    ]);
    expect(transaction).toMatchObject({ statements: 3, roundTrips: 1 });
    await transaction.end();
  });

  it('leaves no setting of its viewer on the connection', async () => {
    const viewers = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(
      viewers.map(async (index) => {
        const company = index % 2 === 0 ? OWN : OTHER;
        const transaction = begin(companyUser(company));
        if (index % 5 === 0) await run(transaction, sql`select 1 / 0`).catch(() => undefined);
        expect(await run(transaction, NAMES)).toEqual([
          { name: index % 2 === 0 ? 'Own' : 'Other' },
        ]);
        await transaction.end();
      }),
    );
    const plain = await pool.query('select * from users.companies');
    expect(plain.rows).toEqual([]);
  });

  it('continues with other statements when one fails', async () => {
    const transaction = begin(companyUser(OWN));
    const results = await Promise.allSettled([
      run(transaction, NAMES),
      run(transaction, sql`select 1 / 0`),
      run(transaction, NAMES),
      run(transaction, sql`select * from users.external_id_mappings`),
      run(transaction, NAMES),
    ]);
    await transaction.end();
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(results[3]).toMatchObject({ reason: { code: 'FORBIDDEN' } });
  });

  it('has further settings in its later statements, also after one that failed, and in no other’s', async () => {
    const transaction = begin(admin);
    const token = sql`select viewer.publication_token_hash() as token`;
    expect(await run(transaction, token)).toEqual([{ token: null }]);
    transaction.set('viewer.publication_token_hash', HASH);
    expect(await run(transaction, token)).toEqual([{ token: HASH }]);
    await expect(run(transaction, sql`select 1 / 0`)).rejects.toThrow('division by zero');
    expect(await run(transaction, token)).toEqual([{ token: HASH }]);
    await transaction.end();
    const other = begin(admin);
    expect(await run(other, token)).toEqual([{ token: null }]);
    other.set('viewer.publication_token_hash', "'; drop");
    await expect(run(other, token)).rejects.toThrow(/expected/);
    await other.end();
  });

  it('throws UNAUTHENTICATED for tables that anonymous viewers may not read', async () => {
    const transaction = begin(anonymous);
    await expect(
      run(transaction, sql`select * from users.external_id_mappings`),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await transaction.end();
  });

  it('cancels a statement that exceeds the timeout', async () => {
    const transaction = begin(admin);
    await expect(run(transaction, sql`select pg_sleep(5)`)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    expect(await run(transaction, NAMES)).toHaveLength(2);
    await transaction.end();
  });

  it('sends nothing without a statement', async () => {
    const transaction = begin(admin);
    await transaction.end();
    expect(transaction.statements).toBe(0);
  });

  it('begins no transaction after its end, for a read or a write', async () => {
    const transaction = begin(admin);
    expect(await run(transaction, NAMES)).toHaveLength(2);
    await transaction.end();
    await expect(run(transaction, NAMES)).rejects.toThrow('after the end of its request');
    await expect(transaction.write({}, (db) => NAMES.execute(db))).rejects.toThrow(
      'after the end of its request',
    );
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  it('leaves no transaction on the connection when a statement fails after its end', async () => {
    const transaction = begin(admin);
    await run(transaction, NAMES);
    const failing = Promise.allSettled([run(transaction, sql`select pg_sleep(5)`)]);
    await vi.waitFor(() => expect(transaction.statements).toBe(2), { timeout: 60_000 });
    await transaction.end();
    expect(await failing).toMatchObject([{ status: 'rejected' }]);
    const users = await Promise.all(
      [1, 2].map(() => pool.query('select current_user = session_user as "isOwn"')),
    );
    expect(users.map(({ rows }) => read(rows[0], 'isOwn'))).toEqual([true, true]);
  });

  it('rejects a viewer whose ids are no UUIDs', async () => {
    const transaction = begin(companyUser("' or true --"));
    await expect(run(transaction, NAMES)).rejects.toThrow(/expected a UUID/);
    await transaction.end();
    expect(pool.waitingCount).toBe(0);
  });
});

const insert = (name: string): RawBuilder<unknown> =>
  sql`insert into users.companies (name) values (${name})`;

describe('a write', () => {
  it('is rejected outside of `write`', async () => {
    const query = begin(admin);
    await expect(run(query, insert('New'))).rejects.toMatchObject({ code: '25006' });
    await query.end();
  });

  it('is committed as a whole, and visible to later reads', async () => {
    const transaction = begin(admin);
    expect(await run(transaction, NAMES)).toHaveLength(2);
    const answer = await transaction.write({}, async (db) => {
      await insert('New').execute(db);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await run(transaction, NAMES)).toHaveLength(3);
    await transaction.end();
  });

  it('is rolled back as a whole when its work throws', async () => {
    const transaction = begin(admin);
    const failing = transaction.write({}, async (db) => {
      await insert('Half').execute(db);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await run(transaction, NAMES)).not.toContainEqual({ name: 'Half' });
    await transaction.end();
  });

  it('fails when the error of one of its statements was swallowed', async () => {
    const transaction = begin(admin);
    const careless = transaction.write({}, async (db) => {
      await insert('Careless').execute(db);
      await sql`select 1 / 0`.execute(db).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow(/rethrows the error of a failed statement/);
    expect(await run(transaction, NAMES)).not.toContainEqual({ name: 'Careless' });
    await transaction.end();
  });

  it('sends the statements left to its end with the COMMIT', async () => {
    const transaction = begin(admin);
    await transaction.write({}, async (db, atCommit) => {
      for (const name of ['Last', 'Very last']) atCommit(insert(name).compile(db));
      await insert('First').execute(db);
    });
    expect(transaction).toMatchObject({ statements: 3, roundTrips: 2 });
    expect(await run(transaction, NAMES)).toEqual(
      expect.arrayContaining([{ name: 'First' }, { name: 'Last' }, { name: 'Very last' }]),
    );
    await transaction.end();
  });

  it.each([
    { title: 'as the only ones', before: false },
    { title: 'after others', before: true },
  ])(
    'is undone by a statement left to its end that fails, $title, and tells why',
    async ({ before }) => {
      const transaction = begin(admin);
      const failing = transaction.write({}, async (db, atCommit) => {
        if (before) await insert('Undone').execute(db);
        atCommit(insert('Undone too').compile(db));
        atCommit(sql`select 1 / 0`.compile(db));
        atCommit(insert('Undone as well').compile(db));
      });
      await expect(failing).rejects.toThrow('division by zero');
      expect(JSON.stringify(await run(transaction, NAMES))).not.toContain('Undone');
      await transaction.end();
    },
  );

  it.each([
    { title: 'with statements left to its end', hasLast: true },
    { title: 'with none', hasLast: false },
  ])('is rolled back when its client has gone before the COMMIT, $title', async ({ hasLast }) => {
    const gone = new AbortController();
    const options = { pool, domain: 'users', viewer: admin, signal: gone.signal };
    const failing = new ViewerTransaction(options).write({}, async (db, atCommit) => {
      await insert('Left behind').execute(db);
      gone.abort();
      if (hasLast) atCommit(insert('Left behind too').compile(db));
    });
    await expect(failing).rejects.toThrow('was cancelled');
    const after = begin(admin);
    expect(JSON.stringify(await run(after, NAMES))).not.toContain('Left behind');
    await after.end();
  });

  it('is retried when a statement left to its end meets a deadlock', async () => {
    let attempts = 0;
    await begin(admin).write({}, async (db, atCommit) => {
      attempts += 1;
      if (attempts < 3) atCommit(sql`do $$ begin raise sqlstate '40P01'; end $$`.compile(db));
    });
    expect(attempts).toBe(3);
  });

  it('has its settings only in its own transaction', async () => {
    const transaction = begin(admin);
    const setting = sql`select viewer.idempotency_key_hash() as hash`;
    const inside = await transaction.write({ 'viewer.idempotency_key_hash': HASH }, (db) =>
      setting.execute(db),
    );
    expect(inside.rows).toEqual([{ hash: HASH }]);
    expect(await run(transaction, setting)).toEqual([{ hash: null }]);
    await transaction.end();
    const forged = begin(admin).write({ 'viewer.idempotency_key_hash': "'; drop" }, (db) =>
      setting.execute(db),
    );
    await expect(forged).rejects.toThrow(/expected/);
  });

  it('is retried after errors that Postgres reports as retryable, such as a deadlock', async () => {
    let attempts = 0;
    await begin(admin).write({}, async (db) => {
      attempts += 1;
      if (attempts < 3) await sql`do $$ begin raise sqlstate '40P01'; end $$`.execute(db);
    });
    expect(attempts).toBe(3);
  });

  it('holds one connection at a time, however many requests wait for one', async () => {
    const writers = Array.from({ length: 20 }, async (_, index) => {
      const transaction = begin(admin);
      await run(transaction, NAMES);
      await transaction.write({}, (db) => insert(`Crowd ${index}`).execute(db));
      await run(transaction, NAMES);
      await transaction.write({}, (db) => insert(`Crowd ${index} again`).execute(db));
      await transaction.end();
    });
    await Promise.all(writers);
    const after = begin(admin);
    const rows = await run(after, sql`select name from users.companies where name like 'Crowd %'`);
    expect(rows).toHaveLength(40);
    await after.end();
  });
});
