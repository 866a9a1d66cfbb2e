/** The thread of generate-beside.ts: makes a message each time it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { generate } from './generate.ts';
import type { Made, ThreadData } from './generate-beside.ts';
import { companyDimensions } from './stores/company-dimensions.ts';
import { printBatch } from './stores/copy-text.ts';

const data: ThreadData = z
  .object({
    profile: z.enum(['small', 'demo', 'large']),
    now: z.date(),
    hasPgvector: z.boolean(),
    asked: z.instanceof(Int32Array<SharedArrayBuffer>),
  })
  .parse(workerData);
const { plan, batches } = generate(data.profile, data.now);
let number = 0;

function send(made: Made): void {
  while (Atomics.load(data.asked, 0) <= number) Atomics.wait(data.asked, 0, number);
  number += 1;
  const chunks = 'tables' in made ? made.tables.flatMap((table) => table.chunks) : [];
  // Texts are handed over, not copied.
  parentPort?.postMessage(
    made,
    chunks.map(({ buffer }) => buffer),
  );
}

for (const batch of batches) send(printBatch(batch, data));
send({ companies: companyDimensions(plan) });
