/** docker-compose.yml as data: its services with every variable at its default. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const service = z.object({
  image: z.string().default(''),
  /** Bounds of what is kept of its logs. */
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
  profiles: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  volumes: z.array(z.string()).default([]),
  healthcheck: z
    .object({
      test: z.array(z.string()).default([]),
      disable: z.boolean().default(false),
    })
    .prefault({}),
});

const composeFile = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

export type Service = z.infer<typeof service>;

/** Parses a file. @param variables those that are set; the others have their defaults */
export async function readCompose(
  file = 'docker-compose.yml',
  variables: Readonly<Record<string, string>> = {},
): Promise<z.infer<typeof composeFile>> {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  const withDefaults = text.replaceAll(
    /\$\{(\w+):-([^}]*)\}/g,
    (_text, name: string, fallback: string) => variables[name] ?? fallback,
  );
  return composeFile.parse(parse(withDefaults, { merge: true }));
}
