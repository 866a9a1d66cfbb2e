/** The standard operation over four subgraphs, of all gateways: with requests that can be shared, and without. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { GATEWAYS, gatewayBeside } from '../gateways/gateways.ts';
import { startGateways } from '../gateways/start.ts';
import { compare, type Contestant, type TakeWork } from '../measuring/measure.ts';
import type { Answer, Shot } from '../measuring/load.ts';
import {
  printMeasurements,
  printRatios,
  printTable,
  say,
  sayNot,
  sayTitle,
} from '../measuring/report.ts';
import { makeViewer } from './answers.ts';
import { STANDARD, STANDARD_OF_VIEWER } from './operations.ts';
import { startStandardRig } from './rig.ts';
import type { Work } from './serve.ts';

/** As many as the public benchmark has. */
const CONNECTIONS = 50;

export async function measureStandard(bench: Bench): Promise<void> {
  const rig = await startStandardRig(bench);
  const beside = bench.beside === undefined ? [] : [gatewayBeside(bench.beside)];
  const gateways = await startGateways([...GATEWAYS, ...beside], rig, bench);
  try {
    const options = {
      ...bench,
      connections: bench.connections ?? CONNECTIONS,
      takeWork: rig.takeWork,
    };
    sayTitle(`The standard operation, ${options.connections} connections`);
    const same = JSON.stringify({ query: STANDARD });
    const first = await compareAnswers(gateways, () => same, rig.takeWork);
    say(
      '\nAll ask the same, so that what is in flight can be shared (requests are those per answer):',
    );
    const shared = await compare(first.agreeing, constantShot(same, first.length), options);
    printMeasurements(shared);
    printRatios(shared);

    sayTitle('The same, with every request different');
    say(
      'Each is another viewer’s, by its header and by a variable that reaches every subgraph request.',
    );
    const second = await compareAnswers(gateways, bodyOfViewer, rig.takeWork);
    say('\nNothing is shared: subgraphs get as many requests for each answer as when it is alone:');
    const different = await compare(second.agreeing, viewersShot(second.length), options);
    printMeasurements(different);
    printRatios(different);
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await rig.stop();
  }
}

interface Compared {
  /** Those that give the answer of the first. */
  readonly agreeing: readonly Contestant[];
  /** Of the answer, in bytes. */
  readonly length: number;
}

/** Prints what each gateway asks the subgraphs for one answer; only those that agree can be compared. */
async function compareAnswers(
  contestants: readonly Contestant[],
  body: (number: number) => string,
  takeWork: TakeWork,
): Promise<Compared> {
  const alone: (Work & { readonly name: string })[] = [];
  const agreeing: Contestant[] = [];
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
  for (const contestant of contestants) {
    // What a gateway asks subgraphs at its start is not for this answer.
    await ask(contestant.url);
    await pause(100);
    await takeWork();
    const answer = await ask(contestant.url);
    expected ??= answer;
    if (answer === expected) {
      agreeing.push(contestant);
      alone.push({ name: contestant.name, ...(await takeWork()) });
    } else {
      sayNot(contestant.name, `it answers something else: ${answer.slice(0, 200)}`);
    }
  }
  const length = Buffer.byteLength(expected ?? '');
  say(`One answer of ${length} bytes, asked for alone:`);
  printTable(alone.map(({ name, ...work }) => ({ '': name, ...work })));
  return { agreeing, length };
}

/** One gateway ends its answer with a new line. */
function isAsLong(answer: Answer, length: number): boolean {
  return answer.length === length || answer.length === length + 1;
}

/** The same request from all connections. */
function constantShot(body: string, length: number): Shot {
  return { request: () => ({ body }), isRight: (answer) => isAsLong(answer, length) };
}

/** Every request another viewer's. */
function viewersShot(length: number): Shot {
  let number = 1_000;
  return {
    request: () => {
      number += 1;
      return { body: bodyOfViewer(number), authorization: `Bearer ${makeViewer(number)}` };
    },
    isRight: (answer) => isAsLong(answer, length),
  };
}

function bodyOfViewer(number: number): string {
  return JSON.stringify({ query: STANDARD_OF_VIEWER, variables: { viewer: makeViewer(number) } });
}
