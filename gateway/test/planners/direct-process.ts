/** Plans for tests in a process of its own, as `planDirectly` does: a planner may end it. */
import { z } from 'zod';
import type { Plan, PlanResult } from '../../src/plan/plan.ts';
import { createApolloPlanner } from '../../src/plan/planners/apollo-planner.ts';
import { createHivePlanner } from '../../src/plan/planners/hive-planner.ts';
import { openSecondPlanner } from '../../src/plan/planners/open-planner.ts';
import type { Planner } from '../../src/plan/planners/planner.ts';
import type { PlannerReply } from '../../src/plan/pool/messages.ts';
import { planDirectly } from '../plan-directly.ts';

/** All planners or the second, with proven plans; or Hive's or Apollo's, with whatever it plans. */
const PLANNER_CHOICES = ['all', 'second', 'hive', 'apollo'] as const;

export type PlannerChoice = (typeof PLANNER_CHOICES)[number];

const PLANS: Readonly<Record<PlannerChoice, (supergraphSdl: string) => Plan>> = {
  all: (supergraphSdl) => planDirectly(supergraphSdl),
  second: (supergraphSdl) => planDirectly(supergraphSdl, [openSecondPlanner]),
  hive: (supergraphSdl) => planUnproven(createHivePlanner(supergraphSdl)),
  apollo: (supergraphSdl) => planUnproven(createApolloPlanner(supergraphSdl)),
};

function planUnproven(planner: Planner | Promise<Planner>): Plan {
  return async (operation) => ({ plan: await (await planner)(operation) });
}

const request = z.object({
  supergraphSdl: z.string(),
  by: z.enum(PLANNER_CHOICES),
  operation: z.string(),
});

export type ApartRequest = z.infer<typeof request>;

const plans = new Map<string, Plan>();

async function plan({ supergraphSdl, by, operation }: ApartRequest): Promise<PlanResult> {
  const key = `${by} ${supergraphSdl}`;
  try {
    const planned = plans.get(key) ?? PLANS[by](supergraphSdl);
    plans.set(key, planned);
    return await planned(operation, '');
  } catch (error) {
    return { planError: { reason: 'NOT_PLANNED', path: [], message: String(error) } };
  }
}

async function answer(message: unknown): Promise<void> {
  const reply: PlannerReply = {
    kind: 'answer',
    id: 0,
    answer: await plan(request.parse(message)),
  };
  process.send?.(reply);
}

process.on('message', (message) => void answer(message));
