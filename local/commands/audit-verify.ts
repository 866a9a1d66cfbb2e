/** `pnpm audit:verify`: verifies the hash chains of the audit logs, and names what was tampered with. */
import pg from 'pg';
import { verifyChains } from '../audit/verify-chains.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const client = new pg.Client({
    connectionString: await openPostgres(readStoreConfiguration(), cleanup),
    application_name: 'audit',
  });
  await client.connect();
  cleanup.defer(() => client.end());
  const { chains, entries, problems } = await verifyChains(client);
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
  say(`${chains} chains with ${entries} entries are as they were written.`);
});
