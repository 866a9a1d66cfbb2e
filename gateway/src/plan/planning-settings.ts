/** Settings of planning that operators may change, and their environment variables. */
import { wholeNumber } from '@teei/platform/configuration/kinds.ts';
import { variables } from '@teei/platform/configuration/read-environment.ts';
import type { z } from 'zod';

export interface PlanningSettings {
  /** Processes of the first planner: two or more, so that one is ready when another ends. */
  readonly processes: number;
  /** Milliseconds that planning one operation may take. */
  readonly timeout: number;
  /** MiB of memory that a planning process may take. */
  readonly memory: number;
}

export const DEFAULT_PLANNING: PlanningSettings = { processes: 2, timeout: 2_000, memory: 512 };

/** Variables of whatever process serves a gateway. */
export const PLANNING_VARIABLES = {
  PLANNER_PROCESSES: wholeNumber(1, 16).default(DEFAULT_PLANNING.processes).register(variables, {
    description:
      'Processes that plan operations, about 80 MB each; with one alone, none is ready when it ends.',
    expected: 'a whole number from 1 to 16',
  }),
  PLAN_TIMEOUT_MS: wholeNumber(100, 60_000).default(DEFAULT_PLANNING.timeout).register(variables, {
    description:
      'Milliseconds that planning an operation may take; it may wait twice as long before.',
    expected: 'a whole number from 100 to 60000',
  }),
  PLANNER_MEMORY_MB: wholeNumber(128, 16_384).default(DEFAULT_PLANNING.memory).register(variables, {
    description: 'MiB of memory that a planning process may take before it is ended.',
    expected: 'a whole number from 128 to 16384',
  }),
};

type Read = {
  readonly [Name in keyof typeof PLANNING_VARIABLES]: z.output<(typeof PLANNING_VARIABLES)[Name]>;
};

/** The settings that the variables make. */
export function planningSettings(read: Read): PlanningSettings {
  return {
    processes: read.PLANNER_PROCESSES,
    timeout: read.PLAN_TIMEOUT_MS,
    memory: read.PLANNER_MEMORY_MB,
  };
}
