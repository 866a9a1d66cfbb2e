/** Plans in a process beside that of the tests, which planners in native code may end. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Plan, PlanAnswer } from '../src/plan/plan.ts';
import { isPlannerReply } from '../src/plan/pool/messages.ts';

const MAIN = new URL('./planners/direct-process.ts', import.meta.url);

/** The fault of an operation that ended its planner. */
export const CRASHED = 'CRASHED';

let planner: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** As `planDirectly`, one operation at a time; one that ends the process has no plan. */
export function planApart(supergraphSdl: string): Plan {
  return (operation) => {
    const answer = last.then(() => planOne(supergraphSdl, operation));
    last = answer.catch(() => undefined);
    return answer;
  };
}

async function planOne(supergraphSdl: string, operation: string): Promise<PlanAnswer> {
  const child = planner ?? startPlanner();
  planner = child;
  const ended = new AbortController();
  const { signal } = ended;
  const crashed = once(child, 'exit', { signal }).then((): PlanAnswer => {
    planner = undefined;
    return { fault: { reason: CRASHED, path: [], message: 'It ended its planner.' } };
  });
  const planned = once(child, 'message', { signal }).then(readAnswer);
  child.send({ supergraphSdl, operation });
  try {
    return await Promise.race([planned, crashed]);
  } finally {
    ended.abort();
    await Promise.allSettled([planned, crashed]);
  }
}

function readAnswer([reply]: readonly unknown[]): PlanAnswer {
  if (isPlannerReply(reply) && reply.kind === 'answer') return reply.answer;
  throw new TypeError('Expected the answer of a planner.');
}

/** It ends with the channel, when the tests do, and keeps nothing alive. */
function startPlanner(): ChildProcess {
  const child = fork(MAIN, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  process.once('exit', () => child.kill());
  return child;
}
