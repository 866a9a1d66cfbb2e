/** The standard federation's subgraphs as a process; its argument is how large they are, as JSON. */
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { makeRows } from './rows.ts';
import { serveFederation } from './serve.ts';
import { standardSubgraphs } from './subgraphs.ts';

const settings = z
  .object({
    rows: z.number().default(1),
    text: z.number().default(1),
    /** Milliseconds that every answer takes longer. */
    delay: z.number().default(0),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const federation = await serveFederation(standardSubgraphs(makeRows(settings)), settings.delay);
process.stdout.write(`standard listening on ${federation.url}\n`);

const end = endOnSignals(() => federation.close());
process.once('disconnect', end);
process.channel?.unref();
