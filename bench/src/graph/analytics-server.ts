/** The graph's analytics as a subgraph over HTTP, for gateways that cannot have it in their process. */
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { createSubgraphServer } from '@teei/platform/subgraph/serve.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const clickhouse = await openEmbeddedClickHouse({ dataDir: settings.clickhouseDir });
const analytics = runAnalytics({
  client: clickhouse.client,
  now: () => new Date(),
  report: reportTo(createLogger('bench', 'fatal')),
});
const { server, lifecycle } = createSubgraphServer(analytics, { secret: settings.secret });
const url = await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`analytics listening on ${url}\n`);

const end = endOnSignals(async (grace) => {
  await lifecycle.end(grace);
  await clickhouse.close();
});
process.once('disconnect', end);
process.channel?.unref();
