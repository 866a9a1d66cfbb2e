import { expect, it } from 'vitest';
import { createTestClickHouse } from './clickhouse.ts';
import { startTestGraph } from './graph.ts';

it('a graph that does not start leaves nothing open for the files after it', async () => {
  await expect(startTestGraph('in one process', { replicaUrls: ['nowhere'] })).rejects.toThrow(
    'Invalid URL',
  );
  // A process can have one open at a time.
  const store = await createTestClickHouse();
  await store.close();
});
