/** Growth of an answer's cost with its size, its rows, its subgraphs, and with clients. */
import type { Bench } from '../bench.ts';
import { GRAFBASE, HIVE_RUST, OWN } from '../gateways/gateways.ts';
import { startGateways, type StartedGateway } from '../gateways/start.ts';
import { isData, sendLoad, type LoadRequest } from '../measuring/load.ts';
import { measure, type Measurement } from '../measuring/measure.ts';
import { cpuOf, printTable, round, say, sayTitle } from '../measuring/report.ts';
import { makeViewer } from '../standard/answers.ts';
import { startFixture, startStandardFixture, type Fixture } from '../standard/fixture.ts';
import { MAX_SUBGRAPHS, ROWS, TEXT, wide } from './operations.ts';

interface Curve {
  readonly title: string;
  /** Name of the dimension that grows. */
  readonly axis: string;
  readonly points: readonly number[];
  readonly query: (point: number) => string;
  readonly variables: (point: number) => object;
  readonly connections: (point: number) => number;
  /** Power with which the cost of one answer may grow: 1 when the answer grows, else 0. */
  readonly power: 0 | 1;
}

/** Number of the products that the standard federation has. */
const PRODUCTS = 9;
/** Connections, where it is not they that grow. */
const FEW = 8;

const OVER_STANDARD: readonly Curve[] = [
  {
    title: 'the size of the answer: longer texts in as many rows',
    axis: 'times as long',
    points: [1, 5, 10],
    query: () => TEXT,
    variables: (times) => ({ times }),
    connections: () => FEW,
    power: 1,
  },
  {
    title: 'the rows of the answer',
    axis: 'products',
    points: [1, 10, 50, 100].map((times) => times * PRODUCTS),
    query: () => ROWS,
    variables: (first) => ({ first }),
    connections: () => FEW,
    power: 1,
  },
  {
    title: 'clients who ask at once',
    axis: 'clients',
    points: [1, 50, 500],
    query: () => ROWS,
    variables: () => ({ first: PRODUCTS }),
    connections: (clients) => clients,
    power: 0,
  },
];

const OVER_WIDE: readonly Curve[] = [
  {
    title: 'the subgraphs that an operation asks',
    axis: 'subgraphs',
    points: [2, 6, MAX_SUBGRAPHS],
    query: wide,
    variables: () => ({}),
    connections: () => FEW,
    power: 1,
  },
];

/** Tolerance of a measured exponent. */
const TOLERANCE = 0.15;

export async function measureGrowth(bench: Bench): Promise<void> {
  await measureOver(
    await startStandardFixture({ rows: 100, delay: bench.delay }),
    OVER_STANDARD,
    bench,
  );
  await measureOver(
    await startFixture(new URL('wide-server.ts', import.meta.url), {}),
    OVER_WIDE,
    bench,
  );
}

async function measureOver(
  fixture: Fixture,
  curves: readonly Curve[],
  bench: Bench,
): Promise<void> {
  const gateways = await startGateways([OWN, HIVE_RUST, GRAFBASE], fixture, bench);
  try {
    for (const curve of curves) {
      sayTitle(`Growth with ${curve.title}`);
      say('CPU milliseconds of the gateway for one answer:');
      const measured = new Map<number, readonly Measurement[]>();
      for (const point of curve.points) {
        const row: Measurement[] = [];
        for (const gateway of gateways) row.push(await measurePoint(gateway, curve, point, bench));
        measured.set(point, row);
      }
      print(curve, gateways, measured);
    }
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await fixture.stop();
  }
}

async function measurePoint(
  gateway: StartedGateway,
  curve: Curve,
  point: number,
  { seconds }: Bench,
): Promise<Measurement> {
  const query = curve.query(point);
  let number = 0;
  const request: LoadRequest = {
    create: () => {
      number += 1;
      const variables = { ...curve.variables(point), viewer: makeViewer(number) };
      return { body: JSON.stringify({ query, variables }) };
    },
    isExpected: isData,
  };
  const connections = curve.connections(point);
  await sendLoad(gateway.url, request, { connections, seconds: 1 });
  return measure(gateway, request, { connections, seconds });
}

function print(
  { axis, points, power }: Curve,
  gateways: readonly StartedGateway[],
  measured: ReadonlyMap<number, readonly Measurement[]>,
): void {
  printTable(
    [...measured].map(([point, row]) => {
      const cells: Record<string, string | number> = { [axis]: point };
      let own = NaN;
      for (const [index, { name }] of gateways.entries()) {
        const at = row[index];
        if (!at) continue;
        const failures = at.failures > 0 ? ` (${at.failures} failures)` : '';
        cells[name] = `${round(cpuOf(at))}${failures}`;
        if (index === 0) own = at.p95;
      }
      cells['p95 ms of the first'] = round(own);
      return cells;
    }),
  );
  say('');
  // A term that grows faster shows most at the end, where it is the largest.
  const last = points.at(-1) ?? NaN;
  const before = points.findLast((point) => point <= last / 2) ?? NaN;
  for (const [index, { name }] of gateways.entries()) {
    const [from, to] = [measured.get(before)?.[index], measured.get(last)?.[index]];
    if (!from || !to) continue;
    const grown = Math.log(cpuOf(to) / cpuOf(from)) / Math.log(last / before);
    const verdict = grown <= power + TOLERANCE ? 'no faster than linear' : 'FASTER THAN LINEAR';
    say(
      `${name}: from ${before} to ${last} ${axis} with a power of ${grown.toFixed(2)}, ${verdict}`,
    );
  }
}
