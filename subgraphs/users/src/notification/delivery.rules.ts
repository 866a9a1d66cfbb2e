/** Reports of providers about a message: they come twice and in any order, and only move forward. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import { notificationDeliveryStates } from './notification.states.ts';

export interface DeliveryReading {
  /** States to go through, in their order; none where the reports say less than is known. */
  readonly steps: readonly string[];
  /**
   * Moment of delivery as its own report named it. Without one, and where the reports imply delivery: the earliest that
   * they named.
   */
  readonly deliveredAt: string | undefined;
  /** INVALID_TRANSITION for each report that contradicts what is known. */
  readonly errors: readonly UserError[];
}

interface Report {
  readonly status: string;
  readonly at?: string | undefined;
}

/** Reads reports about one message: an opening that is reported first implies delivery. */
export function readDelivery(stored: string | null, reports: readonly Report[]): DeliveryReading {
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
  return { steps, deliveredAt: deliveredAt(from, steps, reports), errors };
}

function deliveredAt(
  state: State,
  steps: readonly State[],
  reports: readonly Report[],
): string | undefined {
  if (!pathOf('delivered', state)) return undefined;
  const own = earliest(reports, (status) => status === 'delivered');
  return own ?? (steps.includes('delivered') ? earliest(reports, impliesDelivery) : undefined);
}

const impliesDelivery = (status: string): boolean =>
  pathOf('delivered', notificationDeliveryStates.read(status)) !== undefined;

function earliest(
  reports: readonly Report[],
  isMeant: (status: string) => boolean,
): string | undefined {
  return reports
    .flatMap(({ status, at }) => (at !== undefined && isMeant(status) ? [at] : []))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
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
