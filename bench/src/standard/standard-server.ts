/** The standard federation's subgraphs as a process; its argument is how large it is, as JSON. */
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { makeRows } from './rows.ts';
import { serveFederation } from './serve.ts';
import { standardSubgraphs } from './subgraphs.ts';

const settings = z
  .object({
    /** Times as many rows as the standard has. */
    rows: z.number(),
    /** Milliseconds that every answer takes longer. */
    delay: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const federation = await serveFederation(
  standardSubgraphs(makeRows(settings.rows)),
  settings.delay,
);
process.stdout.write(`standard listening on ${federation.url}\n`);

const end = endOnSignals(() => federation.close());
process.once('disconnect', end);
process.channel?.unref();
