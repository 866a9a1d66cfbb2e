/** Subcommands of `pnpm operations` that read the schema: the others are quick without it. */
import { readFile } from 'node:fs/promises';
import { readCosts } from '@teei/gateway/src/limits/costs.ts';
import { DEFAULT_LIMITS } from '@teei/gateway/src/limits/limits.ts';
import { startPublicationCompiler } from '@teei/gateway/src/operations/publication-compiler.ts';
import { checkOperations } from '@teei/gateway/src/partners/check-operations.ts';
import type { Client } from '@teei/gateway/src/partners/client.sql.ts';
import { ManifestError, readManifest } from '@teei/gateway/src/partners/manifest.ts';
import { listTakenIds, publishOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import { PartnerSchema } from '@teei/gateway/src/partners/partner-schema.ts';
import { readApiSchema } from '@teei/gateway/src/supergraph/api-schema.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
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

/** Schema and planner of the graph. */
async function openGraph() {
  const supergraphSdl = readSupergraph();
  const schema = await readApiSchema(supergraphSdl, scalars);
  return {
    schema,
    supergraphSdl,
    costs: readCosts(supergraphSdl),
    compiler: startPublicationCompiler(supergraphSdl, schema),
  };
}

/** Prints the SDL of what a client may ask for. */
export async function printClientSchema(client: Client): Promise<void> {
  const supergraphSdl = readSupergraph();
  const schema = new PartnerSchema(await readApiSchema(supergraphSdl, scalars), supergraphSdl);
  say(schema.print(client.scopes));
}
