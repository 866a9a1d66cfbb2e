/** Memory of the sensitive reads that a process has recorded lately. */
import { createHash } from 'node:crypto';
import { BoundedCache } from '../cache/bounded-cache.ts';
import { viewerClass, type Viewer } from '../viewer/viewer.ts';

/**
 * Time for which equal reads are not recorded anew, in milliseconds. The database leaves out those of the last hour, so
 * that between two records of one reader and one person there are at most 65 minutes.
 */
const REMEMBERED_MS = 5 * 60_000;

/** Requests that are remembered, 64 bytes each. */
const MAX_REQUESTS = 20_000;

/** Requests of viewers, each with all that it has read. */
export class RecordedReads {
  readonly #times = new BoundedCache<number>(MAX_REQUESTS);
  readonly #clock: () => number;

  /** @param clock milliseconds from any moment on */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /**
   * Records reads unless the same viewer's same ones were lately. Those that fail are not remembered.
   *
   * @param record writes the record; undefined is returned where that is not needed
   */
  record(viewer: Viewer, reads: object, record: () => Promise<void>): Promise<void> | undefined {
    const key = keyOf(viewer, reads);
    const time = this.#times.get(key);
    if (time !== undefined && this.#clock() - time < REMEMBERED_MS) return undefined;
    const began = this.#clock();
    return record().then(() => this.#times.set(key, began));
  }
}

/** Hash of who reads, as whom, and what. */
function keyOf(viewer: Viewer, reads: object): string {
  const { kind } = viewer;
  const reader = [
    kind,
    viewerClass(viewer),
    kind === 'user' && viewer.userId,
    kind === 'partner' && viewer.clientId,
    kind !== 'anonymous' && viewer.companyId,
  ];
  return createHash('sha256')
    .update(JSON.stringify([reader, reads]))
    .digest('base64');
}
