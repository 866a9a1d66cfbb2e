/** Planning for one supergraph: the first planner's processes, and the second's on demand. */
import { isTemporary, type Plan, type PlanResult, type PlanError } from './plan.ts';
import { plannableSupergraph } from './planners/plannable-supergraph.ts';
import type { PlanningSettings } from './planning-settings.ts';
import { PlannerPool } from './pool/planner-pool.ts';
import type { EndCause } from './pool/planner-process.ts';
import { RefusedOperations } from './pool/refused-operations.ts';

/** The planners, in the order in which they are tried. */
export type PlannerName = 'first' | 'second';

/** Settings of planning, and the processes that plan, for any supergraph. */
export interface PlanningSetup extends PlanningSettings {
  /** Main files of the planners' processes: those of this folder, unless tests bring others. */
  readonly mains?: Readonly<Record<PlannerName, URL>>;
}

export interface PlanningOptions extends PlanningSetup {
  readonly supergraphSdl: string;
  readonly observer?: PlanningObserver;
}

/** Observer of planning, for metrics. */
export interface PlanningObserver {
  onPlan(planner: PlannerName, outcome: string): void;
  onEnd(planner: PlannerName, cause: EndCause): void;
}

export interface Planning {
  readonly plan: Plan;
  /** Operations that wait for a process. */
  readonly queueLength: number;
  /** Processes that can plan. */
  readonly openProcesses: number;
  /** Message: the reason that nothing can be planned; undefined when the first planner is ready. */
  readonly failure: string | undefined;
  /** Ends all processes. */
  close(): Promise<void>;
}

const MAINS = {
  first: new URL('planners/first-process.ts', import.meta.url),
  second: new URL('planners/second-process.ts', import.meta.url),
};

const MAX_REFUSED_OPERATIONS = 1_000;
/** A process may have ended by another's doing: ten minutes later the operation is tried again. */
const REFUSED_LIFETIME_MS = 600_000;
/** The second planner is some 150 MB, and few operations need it. */
const SECOND_IDLE_MS = 300_000;
/** Time in the queue, in timeouts: an operation behind one that takes all its time is still planned. */
const WAIT_FACTOR = 2;
/** Time for a process that takes seconds to start. */
const SECOND_QUEUE_TIMEOUT_MS = 15_000;

/** Starts the processes of the first planner. Keeps no plans, only operations without one. */
export function startPlanning(options: PlanningOptions): Planning {
  const { processes, timeout, memory, mains = MAINS, observer } = options;
  const supergraphSdl = plannableSupergraph(options.supergraphSdl);
  const poolOf = (planner: PlannerName, size: number, queueTimeout: number): PlannerPool =>
    new PlannerPool({
      main: mains[planner],
      supergraphSdl,
      memory,
      processes: size,
      timeout,
      queueTimeout,
      onEnd: (cause) => observer?.onEnd(planner, cause),
    });
  const first = poolOf('first', processes, timeout * WAIT_FACTOR);
  const refused = new RefusedOperations({
    limit: MAX_REFUSED_OPERATIONS,
    lifetime: REFUSED_LIFETIME_MS,
  });
  let second: PlannerPool | undefined;
  let idle: NodeJS.Timeout | undefined;

  const planSecond: Plan = (operation, client) => {
    second ??= poolOf('second', 1, SECOND_QUEUE_TIMEOUT_MS);
    clearTimeout(idle);
    idle = setTimeout(() => {
      void second?.close();
      second = undefined;
    }, SECOND_IDLE_MS).unref();
    return second.plan(operation, client);
  };

  async function planWith(
    planner: PlannerName,
    plan: Plan,
    operation: string,
    client: string,
  ): Promise<PlanResult> {
    const answer = await plan(operation, client);
    observer?.onPlan(planner, 'plan' in answer ? 'planned' : answer.planError.reason);
    return answer;
  }

  async function planWithBoth(operation: string, client: string): Promise<PlanResult> {
    const known = refused.find(operation);
    if (known) return { planError: known };
    let answer = await planWith('first', (...all) => first.plan(...all), operation, client);
    if ('planError' in answer && mayTrySecond(answer.planError)) {
      answer = await planWith('second', planSecond, operation, client);
    }
    if ('planError' in answer && !isTemporary(answer.planError))
      refused.add(operation, answer.planError);
    return answer;
  }

  const inFlight = new Map<string, Promise<PlanResult>>();
  return {
    plan(operation, client) {
      const already = inFlight.get(operation);
      if (already) return already;
      const answer = planWithBoth(operation, client).finally(() => inFlight.delete(operation));
      inFlight.set(operation, answer);
      return answer;
    },
    get queueLength() {
      return first.queueLength + (second?.queueLength ?? 0);
    },
    get openProcesses() {
      return first.openProcesses + (second?.openProcesses ?? 0);
    },
    get failure() {
      return first.failure;
    },
    async close() {
      clearTimeout(idle);
      await Promise.all([first.close(), second?.close()]);
    },
  };
}

/** An operation that ends a process is not handed on to end another. */
const FINAL_REASONS: ReadonlySet<string> = new Set([
  'CRASHED',
  'TIMED_OUT',
  'OUT_OF_MEMORY',
  'MALFORMED_ANSWER',
]);

function mayTrySecond(planError: PlanError): boolean {
  return !isTemporary(planError) && !FINAL_REASONS.has(planError.reason);
}
