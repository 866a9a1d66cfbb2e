/** Job that keeps tombstones outside of the database. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { keepTombstones } from './tombstone-file.ts';

const tombstones = z.array(z.object({ hash: z.string(), erasedAt: z.string() }));

/** Jobs of a process that has a file for them. */
export function tombstoneJobs(file: string): Jobs<DB> {
  return {
    'tombstone.keep': {
      schedule: { cron: '*/5 * * * *', timeZone: 'UTC' },
      timeoutMs: 30_000,
      perform: async (_job, { write }) => {
        const { rows } = await write(({ db }) =>
          sql`select hash, erased_at as "erasedAt" from personal_data.tombstone_hashes()`.execute(
            db,
          ),
        );
        await keepTombstones(file, tombstones.parse(rows));
      },
    },
  };
}
