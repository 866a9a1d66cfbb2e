/** `pnpm audit:verify [--ledger FILE]`: verifies the hash chains of the audit logs, and names what was tampered with. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyLedger } from '@teei/privacy/src/ledger/verify-receipt.ts';
import { openAuditPool } from '../audit/audit-pool.ts';
import { verifyChains } from '../audit/verify-chains.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { errorMessage, OperatorError } from '../operator-error.ts';
import { say } from '../progress.ts';
import { openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const { values } = parseArgs({ options: { ledger: { type: 'string' } } });
  const kept = values.ledger === undefined ? [] : await readCopy(values.ledger);
  const pool = openAuditPool(await openPostgres(readStoreConfiguration(), cleanup));
  cleanup.defer(() => pool.end());
  const { chains, entries, problems } = await verifyChains(pool, kept);
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
  say(`${chains} chains with ${entries} entries are as they were written.`);
});

/** Heads of a copy of the published document. @throws OperatorError when it is none, or does not hold */
async function readCopy(file: string): Promise<ReturnType<typeof verifyLedger>> {
  try {
    return verifyLedger(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new OperatorError(
      `--ledger: expected a copy of /.well-known/teei-ledger in ${file}. ${errorMessage(error)}`,
      { cause: error },
    );
  }
}
