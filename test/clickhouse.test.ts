import { expect, test } from 'vitest';
import { createTestClickHouse } from './clickhouse.ts';

test('a test ClickHouse is migrated and its client reads what it wrote', async () => {
  const store = await createTestClickHouse();
  try {
    const migrations = await store.client.query({
      query: 'SELECT count() AS n FROM teei.schema_migrations',
      format: 'JSONEachRow',
    });
    const [row] = await migrations.json<{ n: string }>();
    expect(Number(row?.n)).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
});
