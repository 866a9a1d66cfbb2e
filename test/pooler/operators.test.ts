import { randomUUID } from 'node:crypto';
import { PostgresLoad } from '@teei/local/demo/stores/load-postgres.ts';
import { applyMigrations, resetDatabase } from '@teei/migrations/runner/apply-migrations.ts';
import { readMigrationFiles } from '@teei/migrations/runner/migration-files.ts';
import { createPool, type PoolOptions } from '@teei/platform/database/pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { ViewerTransaction } from '@teei/platform/database/viewer-transaction.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { withDatabase } from '../templates.ts';
import { admin } from '../viewers.ts';
import { findPgBouncer, startPooler, type Pooler, type PoolerOptions } from './pgbouncer.ts';

const executable = findPgBouncer();

describe.runIf(executable)('through PgBouncer', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  /** An empty database. */
  let empty: string;
  const poolers: Pooler[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new pg.Client(database.superuserUrl);
    await superuser.connect();
    empty = `empty_${randomUUID().replaceAll('-', '')}`;
    await superuser.query(`CREATE DATABASE ${empty} OWNER teei_owner TEMPLATE template0`);
  });
  afterAll(async () => {
    for (const pooler of poolers) await pooler.stop();
    await superuser.query(`DROP DATABASE ${empty} WITH (FORCE)`);
    await superuser.end();
    await database.drop();
  });

  async function ownerUrlIn(mode: PoolerOptions['mode']): Promise<string> {
    const pooler = await startPooler(executable ?? '', database.ownerUrl, { mode, poolSize: 3 });
    poolers.push(pooler);
    return pooler.through(database.ownerUrl);
  }

  it('a database is migrated, by two runs at once, and nothing waits afterwards', async () => {
    const ownerUrl = withDatabase(await ownerUrlIn('transaction'), empty);
    const files = await readMigrationFiles();
    const runs = await Promise.all([applyMigrations({ ownerUrl }), applyMigrations({ ownerUrl })]);
    expect(runs.flatMap(({ applied }) => applied).toSorted()).toEqual(
      files.map(({ name }) => name).toSorted(),
    );
    expect(await applyMigrations({ ownerUrl })).toEqual({ applied: [] });
    expect((await resetDatabase(ownerUrl)).applied).toHaveLength(files.length);
    const { rows } = await superuser.query(`select from pg_locks where locktype = 'advisory'`);
    expect(rows).toEqual([]);
  });

  it('rows are loaded by COPY, or not at all', async () => {
    const ownerUrl = withDatabase(await ownerUrlIn('transaction'), empty);
    const load = await PostgresLoad.begin(ownerUrl);
    expect(load).toBeDefined();
    await load?.abandon();
    const again = await PostgresLoad.begin(ownerUrl);
    await again?.finish();
  });

  describe('a service', () => {
    const warnings: string[] = [];

    async function ask(
      ownerUrl: string,
      options: Pick<PoolOptions, 'preparedStatements'> = {},
    ): Promise<unknown> {
      warnings.length = 0;
      const pool = createPool({
        url: subgraphDatabaseUrl(ownerUrl, 'users'),
        name: 'test',
        size: 2,
        statementTimeout: 300,
        connectionTimeout: 5_000,
        warn: (message) => void warnings.push(message),
        onConnectionLost: () => undefined,
        ...options,
      });
      try {
        const transaction = new ViewerTransaction({ pool, domain: 'users', viewer: admin });
        const { rows } = await sql`
          select current_setting('timezone') as zone, current_setting('statement_timeout') as patience,
            (select count(*)::int from pg_prepared_statements) as prepared`.execute(transaction.db);
        await transaction.end();
        return rows[0];
      } finally {
        await pool.end();
      }
    }

    it('says once that there is a pooler, and what to do', async () => {
      const answer = await ask(await ownerUrlIn('transaction'));
      expect(answer).toEqual({ zone: 'UTC', patience: '300ms', prepared: 0 });
      expect(warnings).toEqual([
        expect.stringMatching(/through a connection pooler.*DATABASE_PREPARED_STATEMENTS=on/),
      ]);
    });

    it('prepares statements where it is configured to', async () => {
      const answer = await ask(await ownerUrlIn('session'), { preparedStatements: 'on' });
      expect(answer).toEqual({ zone: 'UTC', patience: '300ms', prepared: 2 });
      expect(warnings).toEqual([]);
    });

    it('is refused in statement mode, which has no transactions, and told why', async () => {
      await expect(ask(await ownerUrlIn('statement'))).rejects.toThrow(
        'The connection pooler refuses transactions: expected transaction mode or session mode.',
      );
    });

    it('says nothing, and prepares, without one', async () => {
      expect(await ask(database.ownerUrl)).toEqual({ zone: 'UTC', patience: '300ms', prepared: 2 });
      expect(warnings).toEqual([]);
      expect(await ask(database.ownerUrl, { preparedStatements: 'off' })).toMatchObject({
        prepared: 0,
      });
    });
  });
});
