/** The environment of the gateway's process. */
import {
  accessLog,
  allowedOrigins,
  fixedNow,
  graphSecret,
  host,
  httpUrl,
  trustedProxies,
  logLevel,
  natsUrl,
  nextPostgresUrl,
  port,
  postgresUrl,
  wholeNumber,
} from '@teei/platform/configuration/kinds.ts';
import { variables } from '@teei/platform/configuration/read-environment.ts';
import { TRACING_VARIABLES } from '@teei/platform/serving/start-tracing.ts';
import { z } from 'zod';
import { readLimits } from './limits/limits.ts';
import { RATE_LIMIT_VARIABLES } from './rate-limits/rate-limits.ts';
import { MAX_PROCESSES } from './processes/process-group.ts';
import { PLANNING_VARIABLES } from './plan/planning-settings.ts';

/** Variables for verifying the tokens of an issuer elsewhere. */
export const TOKEN_VARIABLES = z.object({
  JWKS_URL: httpUrl('Where the public keys of the token issuer are.'),
  TOKEN_ISSUER: z.string().register(variables, {
    description: 'The issuer that tokens must name.',
    expected: "the token's `iss`",
  }),
  TOKEN_AUDIENCE: z.string().default('teei-graph').register(variables, {
    description: 'The audience that tokens must name.',
    expected: "the token's `aud`",
  }),
});

export const GATEWAY_VARIABLES = z.object({
  PORT: port(4000),
  HOST: host(),
  GATEWAY_PROCESSES: wholeNumber(1, MAX_PROCESSES)
    .default(1)
    .register(variables, {
      description:
        'Processes that answer requests at this port, each with planners of its own; more than one need REDIS_URL.',
      expected: `a whole number from 1 to ${MAX_PROCESSES}`,
    }),
  USERS_SUBGRAPH_URL: httpUrl('Where the users subgraph answers.'),
  PROGRAMS_SUBGRAPH_URL: httpUrl('Where the programs subgraph answers.'),
  CAMPAIGNS_SUBGRAPH_URL: httpUrl('Where the campaigns subgraph answers.'),
  EVIDENCE_SUBGRAPH_URL: httpUrl('Where the evidence subgraph answers.'),
  REPORTING_SUBGRAPH_URL: httpUrl('Where the reporting subgraph answers.'),
  PRIVACY_SUBGRAPH_URL: httpUrl('Where the privacy subgraph answers.'),
  CLICKHOUSE_URL: httpUrl('Where ClickHouse answers.'),
  NATS_URL: natsUrl(),
  DATABASE_URL: postgresUrl("Postgres, as the gateway's own login role (not the owner)."),
  DATABASE_URL_NEXT: nextPostgresUrl(),
  GRAPH_SECRET: graphSecret(),
  ...TOKEN_VARIABLES.shape,
  EXPLORER: z.enum(['on', 'off']).default('off').register(variables, {
    description:
      'Whether to serve the explorers, answer introspection and let the hosted Sandbox call.',
    expected: 'on or off',
  }),
  ALLOWED_ORIGINS: allowedOrigins(),
  LIMITS: z
    .string()
    .transform((text, context) => {
      const limits = readLimits(text);
      if (limits) return limits;
      context.issues.push({ code: 'custom', message: 'not limits', input: text });
      return z.NEVER;
    })
    .optional()
    .register(variables, {
      description: 'Limits of a request that differ from those above.',
      expected: 'names and whole numbers such as depth=15,rows=100000',
    }),
  ...RATE_LIMIT_VARIABLES,
  TRUSTED_PROXIES: trustedProxies(),
  ...PLANNING_VARIABLES,
  ...TRACING_VARIABLES,
  ACCESS_LOG: accessLog(),
  NOW: fixedNow(),
  LOG_LEVEL: logLevel(),
});
