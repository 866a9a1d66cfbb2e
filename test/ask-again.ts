/** Clients that wait, as they are told to, where more is asked than the graph can answer. */
import { setTimeout as pause } from 'node:timers/promises';
import type { TestGraph } from './graph.ts';

/** Milliseconds that an overloaded graph tells clients to wait. */
const RETRY_AFTER_MS = 1_000;

/** Asks as the graph does, and again where it is overloaded: nothing of that request has begun. */
export function askAgain(graph: TestGraph): TestGraph['ask'] {
  return async (...request) => {
    for (;;) {
      const answer = await graph.ask(...request);
      if (answer.status !== 503) return answer;
      await pause(RETRY_AFTER_MS);
    }
  };
}
