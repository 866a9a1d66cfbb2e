/** Variables of services that no manifest gives, so that each is left out on purpose. */

const BY_OVERLAY = 'its default suits most; an overlay, or an override of compose, sets it';
const BY_ROTATION = 'a rotation adds it in docker-compose.override.yml, for as long as it takes';

/** Left out of docker-compose.yml and deploy/kubernetes, each with its reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  NOW: 'for demonstrations and tests',
  WEBHOOK_LOOPBACK: 'for development',
  LOG_LEVEL: BY_OVERLAY,
  POOL_SIZE: BY_OVERLAY,
  DEADLINE: BY_OVERLAY,
  DATABASE_PREPARED_STATEMENTS: BY_OVERLAY,
  TOKEN_LIFETIME: BY_OVERLAY,
  GATEWAY_PROCESSES: BY_OVERLAY,
  PLANNER_PROCESSES: BY_OVERLAY,
  PLANNER_MEMORY_MB: BY_OVERLAY,
  PLAN_TIMEOUT_MS: BY_OVERLAY,
  OTEL_EXPORTER_OTLP_HEADERS: BY_OVERLAY,
  OTEL_TRACES_SAMPLER: BY_OVERLAY,
  OTEL_TRACES_SAMPLER_ARG: BY_OVERLAY,
  OTEL_RESOURCE_ATTRIBUTES: BY_OVERLAY,
};

/** Left out of docker-compose.yml. */
export const LEFT_OUT_OF_COMPOSE: Readonly<Record<string, string>> = {
  ...LEFT_OUT,
  DATABASE_REPLICA_URLS: 'it has one Postgres',
  DATABASE_URL_NEXT: BY_ROTATION,
  GRAPH_SECRET_NEXT: BY_ROTATION,
  GRAPH_SECRET_PREVIOUS: BY_ROTATION,
  TOKEN_PUBLISHED_KEYS: BY_ROTATION,
  OTEL_EXPORTER_OTLP_ENDPOINT: 'deploy/monitoring/compose.yml gives it, with its collector',
};

/** Left out of deploy/kubernetes. */
export const LEFT_OUT_OF_KUBERNETES: Readonly<Record<string, string>> = {
  ...LEFT_OUT,
  TOMBSTONES_FILE: 'the component tombstones gives it, with its volume',
};

/** Variables that a service reads and is not given, without those that are left out. */
export function missing(
  read: Iterable<string>,
  given: Iterable<string>,
  leftOut: Readonly<Record<string, string>>,
): readonly string[] {
  const known = new Set([...given, ...Object.keys(leftOut)]);
  return [...read].filter((name) => !known.has(name));
}
