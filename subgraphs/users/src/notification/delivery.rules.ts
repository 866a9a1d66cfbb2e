/** Reports of providers about a message: they come twice and in any order, and only move forward. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import { notificationDeliveryStates } from './notification.states.ts';

export interface DeliveryReport {
  /** States to go through, in their order; none where the report says less than is known. */
  readonly steps: readonly string[];
  /** INVALID_TRANSITION where the report contradicts what is known. */
  readonly errors: readonly UserError[];
}

/** Reads a report about a message: an opening that is reported first implies delivery. */
export function readReport(stored: string | null, reported: string): DeliveryReport {
  const from = notificationDeliveryStates.read(stored ?? 'none');
  const to = notificationDeliveryStates.read(reported);
  const steps = pathOf(from, to);
  if (steps || pathOf(to, from)) return { steps: steps ?? [], errors: [] };
  const errors = notificationDeliveryStates.check(from, to, undefined, 'deliveryStatus');
  return { steps: [], errors };
}

type State = (typeof notificationDeliveryStates)['states'][number];

/** States after `from` up to `to`, none for the same; undefined when no way leads there. */
function pathOf(from: State, to: State): readonly State[] | undefined {
  if (from === to) return [];
  for (const next of notificationDeliveryStates.allowed(from)) {
    const rest = pathOf(next, to);
    if (rest) return [next, ...rest];
  }
  return undefined;
}
