import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { GATEWAY_VARIABLES } from '@teei/gateway/src/configuration.ts';
import { PREPARE_VARIABLES } from '@teei/local/configuration.ts';
import { serviceEnvironments } from '@teei/local/service-environments.ts';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { PRIVACY_VARIABLES } from '@teei/privacy/src/configuration.ts';
import { PROGRAMS_VARIABLES } from '@teei/programs/src/configuration.ts';
import { EVIDENCE_VARIABLES } from '@teei/evidence/src/configuration.ts';
import { REPORTING_VARIABLES } from '@teei/reporting/src/configuration.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { USERS_VARIABLES } from '@teei/users/src/configuration.ts';
import { SIGNING } from '@teei/users/test/signing.ts';
import { describe, expect, test } from 'vitest';
import { readCompose, type Service } from './compose.ts';
import { LEFT_OUT_OF_COMPOSE, missing } from './given.ts';

const { services, volumes } = await readCompose();
const OWN = ['prepare', 'gateway', ...DOMAINS];

function serviceOf(name: string): Service {
  const found = services[name];
  if (!found) throw new RangeError(`docker-compose.yml has no service ${name}.`);
  return found;
}

const ownerUrl = readEnvironment(PREPARE_VARIABLES, serviceOf('prepare').environment).DATABASE_URL;
/** Variables of the files that `prepare` writes. */
const written = serviceEnvironments(ownerUrl ?? '', {
  graphSecret: 'a secret for tests, long enough to be taken',
  signingKey: JSON.stringify(SIGNING.key),
});

function variablesOf(name: string) {
  if (name === 'gateway') return GATEWAY_VARIABLES;
  if (name === 'users') return USERS_VARIABLES;
  if (name === 'programs') return PROGRAMS_VARIABLES;
  if (name === 'privacy') return PRIVACY_VARIABLES;
  if (name === 'evidence') return EVIDENCE_VARIABLES;
  if (name === 'reporting') return REPORTING_VARIABLES;
  return name === 'prepare' ? PREPARE_VARIABLES : SUBGRAPH_VARIABLES;
}

test('the stores start by themselves, NATS, Redis and the services with their profiles', () => {
  const profiles = Object.entries(services).map(([name, { profiles: names }]) => [name, names]);
  expect(Object.fromEntries(profiles)).toEqual({
    postgres: [],
    clickhouse: [],
    nats: ['nats'],
    redis: ['redis'],
    ...Object.fromEntries(OWN.map((name) => [name, ['services']])),
  });
});

test('the logs of every service end by their size', () => {
  for (const [name, { logging }] of Object.entries(services)) {
    expect([name, logging]).toEqual([
      name,
      { driver: 'local', options: { 'max-size': '10m', 'max-file': '5' } },
    ]);
  }
});

test('Postgres is 16 with pgvector and ClickHouse at least 24.10', () => {
  expect(serviceOf('postgres').image).toBe('pgvector/pgvector:pg16');
  const [year = 0, month = 0] = (serviceOf('clickhouse').image.split(':')[1] ?? '')
    .split('.')
    .map(Number);
  expect(year * 100 + month).toBeGreaterThanOrEqual(2410);
});

test('every service that stays up has a health check', () => {
  const unchecked = Object.entries(services).filter(([, { healthcheck }]) => {
    return healthcheck.disable || healthcheck.test[0] !== 'CMD' || healthcheck.test.length < 2;
  });
  expect(unchecked.map(([name]) => name)).toEqual(['prepare']);
});

test('every store keeps its data in a named volume of its own', () => {
  const used = Object.values(services).flatMap((service) =>
    service.volumes.flatMap((volume) => /^(\w+):/.exec(volume)?.[1] ?? []),
  );
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(volumes).toSorted());
});

