/** Key of a local graph that signs the heads of the audit logs, kept in the data folder. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseLedgerKey, type LedgerKey } from '@teei/privacy/src/ledger/ledger-key.ts';
import { exportJWK, generateKeyPair } from 'jose';
import { prepareDataDir } from './data-dir.ts';
import { errorCode } from './operator-error.ts';

/** Reads the key; makes it when there is none. */
export async function openLedgerKey(dataDir: string): Promise<LedgerKey> {
  const file = path.join(await prepareDataDir(dataDir), 'ledger-key.json');
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const text = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'local' });
  try {
    // `wx` fails when the file exists, so that two processes never hold two keys.
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return parseLedgerKey(await readFile(file, 'utf8'));
}
