import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GATEWAY_VARIABLES } from '@teei/gateway/src/configuration.ts';
import { STORE_VARIABLES } from '@teei/local/configuration.ts';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { PRIVACY_VARIABLES } from '@teei/privacy/src/configuration.ts';
import { PROGRAMS_VARIABLES } from '@teei/programs/src/configuration.ts';
import { EVIDENCE_VARIABLES } from '@teei/evidence/src/configuration.ts';
import { REPORTING_VARIABLES } from '@teei/reporting/src/configuration.ts';
import { USERS_VARIABLES } from '@teei/users/src/configuration.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import { LEFT_OUT_OF_KUBERNETES, missing } from './given.ts';
import {
  type KubernetesObject,
  objectSchema,
  readComponent,
  readManifests,
  selectorSchema,
  workloadSchema,
  type Workload,
} from './manifests.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = path.join(ROOT, 'node_modules/.bin/tsc');

const { objects: based, config } = await readManifests();
const tombstones = await readComponent('tombstones');
const objects = [...based, tombstones.added];
const workloads = objects
  .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
  .map((object) => workloadSchema.parse(object));
const services = objects.filter(({ kind }) => kind === 'Service').map((one) => one.metadata.name);

function workloadOf(name: string): Workload {
  const found = workloads.find(({ metadata }) => metadata.name === name);
  if (!found) throw new RangeError(`deploy/kubernetes has no ${name}.`);
  return found;
}

function variablesOf(name: string) {
  if (name === 'gateway') return GATEWAY_VARIABLES;
  if (name === 'users') return USERS_VARIABLES;
  if (name === 'programs') return PROGRAMS_VARIABLES;
  if (name === 'privacy') return PRIVACY_VARIABLES;
  if (name === 'evidence') return EVIDENCE_VARIABLES;
  if (name === 'reporting') return REPORTING_VARIABLES;
  return name === 'migrate' ? STORE_VARIABLES : SUBGRAPH_VARIABLES;
}

/** Values of the secrets that must be there, by their keys. */
function secretOf(key: string): string {
  if (key.includes('database-url')) return 'postgres://role:password@postgres:5432/teei';
  if (key === 'clickhouse-url') return 'http://teei:password@clickhouse:8123';
  return 'a secret for tests, long enough to be taken';
}

const modelClass = z.custom<new (data: object) => { validate(): void }>(
  (value) => typeof value === 'function',
);

test.each(objects.map((object) => [object.kind, object.metadata.name, object] as const))(
  '%s %s is valid by the schema of its API',
  async (kind, _name, object) => {
    const file = `kubernetes-models/${object.apiVersion}/${kind}`;
    const api: unknown = await import(/* @vite-ignore */ file);
    const Model = modelClass.parse(read(api, kind));
    expect(() => new Model(object).validate()).not.toThrow();
  },
);

