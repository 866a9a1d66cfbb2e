import { createTestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { DB } from '../generated/database.ts';
import { openPersonRows, readInBatches } from './export.sql.ts';

const ROWS = 5_000;

it('rows of a person are read and computed as they are fetched, few at a time', async () => {
  const database = await createTestDatabase({ seeded: false });
  const pool = createTestPool(database.superuserUrl, 2);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows: people } = await sql<{ readonly id: string }>`
      insert into users.users (email, role) values ('copy@teei.example', 'participant') returning id`.execute(
      db,
    );
    const person = people[0]?.id ?? '';
    await sql`
      insert into users.notifications_queue (user_id, channel, status, sent_at, created_at, metadata)
      select ${person}, 'in_app', 'sent', now(), now(), jsonb_build_object('text', repeat('word ', 200))
      from generate_series(1, ${sql.lit(ROWS)})`.execute(db);
    await db.transaction().execute(async (transaction) => {
      await sql`set local role privacy_worker`.execute(transaction);
      const open = openPersonRows(person, 'users.notifications_queue');
      const read = readInBatches(transaction, open);
      const batches: number[] = [];
      let readBefore = 0;
      for await (const rows of read()) {
        batches.push(rows.length);
        if (batches.length > 1) continue;
        const { rows: work } = await sql<{ readonly rows: number }>`
          select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as rows
          from pg_stat_xact_user_tables where schemaname = 'users' and relname = 'notifications_queue'`.execute(
          transaction,
        );
        readBefore = work[0]?.rows ?? ROWS;
      }
      expect(batches.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(ROWS);
      expect(Math.max(...batches)).toBeLessThan(100);
      expect(readBefore).toBeGreaterThan(0);
      expect(readBefore).toBeLessThan(ROWS / 10);
    });
  } finally {
    await db.destroy();
    await database.drop();
  }
});
