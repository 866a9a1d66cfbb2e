/** `pnpm bench`: gateways side by side, the same operations against the same data, in one run. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { installPeers } from './gateways/peers.ts';
import { pinSelf } from './measuring/cores.ts';
import { say } from './measuring/report.ts';
import { measureAnalytics } from './analytics/suite.ts';
import { measureAudit } from './audit/suite.ts';
import { measureCold } from './cold/suite.ts';
import { measureGraph } from './graph/suite.ts';
import { measureGrowth } from './growth/suite.ts';
import { measureOverload } from './overload/suite.ts';
import { measureProcesses } from './processes/suite.ts';
import { measureScale } from './scale/suite.ts';
import { measureSearch } from './search/suite.ts';
import { measureStandard } from './standard/suite.ts';
import { measureTracing } from './tracing/suite.ts';

const SUITES: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  standard: measureStandard,
  graph: measureGraph,
  growth: measureGrowth,
  overload: measureOverload,
  cold: measureCold,
  tracing: measureTracing,
  scale: measureScale,
  analytics: measureAnalytics,
  search: measureSearch,
  processes: measureProcesses,
  audit: measureAudit,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string' },
    beside: { type: 'string' },
    large: { type: 'string' },
    kept: { type: 'string' },
    millions: { type: 'string' },
    only: { type: 'string' },
    delay: { type: 'string', default: '0' },
  },
});
const unknown = positionals.find((name) => !(name in SUITES));
if (unknown !== undefined) {
  process.stderr.write(
    `${unknown} is no suite; expected one of ${Object.keys(SUITES).join(', ')}\n`,
  );
  process.exit(1);
}

/** Suites that measure this graph alone. */
const ALONE = ['tracing', 'scale', 'analytics', 'search', 'processes', 'audit'];

/** Installs the other gateways where one is compared; returns why none is. */
async function findPeers(): Promise<string | undefined> {
  if (values.beside !== undefined) return 'with --beside, builds of this graph are compared';
  const isAlone = positionals.length > 0 && positionals.every((name) => ALONE.includes(name));
  return isAlone ? 'this graph is measured alone' : installPeers();
}

const folder = await mkdtemp(path.join(tmpdir(), 'teei-bench-'));
// Also after Ctrl-C; gateways and subgraphs end with this process.
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const pinned = pinSelf();
const bench: Bench = {
  folder,
  pinned,
  peersMissing: await findPeers(),
  beside: values.beside === undefined ? undefined : path.resolve(values.beside),
  large: values.large === undefined ? undefined : path.resolve(values.large),
  kept: values.kept === undefined ? undefined : path.resolve(values.kept),
  millions: values.millions === undefined ? undefined : Number(values.millions),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  delay: Number(values.delay),
  only: values.only,
  connections: values.connections === undefined ? undefined : Number(values.connections),
};
say(`${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, Node ${process.version}.`);
say(
  pinned
    ? 'Gateways have a core for themselves; subgraphs and load share another.'
    : 'Processes cannot be pinned here (that takes taskset and two cores): gateways share the cores with all else.',
);
for (const [name, measure] of Object.entries(SUITES)) {
  if (positionals.length === 0 || positionals.includes(name)) await measure(bench);
}
