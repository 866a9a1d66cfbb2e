/**
 * `pnpm db:generate`: writes the types of the subgraphs anew from the migrations. With `--domain D
 * --name verb_noun` it makes the file of a new migration instead, with the guards of the domain's state
 * machines that no migration has yet.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateTypes } from '@teei/migrations/generate-types.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { scaffoldMigration } from '@teei/migrations/scaffold-migration.ts';
import { guardTriggers } from '@teei/platform/state-machine/guard.ts';
import { type Cleanup, runCommand } from '../command.ts';
import { createTemporaryDataDir } from '../data-dir.ts';
import { errorMessage, OperatorError } from '../operator-error.ts';
import { startEmbeddedPostgres } from '../postgres.ts';
import { say, step } from '../progress.ts';
import { STATE_MACHINES } from '../state-machines.ts';

function showFile(file: string): void {
  say(path.relative(process.cwd(), file));
}

async function scaffold(domain: string, name: string): Promise<void> {
  const triggers = STATE_MACHINES.map(({ machine }) => machine)
    .filter(({ storage }) => storage.table.startsWith(`${domain}.`))
    .flatMap(guardTriggers);
  try {
    showFile(await scaffoldMigration({ domain, name, triggers }));
  } catch (error) {
    throw new OperatorError(errorMessage(error));
  }
}

/**
 * Generates on a server of its own, so that a migration may still be edited: one that was applied to the
 * stores that people use may not.
 */
async function generate(cleanup: Cleanup): Promise<void> {
  const dataDir = await createTemporaryDataDir('teei-generate-');
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await step('Starting Postgres', () =>
    startEmbeddedPostgres({ dataDir, throwaway: true }),
  );
  cleanup.defer(server.stop);
  await step('Migrating', () => applyMigrations({ ownerUrl: server.url }));
  for (const file of await generateTypes(server.url)) showFile(file);
}

await runCommand(async (cleanup) => {
  const { values } = parseArgs({
    options: { domain: { type: 'string' }, name: { type: 'string' } },
  });
  const { domain, name } = values;
  if (domain === undefined && name === undefined) return generate(cleanup);
  if (domain === undefined || name === undefined) {
    throw new OperatorError(
      'Expected --domain and --name for a new migration, such as --domain users --name create_people, or neither to ' +
        'generate the types alone.',
    );
  }
  return scaffold(domain, name);
});
