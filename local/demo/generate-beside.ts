/** Generates the demo data in a thread of its own, while the stores take what it made before. */
import { Worker } from 'node:worker_threads';
import type { CompanyDimension } from '@teei/analytics/src/events.sql.ts';
import type { ProfileName } from './kernel/profiles.ts';
import type { CopyBatch } from './stores/copy-text.ts';

/** Settings of the thread. */
export interface GenerateOptions {
  readonly profile: ProfileName;
  /** Moment that all dates are relative to. */
  readonly now: Date;
  /** True where embeddings are of pgvector's type. */
  readonly hasPgvector: boolean;
}

/** Data of the thread: its settings, and the number of messages that were asked for, in memory of both. */
export interface ThreadData extends GenerateOptions {
  readonly asked: Int32Array<SharedArrayBuffer>;
}

/** Message of the thread: the next batch, or what benchmarks know of the companies once there is none. */
export type Made = CopyBatch | { readonly companies: readonly CompanyDimension[] };

const THREAD = new URL('generate-thread.ts', import.meta.url);

/** Batches of a profile, the next of which is made while one is loaded; at last what benchmarks know of the companies. */
export async function* generateBeside(options: GenerateOptions): AsyncGenerator<Made, void> {
  const asked = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { ...options, asked };
  const thread = new Worker(THREAD, { workerData });
  const makeNext = async (): Promise<Made> => {
    const made = nextMessage(thread);
    Atomics.add(asked, 0, 1);
    Atomics.notify(asked, 0);
    return made;
  };
  try {
    let made = await makeNext();
    while (!('companies' in made)) {
      const next = makeNext();
      // Its failure is thrown when it is waited for, which may be never.
      next.catch(() => undefined);
      yield made;
      made = await next;
    }
    yield made;
  } finally {
    await thread.terminate();
  }
}

function nextMessage(thread: Worker): Promise<Made> {
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  thread.once('message', (made: Made) => {
    thread.off('error', reject);
    resolve(made);
  });
  thread.once('error', reject);
  return promise;
}
