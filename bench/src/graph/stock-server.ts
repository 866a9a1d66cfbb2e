/** Apollo's gateway as it comes, over the same subgraphs: its own HTTP client, server and defaults. */
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { runAnalytics } from '@teei/gateway/src/analytics/subgraph.ts';
import type { GatewayContext } from '@teei/gateway/src/context.ts';
import { createInProcessDataSource } from '@teei/gateway/src/data-source/in-process-data-source.ts';
import { readSupergraph } from '@teei/gateway/src/graph.ts';
import { createTokenReader } from '@teei/gateway/src/identity/tokens.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { createSigner } from '@teei/platform/subgraph/signature.ts';
import { ANONYMOUS, viewerForm } from '@teei/platform/viewer/viewer.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const report = reportTo(createLogger('bench', 'fatal'));
const clickhouse = await openEmbeddedClickHouse({ dataDir: settings.clickhouseDir });
const issuer = await openLocalIssuer(settings.issuerDir);
const analytics = runAnalytics({ client: clickhouse.client, now: () => new Date(), report });
const readViewer = createTokenReader(issuer.tokens);
/** Stock but for the signature, without which no subgraph answers. */
class SignedDataSource extends RemoteGraphQLDataSource<GatewayContext> {
  readonly #sign: ReturnType<typeof createSigner>;

  constructor(name: string, url: string) {
    super({ url });
    this.#sign = createSigner(settings.secret, name);
  }

  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<GatewayContext>['willSendRequest']>>[0]): void {
    // The body as the data source is going to write it.
    const { http, query, ...rest } = request;
    const body = JSON.stringify({ query, ...rest });
    const viewer = viewerForm.catch(ANONYMOUS).parse(Reflect.get(context, 'viewer'));
    for (const [name, value] of Object.entries(this.#sign(viewer, body))) {
      http?.headers.set(name, value);
    }
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readSupergraph(),
  buildService: ({ name }) => {
    const remote = settings.remote.find((subgraph) => subgraph.name === name);
    return remote
      ? new SignedDataSource(name, `${remote.url}/graphql`)
      : createInProcessDataSource(analytics, { timeout: 2_000, report });
  },
});
const server = new ApolloServer<GatewayContext>({ gateway, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({
    viewer: await readViewer(req.headers.authorization),
    work: { subgraphRequests: 0, statements: 0 },
  }),
});
process.stdout.write(`stock listening on ${url.replace(/\/$/, '')}\n`);

const end = endOnSignals(async () => {
  await server.stop();
  await clickhouse.close();
});
process.once('disconnect', end);
process.channel?.unref();
