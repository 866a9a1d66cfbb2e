/** The users subgraph and a gateway before it, as they are deployed, in the process of a test. */
import { startGraph, type GatewayDatabase } from '@teei/gateway/src/graph.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { remoteKeys } from '@teei/gateway/src/identity/tokens.ts';
import { createServicePool } from '@teei/platform/database/pool.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import type { GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import { createSubgraphServer } from '@teei/platform/subgraph/serve.ts';
import { runSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { TokenSignerOptions } from '@teei/platform/tokens/signer.ts';
import { createSignInService } from '@teei/users/src/sign-in/sign-in.service.ts';
import { withUsersServices } from '@teei/users/src/subgraph.ts';

/** Milliseconds: a busy machine must not fail a test that is not about time. */
export const TIMEOUT_MS = 15_000;
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:1';
/** Time for requests on their way to a replica that is taken out of service. */
const GRACE_MS = 200;

export interface Replica {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface UsersOptions {
  readonly secret: GraphSecret;
  readonly key: TokenSignerOptions['key'];
  readonly published?: TokenSignerOptions['published'];
  readonly url: string;
  readonly nextUrl?: string | undefined;
  readonly report: (error: unknown) => void;
}

/** Serves the users subgraph over HTTP. */
export async function serveUsers(options: UsersOptions): Promise<Replica> {
  const { secret, key, published, url, nextUrl, report } = options;
  const signing = { key, published, issuer: 'us', audience: 'them', lifetime: 30 };
  const signIn = createSignInService({ signing, secret });
  const running = runSubgraph(withUsersServices({ signIn }), {
    pool: createServicePool({ url, nextUrl, name: 'users', size: 4, deadline: TIMEOUT_MS, report }),
    secret,
    now: () => new Date(),
    report,
  });
  const publicKeys = signIn.signer.jwks;
  const { server, lifecycle } = createSubgraphServer(running, { secret, publicKeys });
  return {
    url: await server.listen({ port: 0, host: '127.0.0.1' }),
    async close() {
      await lifecycle.end(GRACE_MS);
      await running.close();
    },
  };
}

export interface GatewayOptions {
  /** Composed schema; this version's by default. */
  readonly supergraphSdl?: string;
  readonly usersUrl: string;
  readonly secret: string;
  readonly database: GatewayDatabase;
}

/** Serves a gateway that reaches the users subgraph alone. */
export async function serveGateway(options: GatewayOptions): Promise<Replica> {
  const { supergraphSdl = readSupergraph(), usersUrl, secret, database } = options;
  const graph = await startGraph({
    supergraphSdl,
    scalars,
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy', 'analytics'].map(
      (name) => ({ name, url: name === 'users' ? usersUrl : NOWHERE }),
    ),
    secret,
    database: { ...database, deadline: TIMEOUT_MS },
    tokens: {
      issuer: 'us',
      audience: 'them',
      keys: remoteKeys(`${usersUrl}/.well-known/jwks.json`),
    },
    report: () => undefined,
    explorer: false,
    showWork: false,
    allowedOrigins: [],
    subgraphTimeout: TIMEOUT_MS,
    planning: { processes: 1, timeout: TIMEOUT_MS },
  });
  await graph.ready(TIMEOUT_MS);
  return { url: graph.url, close: () => graph.close(GRACE_MS) };
}
