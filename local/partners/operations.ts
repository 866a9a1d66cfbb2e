/** Subcommands of `pnpm operations` about operations. */
import { readFile } from 'node:fs/promises';
import { readCosts } from '@teei/gateway/src/limits/costs.ts';
import { DEFAULT_LIMITS } from '@teei/gateway/src/limits/limits.ts';
import { type Client, listClients } from '@teei/gateway/src/partners/client.sql.ts';
import { checkOperations } from '@teei/gateway/src/partners/check-operations.ts';
import { ManifestError, readManifest } from '@teei/gateway/src/partners/manifest.ts';
import {
  listOperations,
  listTakenIds,
  publishOperations,
  retireOperations,
} from '@teei/gateway/src/partners/operation.sql.ts';
import { PartnerSchema } from '@teei/gateway/src/partners/partner-schema.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import type pg from 'pg';
import { errorMessage, OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';

/**
 * Publishes a manifest's operations for a client, all of them or none.
 *
 * @throws OperatorError that lists every error of the manifest
 */
export async function publish(db: pg.Client, client: Client, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`${file} cannot be read: ${errorMessage(error)}.`);
  });
  try {
    const operations = readManifest(text);
    const { schema, supergraphSdl, costs, compiler } = await openGraph();
    const rules = {
      schema,
      partnerSchema: new PartnerSchema(schema, supergraphSdl),
      costs,
      compile: compiler.compile,
      limits: DEFAULT_LIMITS,
      scopes: client.scopes,
    };
    try {
      await checkOperations(operations, rules);
    } finally {
      await compiler.close();
    }
    const taken = await listTakenIds(db, client.id, operations);
    if (taken.length > 0) {
      throw new ManifestError(
        taken.map(({ id, name }) => `${name}: ${id} is the id of another text`),
      );
    }
    const added = await publishOperations(db, client.id, operations);
    say(
      `${client.name} may run the operations of ${file}: ${operations.length}, ${added} of them new.`,
    );
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    throw new OperatorError(`${error.message}\nNothing of ${file} was published.`);
  }
}

/**
 * Schema and planner of the graph. The planner is loaded for publishing alone: the other
 * subcommands are quick.
 */
async function openGraph() {
  const { readSupergraph } = await import('@teei/gateway/src/graph.ts');
  const { readApiSchema } = await import('@teei/gateway/src/supergraph/api-schema.ts');
  const { startPublicationCompiler } =
    await import('@teei/gateway/src/operations/publication-compiler.ts');
  const supergraphSdl = readSupergraph();
  const schema = await readApiSchema(supergraphSdl, scalars);
  const costs = readCosts(supergraphSdl);
  return {
    schema,
    supergraphSdl,
    costs,
    compiler: startPublicationCompiler(supergraphSdl, schema),
  };
}

/**
 * Retires operations by their ids, or those of a name.
 *
 * @throws OperatorError when one of them is not live; then none is retired
 */
export async function retire(
  db: pg.Client,
  client: Client,
  { ids, name }: { readonly ids: readonly string[]; readonly name: string | undefined },
): Promise<void> {
  const retired = await retireOperations(db, client.id, { ids, name });
  const missing = [
    ...ids.filter((id) => !retired.some((operation) => operation.id === id)),
    ...(name === undefined || retired.some((operation) => operation.name === name) ? [] : [name]),
  ];
  if (missing.length > 0) {
    throw new OperatorError(
      `${client.name} has no live operation ${missing.join(', ')}; nothing was retired.`,
    );
  }
  for (const operation of retired) say(`Retired ${operation.name} (${operation.id}).`);
}

/** Prints the SDL of what a client may ask for. */
export async function printClientSchema(client: Client): Promise<void> {
  const { readSupergraph } = await import('@teei/gateway/src/graph.ts');
  const { readApiSchema } = await import('@teei/gateway/src/supergraph/api-schema.ts');
  const supergraphSdl = readSupergraph();
  const schema = new PartnerSchema(await readApiSchema(supergraphSdl, scalars), supergraphSdl);
  say(schema.print(client.scopes));
}

/** Prints clients, all or the one of a name, with their keys and live operations. */
export async function list(db: pg.Client, name: string | undefined): Promise<void> {
  const clients = await listClients(db, name);
  if (clients.length === 0) say('There is no such client.');
  for (const client of clients) {
    const { platform, scopes, revokedAt } = client;
    const facts = [client.companyName, platform, ...scopes, ...limitsOf(client)].filter(
      (fact) => fact !== null,
    );
    say(`${client.name}: ${facts.join(', ')}${untilText(revokedAt)}`);
    for (const key of client.keys) {
      say(`  key ${key.fingerprint} since ${day(key.createdAt)}${untilText(key.revokedAt)}`);
    }
    for (const operation of await listOperations(db, client.id)) {
      const { id, type, publishedAt } = operation;
      say(`  ${id} ${type} ${operation.name} since ${day(publishedAt)}`);
    }
  }
}

/** Rate limits that the client has of its own. */
function limitsOf({ requestsPerMinute: requests, costPerMinute: cost }: Client): string[] {
  return [
    ...(requests === null ? [] : [`${requests} requests a minute`]),
    ...(cost === null ? [] : [`cost ${cost} a minute`]),
  ];
}

function untilText(revokedAt: string | null): string {
  return revokedAt === null ? '' : `, revoked ${day(revokedAt)}`;
}

/** The day of a moment as Postgres writes it. */
function day(moment: string): string {
  return moment.slice(0, 10);
}
