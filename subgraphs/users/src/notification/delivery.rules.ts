/** Reports of providers about a message: they come twice and in any order, and only move forward. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import { notificationDeliveryStates } from './notification.states.ts';

export interface DeliveryReading {
  /** States to go through, in their order; none where the reports say less than is known. */
  readonly steps: readonly string[];
  /** Moment that the first of the reports named. */
  readonly at: string | undefined;
  /** INVALID_TRANSITION for each report that contradicts what is known. */
  readonly errors: readonly UserError[];
}

/** Reads reports about one message: an opening that is reported first implies delivery. */
export function readDelivery(
  stored: string | null,
  reports: readonly { readonly status: string; readonly at?: string | undefined }[],
): DeliveryReading {
  let from = notificationDeliveryStates.read(stored ?? 'none');
  const steps: State[] = [];
  const errors: UserError[] = [];
  for (const { status } of reports) {
    const to = notificationDeliveryStates.read(status);
    const path = pathOf(from, to);
    if (path) {
      steps.push(...path);
      from = to;
    } else if (!pathOf(to, from)) {
      errors.push(...notificationDeliveryStates.check(from, to, undefined, 'deliveryStatus'));
    }
  }
  return { steps, at: reports.find(({ at }) => at !== undefined)?.at, errors };
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
