/** The standard operation over four subgraphs, of all gateways: with requests that can be shared, and without. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { GATEWAYS, gatewayBeside } from '../gateways/gateways.ts';
import { startGateways } from '../gateways/start.ts';
import { compare, type Target, type TakeWork } from '../measuring/measure.ts';
import type { LoadRequest } from '../measuring/load.ts';
import {
  printMeasurements,
  printRatios,
  printTable,
  say,
  sayNot,
  sayTitle,
} from '../measuring/report.ts';
import { STANDARD } from './operations.ts';
import { startStandardFixture } from './fixture.ts';
import { bodyOfViewer, isAsLong, viewerRequests } from './requests.ts';
import type { Work } from './serve.ts';

/** Number of connections that the public benchmark has. */
const CONNECTIONS = 50;

export async function measureStandard(bench: Bench): Promise<void> {
  const fixture = await startStandardFixture(bench);
  const beside = bench.beside === undefined ? [] : [gatewayBeside(bench.beside)];
  const gateways = await startGateways([...GATEWAYS, ...beside], fixture, bench);
  try {
    const options = {
      ...bench,
      connections: bench.connections ?? CONNECTIONS,
      takeWork: fixture.takeWork,
    };
    sayTitle(`The standard operation, ${options.connections} connections`);
    const same = JSON.stringify({ query: STANDARD });
    const first = await compareAnswers(gateways, () => same, fixture.takeWork);
    say(
      '\nAll ask the same, so that what is in flight can be shared (requests are those per answer):',
    );
    const shared = await compare(first.agreeing, constantRequest(same, first.length), options);
    printMeasurements(shared);
    printRatios(shared);

    sayTitle('The same, with every request different');
    say(
      'Each is another viewer’s, by its header and by a variable that reaches every subgraph request.',
    );
    const second = await compareAnswers(gateways, bodyOfViewer, fixture.takeWork);
    say('\nNothing is shared: subgraphs get as many requests for each answer as when it is alone:');
    const different = await compare(second.agreeing, viewerRequests(second.length), options);
    printMeasurements(different);
    printRatios(different);
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await fixture.stop();
  }
}

interface Compared {
  /** Those that give the answer of the first. */
  readonly agreeing: readonly Target[];
  /** Length of the answer, in bytes. */
  readonly length: number;
}

/** Prints what each gateway asks the subgraphs for one answer; only those that agree can be compared. */
async function compareAnswers(
  targets: readonly Target[],
  body: (number: number) => string,
  takeWork: TakeWork,
): Promise<Compared> {
  const alone: (Work & { readonly name: string })[] = [];
  const agreeing: Target[] = [];
  let expected: string | undefined;
  let number = 0;
  const ask = async (url: string): Promise<string> => {
    number += 1;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(number),
    });
    return (await response.text()).trim();
  };
  for (const target of targets) {
    // Requests of a gateway's start do not count for this answer.
    await ask(target.url);
    await pause(100);
    await takeWork();
    const answer = await ask(target.url);
    expected ??= answer;
    if (answer === expected) {
      agreeing.push(target);
      alone.push({ name: target.name, ...(await takeWork()) });
    } else {
      sayNot(target.name, `it answers something else: ${answer.slice(0, 200)}`);
    }
  }
  const length = Buffer.byteLength(expected ?? '');
  say(`One answer of ${length} bytes, asked for alone:`);
  printTable(alone.map(({ name, ...work }) => ({ '': name, ...work })));
  return { agreeing, length };
}

/** The same request from all connections. */
function constantRequest(body: string, length: number): LoadRequest {
  return { create: () => ({ body }), isExpected: (answer) => isAsLong(answer, length) };
}
