/** Job that adds new audit entries to the tree, and publishes its signed head. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { type LedgerKey, signText } from './ledger-key.ts';
import { beginPublication, readNodes, storeHead, storeLeaves } from './ledger.sql.ts';
import {
  appendLeaves,
  edgeOf,
  hashLeaf,
  hashRoot,
  placesRead,
  proveConsistency,
} from './merkle.ts';

/** Entries of one transaction. */
const MAX_LEAVES = 5_000;

/** Jobs of a process that has the key. */
export function ledgerJobs(key: LedgerKey): Jobs<DB> {
  return {
    'ledger.publish': {
      schedule: { cron: '15 2 * * *', timeZone: 'Europe/Oslo' },
      run: async (_job, { db, now }) => {
        const begun = await beginPublication(db, MAX_LEAVES);
        const { tree_size: size, last_size: before, entries } = begun;
        if (entries.length > 0) {
          const leaves = entries.map(({ hash }) => hashLeaf(hash));
          const nodes = appendLeaves(size, leaves, await readNodes({ db }, edgeOf(size)));
          await storeLeaves(db, entries, nodes);
          if (entries.length === MAX_LEAVES) return 'again';
        }
        const treeSize = size + entries.length;
        if (treeSize === 0) return undefined;
        const read = await readNodes(
          { db },
          placesRead((node) => [
            hashRoot(treeSize, node),
            proveConsistency(before, treeSize, node),
          ]),
        );
        const rootHash = hashRoot(treeSize, read);
        const signedAt = now.toISOString();
        const signature = signText(key, `teei-ledger\n${treeSize}\n${rootHash}\n${signedAt}\n`);
        const consistency = proveConsistency(before, treeSize, read);
        const { kty, crv, x, kid } = key;
        const head = { treeSize, rootHash, signedAt, kid, signature, consistency };
        await storeHead(db, head, { kty, crv, x, kid });
        return undefined;
      },
    },
  };
}
