/** End of backups: those that are older than the retention policy of the category `backups` allows. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { readManifest } from './manifest.ts';

const DAY_MS = 86_400_000;

const policyForm = z.object({ id: z.guid(), days: z.int() });

export interface ExpireOptions {
  readonly ownerUrl: string;
  /** Folder with backups, each in a folder of its own. */
  readonly folder: string;
  readonly now: Date;
}

/**
 * Deletes the backups of a folder that are past their period, and records how many went. Nothing goes without a policy
 * of `backups` that is in use, deletes (HARD_DELETE) and has a period; folders that hold no complete backup stay.
 *
 * @returns number of backups that were deleted
 */
export async function expireBackups({ ownerUrl, folder, now }: ExpireOptions): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'backup' });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT id, retention_period_days AS days FROM privacy.data_retention_policies
       WHERE data_category = 'backups' AND active AND deletion_method = 'hard_delete' AND retention_period_days IS NOT NULL`,
    );
    const [policy] = z.array(policyForm).parse(rows);
    if (!policy) return 0;
    let deleted = 0;
    for (const backup of await listBackups(folder)) {
      if (now.getTime() - Date.parse(backup.takenAt) <= policy.days * DAY_MS) continue;
      await rm(backup.folder, { recursive: true });
      deleted += 1;
    }
    if (deleted > 0) {
      await client.query(
        `INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, actor_class, occurred_at, payload)
         VALUES ('retention_policy.swept', 'retention_policy', $1, 'worker', $2,
           jsonb_build_object('dataCategory', 'backups', 'rows', $3::integer))`,
        [policy.id, now.toISOString(), deleted],
      );
    }
    return deleted;
  } finally {
    await client.end();
  }
}

/** Complete backups of a folder, with the moment that each is of. */
async function listBackups(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const backup = path.join(folder, name);
        try {
          return [{ folder: backup, takenAt: (await readManifest(backup)).takenAt }];
        } catch (error) {
          if (error instanceof OperatorError) return [];
          throw error;
        }
      }),
  );
  return found.flat();
}
