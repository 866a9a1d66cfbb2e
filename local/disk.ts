/** The disk of the embedded stores, on which changes fail once it is full. */
import { statfs } from 'node:fs/promises';
import type { Dependency } from '@teei/gateway/src/health/dependencies.ts';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';

/** Least free bytes: some segments of Postgres' log, of 16 MiB each, and some for the data. */
const MIN_FREE_BYTES = 100 * 1024 * 1024;

/** Check of the disk that holds a folder. */
export function diskOf(dataDir: string, minFreeBytes = MIN_FREE_BYTES): Dependency {
  return {
    name: 'disk',
    async check() {
      const { bavail, bsize } = await statfs(dataDir);
      if (bavail * bsize >= minFreeBytes) return;
      throw new NotReadyError('The disk of the embedded stores is nearly full; changes will fail.');
    },
  };
}
