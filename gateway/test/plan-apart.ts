/** Plans in a process beside that of the tests, which planners in native code may end. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Plan, PlanResult } from '../src/plan/plan.ts';
import type { Planner } from '../src/plan/planners/planner.ts';
import { isPlannerReply } from '../src/plan/pool/messages.ts';
import type { ApartRequest, PlannerChoice } from './planners/direct-process.ts';

const MAIN = new URL('./planners/direct-process.ts', import.meta.url);

/** The error of an operation that ended its planner. */
export const CRASHED = 'CRASHED';

export interface ApartOptions {
  /** All planners in their order, with proven plans, when not said. */
  readonly by?: PlannerChoice;
  /** Called for each operation that ends its planner. */
  readonly onCrash?: () => void;
}

let planner: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Plans as `planDirectly`, one operation at a time; one that ends the process has no plan. */
export function planApart(
  supergraphSdl: string,
  { by = 'all', onCrash = () => undefined }: ApartOptions = {},
): Plan {
  return (operation) => {
    const answer = last.then(() => planOne({ supergraphSdl, by, operation }));
    last = answer.catch(() => undefined);
    return answer.then((one) => {
      if ('planError' in one && one.planError.reason === CRASHED) onCrash();
      return one;
    });
  };
}

/** A planner whose plans nobody has proven; rejects also where the operation ends its process. */
export function plannerApart(supergraphSdl: string, by: 'hive' | 'apollo'): Planner {
  const plan = planApart(supergraphSdl, { by });
  return async (operation) => {
    const answer = await plan(operation, '');
    if ('plan' in answer) return answer.plan;
    throw new Error(`${answer.planError.reason}: ${answer.planError.message}`);
  };
}

async function planOne(request: ApartRequest): Promise<PlanResult> {
  const child = planner ?? startPlanner();
  planner = child;
  const ended = new AbortController();
  const { signal } = ended;
  const crashed = once(child, 'exit', { signal }).then((): PlanResult => {
    planner = undefined;
    return { planError: { reason: CRASHED, path: [], message: 'It ended its planner.' } };
  });
  const planned = once(child, 'message', { signal }).then(readAnswer);
  keepAlive(child, true);
  child.send(request);
  try {
    return await Promise.race([planned, crashed]);
  } finally {
    keepAlive(child, false);
    ended.abort();
    await Promise.allSettled([planned, crashed]);
  }
}

function readAnswer([reply]: readonly unknown[]): PlanResult {
  if (isPlannerReply(reply) && reply.kind === 'answer') return reply.answer;
  throw new TypeError('Expected the answer of a planner.');
}

/** Starts a process that ends with the channel, when the tests do. */
function startPlanner(): ChildProcess {
  const child = fork(MAIN, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.unref();
  process.once('exit', () => child.kill());
  return child;
}

/** Keeps this process alive only while the planner has something to plan. */
function keepAlive({ channel }: ChildProcess, isBusy: boolean): void {
  if (isBusy) channel?.ref();
  else channel?.unref();
}
