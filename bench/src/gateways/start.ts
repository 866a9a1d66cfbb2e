/** Starts gateways over a federation. One that cannot run is said, and the others go on. */
import path from 'node:path';
import type { Target } from '../measuring/measure.ts';
import { freePort, startCommand } from '../measuring/processes.ts';
import { sayNot } from '../measuring/report.ts';
import type { Bench } from '../bench.ts';
import type { Gateway, Federation } from './gateways.ts';

export interface StartedGateway extends Target {
  /** Milliseconds from its command to its first answer. */
  readonly firstAnswer: number;
  readonly stop: () => Promise<void>;
}

/** Request that is repeated until it is answered. */
const ANYTHING = JSON.stringify({ query: '{ __typename }' });

let started = 0;

/**
 * @param first the body of the request that it is to answer first
 * @throws Error when it does not answer that
 */
export async function startGateway(
  { name, command }: Gateway,
  federation: Federation,
  bench: Bench,
  first = ANYTHING,
): Promise<StartedGateway> {
  started += 1;
  const port = await freePort();
  const folder = path.join(bench.folder, `gateway-${started}`);
  const running = startCommand(
    { name, ...(await command(federation, folder, port)) },
    bench.pinned,
  );
  try {
    const url = `http://127.0.0.1:${port}/graphql`;
    const firstAnswer = await running.answers(url, first);
    return { name, url, firstAnswer, stop: running.stop, processes: { gateway: [running.pid] } };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Starts those that can run, one after the other. */
export async function startGateways(
  gateways: readonly Gateway[],
  federation: Federation,
  bench: Bench,
): Promise<readonly StartedGateway[]> {
  const all: StartedGateway[] = [];
  for (const gateway of runnable(gateways, bench)) {
    try {
      all.push(await startGateway(gateway, federation, bench));
    } catch (error) {
      sayNot(gateway.name, error);
    }
  }
  return all;
}

/** The gateways whose packages are there. */
export function runnable(gateways: readonly Gateway[], bench: Bench): readonly Gateway[] {
  if (bench.peersMissing === undefined) return gateways;
  const [missing, here] = [
    gateways.filter(({ peer }) => peer),
    gateways.filter(({ peer }) => !peer),
  ];
  for (const { name } of missing) sayNot(name, bench.peersMissing);
  return here;
}
