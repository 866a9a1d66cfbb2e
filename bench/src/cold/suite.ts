/** Latency of first answers: after a start, and of operations that were never sent before. */
import type { Bench } from '../bench.ts';
import { GATEWAYS, OWN_BUNDLED, type Gateway } from '../gateways/gateways.ts';
import { runnable, startGateway, type StartedGateway } from '../gateways/start.ts';
import { percentile } from '../measuring/load.ts';
import { printTable, round, say, sayNot, sayTitle } from '../measuring/report.ts';
import { STANDARD } from '../standard/operations.ts';
import { startStandardFixture, type Fixture } from '../standard/fixture.ts';

/**
 * Number of operations that a gateway has never seen; during the first ones its code is cold as
 * well.
 */
const OPERATIONS = 40;
const COLD = 10;

interface First {
  /** Milliseconds from each start to the first answer. */
  readonly starts: number[];
  /** Milliseconds of each operation's first answer. */
  readonly operations: number[];
}

export async function measureCold(bench: Bench): Promise<void> {
  sayTitle('First answers');
  say(
    `To the standard operation after a start; to one as large, never asked, after ${COLD} others.`,
  );
  const fixture = await startStandardFixture(bench);
  const firsts = new Map<string, First>();
  try {
    for (let start = 0; start < bench.rounds; start += 1) {
      for (const gateway of runnable([OWN_BUNDLED, ...GATEWAYS], bench)) {
        try {
          await measureStart(gateway, fixture, bench, firsts);
        } catch (error) {
          sayNot(gateway.name, error);
        }
      }
    }
  } finally {
    await fixture.stop();
  }
  printTable(
    [...firsts].map(([name, { starts, operations }]) => ({
      '': name,
      'start, p50 ms': percentileMs(starts, 0.5),
      'start, max ms': percentileMs(starts, 1),
      'new operation, p50 ms': percentileMs(operations, 0.5),
      'new operation, max ms': percentileMs(operations, 1),
    })),
  );
}

async function measureStart(
  gateway: Gateway,
  fixture: Fixture,
  bench: Bench,
  firsts: Map<string, First>,
): Promise<void> {
  const started = await startGateway(gateway, fixture, bench, JSON.stringify({ query: STANDARD }));
  try {
    const first = firsts.get(gateway.name) ?? { starts: [], operations: [] };
    firsts.set(gateway.name, first);
    first.starts.push(started.firstAnswer);
    first.operations.push(...(await askNewOperations(started)));
  } finally {
    await started.stop();
  }
}

/** Milliseconds of the first answer to each of many operations, without those of a cold gateway. */
async function askNewOperations({ name, url }: StartedGateway): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < OPERATIONS; number += 1) {
    // Another name for a field makes another operation of it, to be planned anew.
    const query = STANDARD.replace('users', `users${number}: users`);
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    times.push(performance.now() - began);
    if (text.includes('"errors":')) throw new Error(`${name} answers ${text.slice(0, 200)}`);
  }
  return times.slice(COLD);
}

function percentileMs(times: readonly number[], which: number): number {
  return round(
    percentile(
      times.toSorted((a, b) => a - b),
      which,
    ),
  );
}
