/** A planning process that misbehaves as its operations say; what they do not say, it plans. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ProvenPlanner } from '../../src/plan/planners/planner.ts';
import { servePlanner } from '../../src/plan/planners/serve-planner.ts';

servePlanner((supergraphSdl) => {
  if (supergraphSdl.includes('unreadable')) throw new Error('The supergraph cannot be read.');
  return plan;
});

const plan: ProvenPlanner = async (operation) => {
  if (operation.includes('exits')) process.exit(3);
  if (operation.includes('aborts')) process.abort();
  if (operation.includes('hangs')) for (;;);
  if (operation.includes('eats')) await eat();
  if (operation.includes('hoards')) hoard();
  if (operation.includes('babbles')) process.send?.({ kind: 'answer', id: 'x', answer: 'y' });
  if (operation.includes('waits')) await pause(300);
  if (operation.includes('refused')) {
    return { planError: { reason: 'NOT_PLANNED', path: ['a'], message: 'There is no way.' } };
  }
  return { plan: { kind: 'QueryPlan', node: { kind: 'Fetch', serviceName: 's', operation } } };
};

/** Takes memory that V8 does not count, a little at a time. */
async function eat(): Promise<void> {
  const eaten: Buffer[] = [];
  while (eaten.length < 1_000) {
    eaten.push(Buffer.alloc(4 * 1024 * 1024, 1));
    await pause(1);
  }
}

/** Takes memory that V8 counts. */
function hoard(): void {
  const hoarded: object[] = [];
  for (;;) hoarded.push({ hoarded: [hoarded.length] });
}
