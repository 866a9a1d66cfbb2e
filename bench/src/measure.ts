/** Measures one server with one operation: a bounded load, and what it cost the processes behind. */
import autocannon from 'autocannon';
import pidusage from 'pidusage';

export interface Contestant {
  readonly name: string;
  readonly url: string;
  /** Every Node process that answers: the gateway and, over HTTP, the subgraphs. */
  readonly pids: readonly number[];
}

export interface Measurement {
  /** Answers a second, and answers for each second of CPU of all processes together. */
  readonly perSecond: number;
  readonly perCore: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p97: number;
  readonly p99: number;
  /** Resident memory of all processes together, in MiB. */
  readonly memory: number;
  /** Requests without an answer, and answers with errors. */
  readonly failures: number;
}

/** What is sent again and again. */
export interface Shot {
  /** The bodies that a connection sends in turn, by its number. */
  readonly bodies: (connection: number) => readonly string[];
  /** The token of a connection, by its number. */
  readonly token: (connection: number) => string;
  /** What an answer without a fault has in it. */
  readonly expected: string;
}

const PERCENTILES = { p50: 'p50', p97: 'p97_5', p99: 'p99' } as const;

/** Sends the shot over `connections` connections for `seconds` and reads the processes' usage. */
export async function measure(
  contestant: Contestant,
  shot: Shot,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Measurement> {
  const before = await cpuSeconds(contestant.pids);
  let connection = 0;
  const result = await autocannon({
    url: `${contestant.url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections,
    duration: seconds,
    setupClient: (client) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${shot.token(connection)}`,
      };
      client.setRequests(shot.bodies(connection).map((body) => ({ body, headers })));
      connection += 1;
    },
    verifyBody: (body) =>
      typeof body === 'string' && !body.includes('"errors":') && body.includes(shot.expected),
  });
  const cpu = (await cpuSeconds(contestant.pids)) - before;
  return {
    perSecond: result.requests.total / result.duration,
    perCore: result.requests.total / cpu,
    p50: result.latency[PERCENTILES.p50],
    p97: result.latency[PERCENTILES.p97],
    p99: result.latency[PERCENTILES.p99],
    memory: await memoryMebibytes(contestant.pids),
    failures: result.non2xx + result.errors + result.mismatches,
  };
}

/** The measurement in the middle by throughput: rounds alternate, so noise hits all alike. */
export function median(measurements: readonly Measurement[]): Measurement {
  const sorted = [...measurements].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('There is nothing to take the median of.');
  return middle;
}

async function cpuSeconds(pids: readonly number[]): Promise<number> {
  const usage = Object.values(await pidusage([...pids]));
  return usage.reduce((sum, { ctime }) => sum + ctime, 0) / 1_000;
}

async function memoryMebibytes(pids: readonly number[]): Promise<number> {
  const usage = Object.values(await pidusage([...pids]));
  return usage.reduce((sum, { memory }) => sum + memory, 0) / 2 ** 20;
}
