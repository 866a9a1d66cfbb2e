/** Job that keeps tombstones outside of the database. */
import type { Jobs } from '@teei/platform/jobs/job.ts';
import type { DB } from '../generated/database.ts';
import { keepTombstones } from './tombstone-file.ts';
import { listTombstones } from './tombstone.sql.ts';

/** Jobs of a process that has a file for them. */
export function tombstoneJobs(file: string): Jobs<DB> {
  return {
    'tombstone.keep': {
      schedule: { cron: '*/5 * * * *', timeZone: 'UTC' },
      timeoutMs: 30_000,
      perform: async (_job, { write }) => {
        await keepTombstones(file, await write(({ db }) => listTombstones(db)));
      },
    },
  };
}
