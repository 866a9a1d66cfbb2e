/** Secrets of each service in a file of its own, as docker-compose.yml hands them on: no service sees another's. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import { makeSigningKey } from './issuer.ts';

/** Secrets that are made once and kept. */
export interface KeptSecrets {
  readonly graphSecret: string;
  /** JWK of the key that signs tokens, as JSON. */
  readonly signingKey: string;
}

/** Environment variables that hold secrets, by service. */
export function serviceEnvironments(
  ownerUrl: string,
  { graphSecret, signingKey }: KeptSecrets,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const subgraphs = DOMAINS.map((domain) => {
    const own = { DATABASE_URL: subgraphDatabaseUrl(ownerUrl, domain), GRAPH_SECRET: graphSecret };
    return [domain, domain === 'users' ? { ...own, TOKEN_SIGNING_KEY: signingKey } : own] as const;
  });
  return {
    ...Object.fromEntries(subgraphs),
    gateway: {
      DATABASE_URL: roleDatabaseUrl(ownerUrl, GATEWAY_ROLE),
      GRAPH_SECRET: graphSecret,
    },
  };
}

/** Writes `<folder>/<service>/environment` for Node's `--env-file`; secrets that are there already stay. */
export async function writeServiceEnvironments(folder: string, ownerUrl: string): Promise<void> {
  const known = await readEnvironmentFile(fileOf(folder, 'users'));
  const environments = serviceEnvironments(ownerUrl, {
    graphSecret: known['GRAPH_SECRET'] ?? randomBytes(32).toString('base64url'),
    signingKey: known['TOKEN_SIGNING_KEY'] ?? JSON.stringify(await makeSigningKey('compose')),
  });
  for (const [service, variables] of Object.entries(environments)) {
    const file = fileOf(folder, service);
    const lines = Object.entries(variables).map(([name, value]) => `${name}='${value}'\n`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, lines.join(''), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
}

function fileOf(folder: string, service: string): string {
  return path.join(folder, service, 'environment');
}

async function readEnvironmentFile(file: string): Promise<NodeJS.Dict<string>> {
  return parseEnv(await readFile(file, 'utf8').catch(() => ''));
}
