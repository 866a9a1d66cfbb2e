/**
 * `pnpm db:url`: prints the owner's connection string, for psql; with `--role users` that of a
 * subgraph's login role, with `--role gateway` the gateway's. The embedded server then stays up.
 */
import { parseArgs } from 'node:util';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { GATEWAY_ROLE, roleDatabaseUrl, subgraphRole } from '@teei/platform/database/role-url.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';
import { startEmbeddedPostgres } from '../postgres.ts';
import { say } from '../progress.ts';

/** Login roles by the services that sign in as them. */
const ROLES = new Map<string, string>([
  ...DOMAINS.map((domain): [string, string] => [domain, subgraphRole(domain)]),
  ['gateway', GATEWAY_ROLE],
]);

async function ownerUrl(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = readStoreConfiguration();
  if (DATABASE_URL !== undefined) return DATABASE_URL;
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR, holder: 'background' });
  // Not on standard output, so that `psql $(pnpm --silent db:url)` works.
  if (!server.alreadyRunning) {
    process.stderr.write('Postgres stays up in the background; `pnpm db:stop` stops it.\n');
  }
  return server.url;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { role: { type: 'string' } } });
  if (values.role === undefined) return say(await ownerUrl());
  const role = ROLES.get(values.role);
  if (role === undefined) {
    throw new OperatorError(
      `--role: expected ${[...ROLES.keys()].join(', ')}; received ${JSON.stringify(values.role)}.`,
    );
  }
  return say(roleDatabaseUrl(await ownerUrl(), role));
});
