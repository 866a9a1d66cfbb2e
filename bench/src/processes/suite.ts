/** One gateway as one process and as two behind one port: CPU for an answer, and the share of each process. */
import type { Bench } from '../bench.ts';
import { OWN, OWN_PROCESSES } from '../gateways/gateways.ts';
import { startGateways } from '../gateways/start.ts';
import { compare } from '../measuring/measure.ts';
import { printMeasurements, printRatios, printTable, say, sayTitle } from '../measuring/report.ts';
import { startStandardFixture } from '../standard/fixture.ts';
import { bodyOfViewer, viewerRequests } from '../standard/requests.ts';

const CONNECTIONS = 50;

/** Count of answered operations of a process, in the text of all. */
const ANSWERED = /^graphql_operation_seconds_count\{process="(\d+)",outcome="ok"\} (\d+)$/gm;

export async function measureProcesses(bench: Bench): Promise<void> {
  const fixture = await startStandardFixture(bench);
  const gateways = await startGateways([OWN, OWN_PROCESSES], fixture, bench);
  try {
    const connections = bench.connections ?? CONNECTIONS;
    sayTitle(`The standard operation by one process and by two, ${connections} connections`);
    const length = await lengthOfAnswer(gateways[0]?.url ?? '');
    const measured = await compare(gateways, viewerRequests(length), { ...bench, connections });
    printMeasurements(measured);
    printRatios(measured);
    say('\nAnswers of each process of the last, of all rounds and the warm-up:');
    const counts = await answersByProcess(gateways.at(-1)?.url ?? '');
    const all = counts.reduce((sum, { answers }) => sum + answers, 0);
    printTable(
      counts.map(({ process, answers }) => ({
        process,
        answers,
        '%': ((100 * answers) / all).toFixed(1),
      })),
    );
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await fixture.stop();
  }
}

async function lengthOfAnswer(url: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOfViewer(1),
  });
  return (await response.bytes()).byteLength;
}

async function answersByProcess(
  url: string,
): Promise<readonly { readonly process: string; readonly answers: number }[]> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return [...text.matchAll(ANSWERED)].map(([, process = '', count]) => ({
    process,
    answers: Number(count),
  }));
}