test('no field of an object is one that its API does not know', async () => {
  // TypeScript refuses fields beyond those of a type; the API would drop them silently.
  const folder = await mkdtemp(path.join(ROOT, 'test/node_modules/.cache-kubernetes-'));
  const check = async (list: readonly KubernetesObject[]): Promise<string> => {
    const text = list.map(
      (object, index) =>
        `import type { I${object.kind} as T${index} } from 'kubernetes-models/${object.apiVersion}/${object.kind}';
export const o${index}: T${index} = ${JSON.stringify(object)};\n`,
    );
    const file = path.join(folder, 'objects.ts');
    await writeFile(file, text.join(''));
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--ignoreConfig',
    ];
    return run(TSC, [...options, file]).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  };
  try {
    expect(await check(objects)).toBe('');
    const deployment = JSON.stringify(objects.find(({ kind }) => kind === 'Deployment'));
    const misspelt = deployment.replace('"readinessProbe"', '"readinesProbe"');
    expect(await check([objectSchema.parse(JSON.parse(misspelt))])).toContain('readinesProbe');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('each service and the migrations have a workload', () => {
  const names = workloads.map(({ metadata }) => metadata.name);
  expect(names.toSorted()).toEqual([...DOMAINS, 'gateway', 'migrate'].toSorted());
});

describe.each(workloads.map((one) => [one.metadata.name, one] as const))(
  'the pods of %s',
  (name, workload) => {
    const { metadata, spec } = workload.spec.template;
    const [container] = spec.containers;
    if (!container) throw new RangeError(`${name} has no container.`);

    test('run a file that exists, as nobody, on a read-only file system', () => {
      expect(existsSync(path.join(ROOT, container.command[1] ?? ''))).toBe(true);
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      expect(spec.automountServiceAccountToken).toBe(false);
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    });

    test('are given variables that they read, every one that they need, and each secret by reference', () => {
      const schema = variablesOf(name);
      const environment: Record<string, string> = {};
      for (const { name: variable, value, valueFrom } of container.env) {
        expect(Object.keys(schema.shape), variable).toContain(variable);
        const isSecret = /PASSWORD|SECRET|KEY|DATABASE\w*_URL|CLICKHOUSE_URL/.test(variable);
        expect(isSecret && valueFrom?.secretKeyRef === undefined, variable).toBe(false);
        const { secretKeyRef: secret, configMapKeyRef: setting } = valueFrom ?? {};
        const given = secret
          ? !secret.optional && secretOf(secret.key)
          : setting && config.get(variable);
        const text = value ?? given;
        if (typeof text === 'string') environment[variable] = text;
      }
      expect(() => readEnvironment(schema, environment)).not.toThrow();
    });

    test.skipIf(name === 'migrate')(
      'are given every variable that is not left out on purpose',
      () => {
        const given = container.env.map((variable) => variable.name);
        const variables = Object.keys(variablesOf(name).shape);
        expect(missing(variables, given, LEFT_OUT_OF_KUBERNETES)).toEqual([]);
        expect(given.filter((variable) => variable in LEFT_OUT_OF_KUBERNETES)).toEqual([]);
      },
    );

    test('can be reached by what they are asked for', () => {
      for (const { name: variable, value } of container.env) {
        if (!variable.endsWith('_SUBGRAPH_URL')) continue;
        expect(services).toContain(new URL(value ?? '').hostname);
      }
    });

    test('are covered by the network policies that deny the rest', () => {
      const policies = objects
        .filter(({ kind }) => kind === 'NetworkPolicy')
        .map((object) => selectorSchema.parse(object))
        .filter(({ spec: { podSelector } }) =>
          Object.entries(podSelector?.matchLabels ?? {}).every(
            ([label, value]) => metadata.labels[label] === value,
          ),
        )
        .map((policy) => policy.metadata.name);
      expect(policies).toEqual(expect.arrayContaining(['deny-all', 'all-to-postgres']));
      const own = name === 'gateway' ? 'gateway' : 'subgraphs';
      expect(policies).toContain(name === 'migrate' ? 'migrate-to-clickhouse' : own);
    });

    test.skipIf(name === 'migrate')('have probes, a service and a disruption budget', () => {
      expect(container.startupProbe?.httpGet.path).toBe('/readyz');
      expect(container.readinessProbe?.httpGet.path).toBe('/readyz');
      expect(container.livenessProbe?.httpGet.path).toBe('/healthz');
      for (const kind of ['Service', 'PodDisruptionBudget']) {
        const found = objects.find((one) => one.kind === kind && one.metadata.name === name);
        expect(found, `${kind} ${name}`).toBeDefined();
      }
    });
  },
);

test('who was erased is kept in a volume that outlives the pods, where an overlay asks for one', () => {
  // The claim needs a storage class that many clusters do not have: without it, no pod would start.
  expect(based.map(({ kind }) => kind)).not.toContain('PersistentVolumeClaim');
  const { added, patch } = tombstones;
  const { containers, securityContext, volumes } = patch.spec.template.spec;
  const [{ name, env, volumeMounts }] = containers;
  const [changed] = workloadOf(patch.metadata.name).spec.template.spec.containers;
  expect(changed?.name).toBe(name);
  const [variable] = env;
  expect(Object.keys(PRIVACY_VARIABLES.shape)).toContain(variable?.name);
  const mount = volumeMounts.find(
    ({ mountPath }) => mountPath === path.dirname(variable?.value ?? ''),
  );
  const volume = volumes.find((one) => one.name === mount?.name);
  expect(added.kind).toBe('PersistentVolumeClaim');
  expect(volume?.persistentVolumeClaim.claimName).toBe(added.metadata.name);
  expect(securityContext.fsGroup).toBe(1000);
});

test("only the migrations have the owner's connection string", () => {
  const holders = workloads.filter((one) =>
    one.spec.template.spec.containers.some(({ env }) =>
      env.some(({ valueFrom }) => valueFrom?.secretKeyRef?.name === 'teei-graph-owner'),
    ),
  );
  expect(holders.map(({ metadata }) => metadata.name)).toEqual(['migrate']);
  expect(workloadOf('migrate').kind).toBe('Job');
});
