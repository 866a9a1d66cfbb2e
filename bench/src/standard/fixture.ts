/** A federation's subgraphs in a process of their own, as gateways are put in front of them. */
import { startServiceProcess } from '@teei/local/service-process.ts';
import { z } from 'zod';
import type { Federation } from '../gateways/gateways.ts';
import type { TakeWork } from '../measuring/measure.ts';

export interface Fixture extends Federation {
  readonly takeWork: TakeWork;
  readonly stop: () => Promise<void>;
}

const work = z.object({ requests: z.number(), representations: z.number(), bytes: z.number() });
const subgraphs = z.array(z.object({ name: z.string(), url: z.string(), sdl: z.string() }));

/**
 * The standard federation.
 *
 * @param settings times as many rows as the standard has; milliseconds that every answer takes longer
 */
export function startStandardFixture({
  rows = 1,
  delay,
}: {
  readonly rows?: number;
  readonly delay: number;
}): Promise<Fixture> {
  return startFixture(new URL('standard-server.ts', import.meta.url), { rows, delay });
}

/** @param settings passed to the server at its start */
export async function startFixture(server: URL, settings: object): Promise<Fixture> {
  const { url, stop } = await startServiceProcess('fixture', server, {
    environment: { NODE_ENV: 'production' },
    args: [JSON.stringify(settings)],
  });
  const read = async (name: string): Promise<string> => (await fetch(`${url}/${name}`)).text();
  return {
    supergraphSdl: await read('supergraph'),
    subgraphs: subgraphs.parse(JSON.parse(await read('subgraphs'))),
    takeWork: async () => work.parse(JSON.parse(await read('work'))),
    stop,
  };
}
