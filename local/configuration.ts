/** The environment of the local commands: `start`, `start:services`, `db:…`, `token`, `operations`. */
import { PLANNING_VARIABLES } from '@teei/gateway/src/plan/planning-settings.ts';
import { RATE_LIMIT_VARIABLES } from '@teei/gateway/src/rate-limits/rate-limits.ts';
import {
  accessLog,
  allowedOrigins,
  fixedNow,
  graphSecret,
  host,
  httpUrl,
  accountPageUrl,
  aiUrl,
  embeddingsUrl,
  mailUrl,
  logLevel,
  natsUrl,
  poolSize,
  port,
  postgresUrl,
  preparedStatements,
  previousGraphSecret,
  replicaUrls,
  tokenLifetime,
  trustedProxies,
  receiptKeys,
  webhookKeys,
  webhookLoopback,
} from '@teei/platform/configuration/kinds.ts';
import { readEnvironment, variables } from '@teei/platform/configuration/read-environment.ts';
import { TRACING_VARIABLES } from '@teei/platform/serving/start-tracing.ts';
import { z } from 'zod';

/** Environment variables that every local command reads. */
const STORE_SHAPE = {
  DATA_DIR: z.string().default('.data').register(variables, {
    description: 'Folder of the embedded stores and the local issuer.',
    expected: 'the path of a folder',
  }),
  DATABASE_URL: postgresUrl(
    'Postgres 16 to use in place of the embedded one, as its owner.',
  ).optional(),
  CLICKHOUSE_URL: httpUrl('ClickHouse to use in place of the embedded one.').optional(),
  DEMO_NOW: fixedNow(
    'Time at which the clock is fixed, and for which the demo data is made; the present when unset.',
  ),
};

/** The environment of the commands beside `start`. */
export const STORE_VARIABLES = z.object(STORE_SHAPE);

/** The environment of the first service of `docker compose --profile services`. */
export const PREPARE_VARIABLES = z.object({
  ...STORE_SHAPE,
  ENVIRONMENTS_DIR: z.string().register(variables, {
    description: "Folder that each service's secrets are written to, in a folder of its own.",
    expected: 'the path of a folder',
  }),
  SEED: z.enum(['small', 'demo', 'large']).optional().register(variables, {
    description: 'Profile of the demo data to load into empty stores; none when unset.',
    expected: 'one of small, demo, large',
  }),
});

/** The secrets that `db:reseal` reads. */
export const RESEAL_VARIABLES = z.object({
  GRAPH_SECRET: graphSecret(),
  GRAPH_SECRET_PREVIOUS: previousGraphSecret(),
});

/** The environment of `start` and `start:services`. */
export const START_VARIABLES = z
  .object({
    PORT: port(4000),
    HOST: host(),
    ALLOWED_ORIGINS: allowedOrigins(),
    ...STORE_SHAPE,
    DATABASE_REPLICA_URLS: replicaUrls(),
    POOL_SIZE: poolSize(),
    DATABASE_PREPARED_STATEMENTS: preparedStatements(),
    GRAPH_SECRET: graphSecret().optional(),
    JWKS_URL: httpUrl(
      'Public keys of the token issuer to trust in place of the local one.',
    ).optional(),
    TOKEN_ISSUER: z.string().optional().register(variables, {
      description: 'The issuer that tokens must name. Needed with JWKS_URL.',
      expected: "the token's `iss`, as JWKS_URL is set",
    }),
    TOKEN_AUDIENCE: z.string().default('teei-graph').register(variables, {
      description: 'The audience that tokens must name, with JWKS_URL.',
      expected: "the token's `aud`",
    }),
    TOKEN_LIFETIME: tokenLifetime(),
    MAIL_URL: mailUrl(),
    ACCOUNT_PAGE_URL: accountPageUrl(),
    BUDDY_SYSTEM_KEYS: webhookKeys(
      'Keys that the buddy system signs its events with; without one none is accepted.',
    ),
    RECEIPT_KEYS: receiptKeys(),
    WEBHOOK_LOOPBACK: webhookLoopback(),
    AI_URL: aiUrl(),
    EMBEDDINGS_URL: embeddingsUrl(),
    ...PLANNING_VARIABLES,
    NATS_URL: natsUrl(),
    ...RATE_LIMIT_VARIABLES,
    TRUSTED_PROXIES: trustedProxies(),
    ...TRACING_VARIABLES,
    ACCESS_LOG: accessLog(),
    LOG_LEVEL: logLevel(),
  })
  .refine(({ JWKS_URL, TOKEN_ISSUER }) => JWKS_URL === undefined || TOKEN_ISSUER !== undefined, {
    path: ['TOKEN_ISSUER'],
    // Also told when other variables are faulty.
    when: () => true,
  });

export type StoreConfiguration = z.output<typeof STORE_VARIABLES>;
export type StartConfiguration = z.output<typeof START_VARIABLES>;

/** @throws ConfigurationError that lists every error */
export function readStoreConfiguration(): StoreConfiguration {
  return readEnvironment(STORE_VARIABLES);
}

/** @throws ConfigurationError that lists every error */
export function readStartConfiguration(): StartConfiguration {
  return readEnvironment(START_VARIABLES);
}
