/** deploy/kubernetes as data: its objects, and the environment of its containers. */
import { readFile } from 'node:fs/promises';
import { parseAllDocuments, parse } from 'yaml';
import { z } from 'zod';

const FOLDER = new URL('../../deploy/kubernetes/', import.meta.url);

export const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});
export type KubernetesObject = z.infer<typeof objectSchema>;

const secretKey = z.object({
  name: z.string(),
  key: z.string(),
  optional: z.boolean().default(false),
});
const variable = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z
    .object({ secretKeyRef: secretKey.optional(), configMapKeyRef: secretKey.optional() })
    .optional(),
});
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const labels = z.record(z.string(), z.string());

/** A Deployment or Job: the fields that tests look at. */
export const workloadSchema = z.object({
  kind: z.enum(['Deployment', 'Job']),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.object({
        automountServiceAccountToken: z.boolean(),
        securityContext: z.object({
          runAsNonRoot: z.boolean(),
          runAsUser: z.number(),
          seccompProfile: z.object({ type: z.string() }),
        }),
        containers: z.array(
          z.object({
            name: z.string(),
            command: z.array(z.string()),
            env: z.array(variable),
            resources: z.object({
              requests: z.object({ cpu: z.string(), memory: z.string() }),
              limits: z.object({ memory: z.string() }),
            }),
            startupProbe: probe.optional(),
            readinessProbe: probe.optional(),
            livenessProbe: probe.optional(),
            securityContext: z.object({
              allowPrivilegeEscalation: z.boolean(),
              readOnlyRootFilesystem: z.boolean(),
              capabilities: z.object({ drop: z.array(z.string()) }),
            }),
          }),
        ),
      }),
    }),
  }),
});
export type Workload = z.infer<typeof workloadSchema>;

/** Object that selects pods by their labels. */
export const selectorSchema = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    selector: z.union([z.object({ matchLabels: labels }), labels]).optional(),
    podSelector: z.object({ matchLabels: labels }).optional(),
  }),
});

const kustomization = z.object({
  resources: z.array(z.string()),
  configMapGenerator: z
    .array(z.object({ name: z.string(), literals: z.array(z.string()) }))
    .default([]),
});

/** Parts that a component adds to a workload. */
const patchSchema = z.object({
  kind: z.literal('Deployment'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    template: z.object({
      spec: z.object({
        securityContext: z.object({ fsGroup: z.number() }),
        containers: z.tuple([
          z.object({
            name: z.string(),
            env: z.array(variable),
            volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
          }),
        ]),
        volumes: z.array(
          z.object({
            name: z.string(),
            persistentVolumeClaim: z.object({ claimName: z.string() }),
          }),
        ),
      }),
    }),
  }),
});

const component = z.object({
  kind: z.literal('Component'),
  resources: z.tuple([z.string()]),
  patches: z.tuple([z.object({ path: z.string() })]),
});

/** The component of a folder: the object that it adds, and the workload that it changes. */
export async function readComponent(folder: string) {
  const readYaml = async (file: string): Promise<unknown> =>
    parse(await readFile(new URL(`${folder}/${file}`, FOLDER), 'utf8'));
  const { resources, patches } = component.parse(await readYaml('kustomization.yaml'));
  return {
    added: objectSchema.parse(await readYaml(resources[0])),
    patch: patchSchema.parse(await readYaml(patches[0].path)),
  };
}

/** All objects that the kustomizations name, and the values that their config map gets. */
export async function readManifests(): Promise<{
  readonly objects: readonly KubernetesObject[];
  readonly config: ReadonlyMap<string, string>;
}> {
  const objects: KubernetesObject[] = [];
  const config = new Map<string, string>();
  for (const folder of ['', 'migrate/']) {
    const text = await readFile(new URL(`${folder}kustomization.yaml`, FOLDER), 'utf8');
    const { resources, configMapGenerator } = kustomization.parse(parse(text));
    for (const file of resources) {
      const yaml = await readFile(new URL(`${folder}${file}`, FOLDER), 'utf8');
      for (const document of parseAllDocuments(yaml)) {
        objects.push(objectSchema.parse(document.toJS()));
      }
    }
    for (const literal of configMapGenerator.flatMap(({ literals }) => literals)) {
      const at = literal.indexOf('=');
      config.set(literal.slice(0, at), literal.slice(at + 1));
    }
  }
  return { objects, config };
}
