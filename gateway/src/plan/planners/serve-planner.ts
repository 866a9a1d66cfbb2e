/** The inside of a planning process: serves one planner over the channel to the gateway. */
import { writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { OpenPlanner, ProvenPlanner } from './planner.ts';
import { isPlannerRequest, type PlannerReply } from '../pool/messages.ts';

/** Serves the planner until the gateway is gone, however it went. */
export function servePlanner(open: OpenPlanner): void {
  volunteerForOutOfMemoryKiller();
  // Also where the gateway was killed: the system closes the channel.
  process.once('disconnect', () => process.exit());
  let planner: ProvenPlanner | undefined;
  process.on('message', (request: unknown) => {
    if (!isPlannerRequest(request)) return;
    if ('supergraphSdl' in request) {
      void openPlanner(request.supergraphSdl).then(send);
    } else if (planner) {
      const { id, operation } = request;
      void planner(operation).then((answer) => send({ kind: 'answer', id, answer }));
    }
  });

  async function openPlanner(supergraphSdl: string): Promise<PlannerReply> {
    try {
      planner = await open(supergraphSdl);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    // A killed process saves nothing: its successor starts in a third less time and memory.
    flushCompileCache();
    return { kind: 'opened' };
  }
}

function send(reply: PlannerReply): void {
  process.send?.(reply);
}

/** Asks Linux to end this process, before the gateway and the stores, when memory runs out. */
function volunteerForOutOfMemoryKiller(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Another system, or one that does not let us.
  }
}
