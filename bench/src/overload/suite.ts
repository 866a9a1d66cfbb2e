/**
 * Overload: requests at a constant rate above what the gateways can answer, whether earlier ones
 * were answered or not.
 */
import type { Bench } from '../bench.ts';
import { GRAFBASE, HIVE_RUST, OWN } from '../gateways/gateways.ts';
import { startGateways, type StartedGateway } from '../gateways/start.ts';
import { isData, sendLoad, type LoadRequest } from '../measuring/load.ts';
import { sendOpenLoad } from '../measuring/open-load.ts';
import { printTable, round, say, sayTitle } from '../measuring/report.ts';
import { makeViewer } from '../standard/answers.ts';
import { ROWS } from '../growth/operations.ts';
import { startStandardFixture } from '../standard/fixture.ts';

/** Connections that each send the next request when the last is answered: enough to be busy. */
const CONNECTIONS = 16;

/** Times the capacity. */
const FACTORS = [0.5, 1, 2, 3];

/** Number of the products that the standard federation has. */
const PRODUCTS = 9;

export async function measureOverload(bench: Bench): Promise<void> {
  const fixture = await startStandardFixture(bench);
  const gateways = await startGateways([OWN, HIVE_RUST, GRAFBASE], fixture, bench);
  try {
    for (const gateway of gateways) await measureGateway(gateway, bench);
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await fixture.stop();
  }
}

/** Measures the capacity, and then asks for multiples of it. */
async function measureGateway({ name, url }: StartedGateway, { seconds }: Bench): Promise<void> {
  sayTitle(`Overload of ${name}`);
  const request = differentRequests();
  const load = { connections: CONNECTIONS, seconds };
  await sendLoad(url, request, load);
  const capacity = (await sendLoad(url, request, load)).perSecond;
  say(`${CONNECTIONS} connections that wait for their answers get ${Math.round(capacity)}/s.`);
  const rows = [];
  for (const factor of FACTORS) {
    const result = await sendOpenLoad(url, request, {
      rate: factor * capacity,
      seconds: 3 * seconds,
    });
    rows.push({
      'times the capacity': factor,
      'answers/s': Math.round(result.goodput),
      'of the capacity': round(result.goodput / capacity),
      'p50 ms': round(result.p50),
      'p99 ms': round(result.p99),
      refused: result.refused,
      failures: result.failures,
      'unanswered at once': result.unanswered,
    });
  }
  printTable(rows);
}

/** Each is another viewer's, so that none is answered along with another. */
function differentRequests(): LoadRequest {
  let number = 0;
  return {
    create: () => {
      number += 1;
      const variables = { first: PRODUCTS, viewer: makeViewer(number) };
      return { body: JSON.stringify({ query: ROWS, variables }) };
    },
    isExpected: isData,
  };
}
