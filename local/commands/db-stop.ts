/** `pnpm db:stop`: stops the embedded Postgres that `pnpm db:url` left running. */
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { stopEmbeddedPostgres } from '../postgres.ts';
import { say } from '../progress.ts';

await runCommand(async () => {
  const stopped = await stopEmbeddedPostgres(readStoreConfiguration().DATA_DIR);
  say(stopped ? 'Postgres has stopped.' : 'Postgres was not running.');
});
