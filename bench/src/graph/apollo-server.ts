/** Apollo's gateway as it comes, over the same subgraphs: its own HTTP client, server and defaults. */
import {
  ApolloGateway,
  RemoteGraphQLDataSource,
  type GraphQLDataSourceProcessOptions,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { readSettings } from './settings.ts';
import { openSigning, type SignRequest } from './signing.ts';

const contextForm = z.object({ authorization: z.string().optional() });

type Context = z.infer<typeof contextForm>;

/** Header of the request that is answered; the gateway's own, at its start, have none. */
function authorizationOf(context: unknown): string | undefined {
  return contextForm.parse(context).authorization;
}

/** Stock but for the signature, without which no subgraph answers. */
class SignedDataSource extends RemoteGraphQLDataSource<Context> {
  readonly #sign: SignRequest | undefined;

  constructor(url: string, sign: SignRequest | undefined) {
    super({ url });
    this.#sign = sign;
  }

  override async willSendRequest({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<Context>): Promise<void> {
    // The body as the data source is going to write it.
    const { http, query, ...rest } = request;
    const signed = await this.#sign?.(authorizationOf(context), JSON.stringify({ query, ...rest }));
    for (const [name, value] of Object.entries(signed ?? {})) http?.headers.set(name, value);
  }
}

const settings = readSettings();
const signing = await openSigning(
  settings.remote.map(({ name }) => name),
  settings,
);
const gateway = new ApolloGateway({
  supergraphSdl: readSupergraph(),
  buildService: ({ name }) => {
    const remote = settings.remote.find((subgraph) => subgraph.name === name);
    if (!remote) throw new Error(`Nobody serves ${name}.`);
    return new SignedDataSource(`${remote.url}/graphql`, signing.get(name));
  },
});
const server = new ApolloServer<Context>({ gateway, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
process.stdout.write(`apollo listening on ${url.replace(/\/$/, '')}\n`);

const end = endOnSignals(() => server.stop());
process.once('disconnect', end);
process.channel?.unref();