describe.each(OWN)('the service %s', (name) => {
  test('runs a file that exists', () => {
    const file = serviceOf(name).command.at(-1) ?? '';
    expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
  });

  test('is given variables that it reads, and every one that it needs', () => {
    const environment = { ...written[name], ...serviceOf(name).environment };
    const schema = variablesOf(name);
    const unknown = Object.keys(environment).filter((variable) => !(variable in schema.shape));
    expect(unknown).toEqual([]);
    expect(() => readEnvironment(schema, environment)).not.toThrow();
  });
});

test.each([...DOMAINS, 'gateway'])(
  'the service %s is given every variable that is not left out on purpose',
  (name) => {
    const given = Object.keys({ ...written[name], ...serviceOf(name).environment });
    const read = Object.keys(variablesOf(name).shape);
    expect(missing(read, given, LEFT_OUT_OF_COMPOSE)).toEqual([]);
    expect(given.filter((variable) => variable in LEFT_OUT_OF_COMPOSE)).toEqual([]);
  },
);

test('what operators set for clients reaches the gateway', async () => {
  const composed = await readCompose('docker-compose.yml', {
    ALLOWED_ORIGINS: 'https://app.teei.example',
    TRUSTED_PROXIES: '10.0.0.1',
    LIMITS: 'depth=15',
    RATE_LIMITS: 'viewerCost=0',
    ACCESS_LOG: 'on',
  });
  const { environment } = composed.services['gateway'] ?? {};
  expect(
    readEnvironment(GATEWAY_VARIABLES, { ...written['gateway'], ...environment }),
  ).toMatchObject({
    ALLOWED_ORIGINS: ['https://app.teei.example'],
    TRUSTED_PROXIES: ['10.0.0.1'],
    LIMITS: { depth: 15 },
    RATE_LIMITS: { viewerCost: 0 },
    ACCESS_LOG: 'on',
  });
});

/** Data of services, in volumes that they write. */
const DATA: Readonly<Record<string, readonly string[]>> = { privacy: ['tombstones:/tombstones'] };

test("a service mounts its own secrets, read-only, and its data alone, and never the owner's password", () => {
  for (const name of [...DOMAINS, 'gateway']) {
    const { environment, volumes: mounted } = serviceOf(name);
    expect(mounted).toEqual([`${name}_environment:/environment:ro`, ...(DATA[name] ?? [])]);
    expect(environment).not.toHaveProperty('DATABASE_URL');
    expect(JSON.stringify(written[name])).not.toContain('teei_owner');
  }
});

test('who was erased is kept in a volume that the image lets the service write', async () => {
  const { TOMBSTONES_FILE: file = '' } = serviceOf('privacy').environment;
  const folder = path.dirname(file);
  expect(serviceOf('privacy').volumes).toContain(`tombstones:${folder}`);
  const dockerfile = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8');
  expect(dockerfile).toMatch(new RegExp(`chown -R node:node .*${folder}\\b`));
});

test('every secret that is set by default says that it is for development', () => {
  const secrets = Object.values(services).flatMap(({ environment }) =>
    Object.entries(environment).filter(([name]) => /PASSWORD|SECRET/.test(name)),
  );
  expect(secrets.length).toBeGreaterThan(0);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^local-development-only/);
});

test('the monitoring mounts what exists, and scrapes and traces the services', async () => {
  const monitoring = await readCompose('deploy/monitoring/compose.yml');
  const own = Object.entries(monitoring.services).filter(([name]) => name in services);
  expect(own.map(([name]) => name).toSorted()).toEqual(['gateway', ...DOMAINS].toSorted());
  for (const [name, { environment }] of own) {
    expect(Object.keys(environment).every((variable) => variable in variablesOf(name).shape)).toBe(
      true,
    );
  }
  const mounted = Object.values(monitoring.services).flatMap((service) =>
    service.volumes.flatMap((volume) => /^(\.[^:]+):/.exec(volume)?.[1] ?? []),
  );
  expect(mounted.length).toBe(3);
  for (const folder of mounted) {
    expect(existsSync(new URL(`../../${folder}`, import.meta.url)), folder).toBe(true);
  }
});
