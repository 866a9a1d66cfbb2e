/** Suite of this graph's own operations: what they cost its gateway, its subgraphs and its database. */
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { z } from 'zod';
import type { Bench } from '../bench.ts';
import { isData, percentile, type LoadRequest } from '../measuring/load.ts';
import { compare, type Target } from '../measuring/measure.ts';
import {
  printMeasurements,
  printRatios,
  printTable,
  round,
  say,
  sayNot,
  sayTitle,
} from '../measuring/report.ts';
import { openChanges, type Changes, type Delays } from './changes.ts';
import { measureImport } from './import.ts';
import { notificationLives, sessionLives } from './lives.ts';
import { measureMovingBeside } from './moving-beside.ts';
import { startTargets } from './targets.ts';
import { ASKER, addColleagues, OPERATIONS, STAFF } from './operations.ts';
import { openStores, type Stores } from './stores.ts';

const CONNECTIONS = 16;

const MOVING = 'moving a campaign';
const COMPLETING = 'completing a session';
const IMPORTING = 'an import of 10,000 sessions';

const answerBody = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.unknown()).optional(),
});

/** Several columns for CPU: each is what one answer costs one kind of process. */
export async function measureGraph(bench: Bench): Promise<void> {
  sayTitle('This graph');
  say('Loading the demo data …');
  if (bench.beside !== undefined && isWanted(MOVING, bench)) {
    await measureMovingBeside(withConnections(bench), bench.beside);
    if (bench.only === MOVING) return;
  }
  const stores = await openStores(bench.folder);
  try {
    await measureOver(stores, bench);
  } finally {
    await stores.stop();
  }
}

async function measureOver(stores: Stores, bench: Bench): Promise<void> {
  const issuer = await openLocalIssuer(bench.folder);
  const { all, byHand, stop } = await startTargets(stores, bench);
  const options = withConnections(bench);
  try {
    const asker = `Bearer ${await issuer.sign(ASKER)}`;
    const colleagues = await addColleagues(stores.ownerUrl, options.connections);
    const tokens = await Promise.all(
      colleagues.map(async (subject) => `Bearer ${await issuer.sign(subject)}`),
    );
    for (const { name, query, variables, ...operation } of OPERATIONS.filter((one) =>
      isWanted(one.name, bench),
    )) {
      const body = JSON.stringify({ query, variables });
      const { title, agreeing } = await compareAnswers(
        operation.byHand ? [...all, byHand] : all,
        body,
        asker,
      );
      sayTitle(`${name}, ${options.connections} connections, each another viewer’s`);
      say(`${title}:`);
      const request: LoadRequest = {
        create: (connection) => ({ body, authorization: tokens[connection] }),
        isExpected: isData,
      };
      printMeasurements(await compare(agreeing, request, options));
    }
    const staff = await issuer.sign(STAFF);
    const changes = await openChanges(stores.ownerUrl, staff);
    try {
      await measureChanges(changes, all, options);
    } finally {
      await changes.close();
    }
    await measureLives(stores, staff, all.slice(0, 1), options);
  } finally {
    await stop();
  }
}

async function measureChanges(
  changes: Changes,
  targets: readonly Target[],
  options: Bench & { readonly connections: number },
): Promise<void> {
  // Builds beside each other have moved theirs already.
  if (options.beside === undefined && isWanted(MOVING, options)) {
    const request = await changes.movingCampaigns(options.connections);
    sayTitle(`${MOVING}, ${options.connections} connections`);
    say('Each connection pauses one and takes it up again:');
    const measured = await compare(targets, request, { ...options, prepare: changes.reset });
    printMeasurements(measured);
    printRatios(measured);
  }
  const [first] = targets;
  if (first && isWanted(COMPLETING, options)) printDelays(await changes.delays(first));
}

/** Whole lives and imports, by this graph alone. */
async function measureLives(
  { ownerUrl }: Stores,
  token: string,
  targets: readonly Target[],
  options: Bench & { readonly connections: number },
): Promise<void> {
  const lives = [
    { title: 'a session’s life', says: 'Planned, moved, completed', make: sessionLives },
    { title: 'a notification’s life', says: 'Planned and cancelled', make: notificationLives },
  ];
  for (const { title, says, make } of lives.filter((life) => isWanted(life.title, options))) {
    const request = await make(ownerUrl, token, options.connections);
    sayTitle(`${title}, ${options.connections} connections`);
    say(`${says}, one request each:`);
    printMeasurements(await compare(targets, request, options));
  }
  const [first] = targets;
  if (!first || !isWanted(IMPORTING, options)) return;
  const [once, again] = await measureImport(ownerUrl, token, first);
  sayTitle(IMPORTING);
  printTable(
    Object.entries({ 'for the first time': once, again }).map(([name, figures]) => ({
      '': name,
      created: figures?.created ?? 0,
      unchanged: figures?.unchanged ?? 0,
      seconds: round(figures?.seconds ?? NaN),
      'more memory MiB': round(figures?.memory ?? NaN),
    })),
  );
}

function withConnections(bench: Bench): Bench & { readonly connections: number } {
  return { ...bench, connections: bench.connections ?? CONNECTIONS };
}

function isWanted(title: string, { only }: Pick<Bench, 'only'>): boolean {
  return only === undefined || title.includes(only);
}

/** All must give the same answer, or there is nothing to compare. */
async function compareAnswers(
  targets: readonly Target[],
  body: string,
  authorization: string,
): Promise<{ readonly title: string; readonly agreeing: readonly Target[] }> {
  let expected: string | undefined;
  let title = '';
  const agreeing: Target[] = [];
  for (const target of targets) {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body,
    });
    const text = await response.text();
    const { data, errors } = answerBody.parse(JSON.parse(text));
    const answer = JSON.stringify(data);
    if (expected === undefined) {
      expected = answer;
      title = [
        `${Buffer.byteLength(text)} bytes`,
        `${response.headers.get('x-subgraph-requests')} subgraph requests`,
        `${response.headers.get('x-statements')} statements`,
      ].join(', ');
    }
    if (errors || answer !== expected) {
      const given = JSON.stringify(errors ?? data).slice(0, 300);
      sayNot(target.name, `it answers something else: ${given}`);
    } else {
      agreeing.push(target);
    }
  }
  return { title, agreeing };
}

function printDelays({ answer, figures }: Delays): void {
  sayTitle(COMPLETING);
  say('After it was sent, one by one:');
  printTable([
    { '': 'until the answer', ...percentiles(answer) },
    { '': 'until the figures', ...percentiles(figures) },
  ]);
}

function percentiles(milliseconds: readonly number[]): object {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (fraction: number): number => round(percentile(sorted, fraction));
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'max ms': at(1) };
}
