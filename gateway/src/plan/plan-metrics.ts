/** Metrics of planning, in the Prometheus text format. */
import { Counter, type Registry } from 'prom-client';
import type { PlanningObserver } from './planning.ts';

/** Creates an observer that counts plans and ended processes. */
export function observePlanning(registry: Registry): PlanningObserver {
  const plans = new Counter({
    name: 'graphql_plans_total',
    help: 'Operations given to a planner, by what came of it: planned, or the reason why not.',
    labelNames: ['planner', 'outcome'],
    registers: [registry],
  });
  const ends = new Counter({
    name: 'graphql_planner_restarts_total',
    help: 'Planning processes that ended and were replaced, by cause.',
    labelNames: ['planner', 'cause'],
    registers: [registry],
  });
  return {
    onPlan: (planner, outcome) => plans.inc({ planner, outcome }),
    onEnd: (planner, cause) => ends.inc({ planner, cause }),
  };
}
