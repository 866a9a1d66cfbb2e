/**
 * The relay alone, as a process that tests can kill. Arguments: the gateway's database URL, and a ClickHouse folder or the
 * address of a ClickHouse.
 */
import { createClient } from '@clickhouse/client';
import { startRelay } from '@teei/analytics/src/relay/relay.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { createTestPool } from '../pool.ts';

const [url = '', store = ''] = process.argv.slice(2);

const report = (error: unknown): void => {
  process.stderr.write(`${String(error)}\n`);
};
const pool = createTestPool(url, 2, report);
const { client, close } = store.startsWith('http:')
  ? connect(store)
  : await openEmbeddedClickHouse({ dataDir: store });
const relay = startRelay({ pool, clickhouse: client, report });

process.once('SIGTERM', () => {
  void relay
    .stop()
    .then(() => pool.end())
    .then(close)
    .then(() => process.disconnect());
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

function connect(address: string) {
  const connected = createClient({ url: address, request_timeout: 120_000 });
  return { client: connected, close: () => connected.close() };
}
