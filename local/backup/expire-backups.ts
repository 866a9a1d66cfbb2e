/** End of backups: those that are older than the retention policy of the category `backups` allows. */
import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { databaseId } from './database-id.ts';
import { type Manifest, MANIFEST, readManifest } from './manifest.ts';
import { fileOf } from './table-file.ts';

const DAY_MS = 86_400_000;

/** Newest backups of a database, which stay whatever a policy says: an officer of the graph cannot take all of them. */
export const KEPT_BACKUPS = 7;

/** End of the name of a folder whose deletion has begun. */
const EXPIRING = '.expiring';

const policyForm = z.object({ id: z.guid(), days: z.int() });

type Policy = z.infer<typeof policyForm>;

interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface ExpireOptions {
  readonly ownerUrl: string;
  /** Folder with backups, each in a folder of its own, also of other databases. */
  readonly folder: string;
  readonly now: Date;
}

/**
 * Deletes the backups of the database that are past their period, but for the newest KEPT_BACKUPS, and records each.
 * Nothing goes without a policy of `backups` that is in use, deletes (HARD_DELETE) and has a period. What is no complete
 * backup, or does not say that it is of this database, stays. A deletion that was interrupted is taken up again.
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
    const spent = findSpent(await listBackups(folder, await databaseId(client)), policy, now);
    for (const backup of spent) {
      await deleteBackup(backup, () => recordDeletion(client, policy, now));
    }
    return spent.length;
  } finally {
    await client.end();
  }
}

/** Backups that are past the period, and those whose deletion has begun. */
function findSpent(backups: readonly Backup[], { days }: Policy, now: Date): readonly Backup[] {
  const begun = backups.filter((backup) => isExpiring(backup));
  const whole = backups
    .filter((backup) => !isExpiring(backup))
    .toSorted((a, b) => takenAt(b) - takenAt(a));
  const past = whole
    .slice(KEPT_BACKUPS)
    .filter((backup) => now.getTime() - takenAt(backup) > days * DAY_MS);
  return [...begun, ...past];
}

const isExpiring = ({ folder }: Backup): boolean => folder.endsWith(EXPIRING);

const takenAt = ({ manifest }: Backup): number => Date.parse(manifest.takenAt);

/** Complete backups of a database in a folder, and those whose deletion has begun. */
async function listBackups(folder: string, database: string): Promise<readonly Backup[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const backup = path.join(folder, name);
        try {
          return [{ folder: backup, manifest: await readManifest(backup) }];
        } catch (error) {
          if (error instanceof OperatorError) return [];
          throw error;
        }
      }),
  );
  return found
    .flat()
    .filter(({ manifest }) => manifest.format === 2 && manifest.database === database);
}

/**
 * Deletes the files of a backup, and the folder if nothing else is in it. The contents list goes last: a deletion that
 * is interrupted before leaves a backup that the next run finds.
 */
async function deleteBackup(backup: Backup, record: () => Promise<void>): Promise<void> {
  const folder = isExpiring(backup) ? backup.folder : `${backup.folder}${EXPIRING}`;
  if (folder !== backup.folder) await rename(backup.folder, folder);
  const { postgres, clickhouse } = backup.manifest;
  const files = [
    ...postgres.map(({ table }) => fileOf(folder, 'postgres', table)),
    ...clickhouse.map(({ table }) => fileOf(folder, 'clickhouse', table)),
  ];
  for (const file of files) await rm(file, { force: true });
  await record();
  await rm(path.join(folder, MANIFEST));
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}

async function recordDeletion(client: pg.Client, { id }: Policy, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, actor_class, occurred_at, payload)
     VALUES ('retention_policy.swept', 'retention_policy', $1, 'worker', $2,
       jsonb_build_object('dataCategory', 'backups', 'rows', 1))`,
    [id, now.toISOString()],
  );
}
