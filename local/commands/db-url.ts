/** `pnpm db:url`: prints a connection string for psql. The embedded server then stays up. */
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { startEmbeddedPostgres } from '../postgres.ts';
import { say } from '../progress.ts';

await runCommand(async () => {
  const { DATABASE_URL, DATA_DIR } = readStoreConfiguration();
  if (DATABASE_URL !== undefined) return say(DATABASE_URL);
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR, holder: 'background' });
  say(server.url);
  // Not on standard output, so that `psql $(pnpm --silent db:url)` works.
  if (!server.alreadyRunning) {
    process.stderr.write('Postgres stays up in the background; `pnpm db:stop` stops it.\n');
  }
});
