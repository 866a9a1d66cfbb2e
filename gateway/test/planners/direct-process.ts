/** Plans for tests in a process of its own, as `planDirectly` does: a planner may end it. */
import { z } from 'zod';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlannerReply } from '../../src/plan/pool/messages.ts';
import { planDirectly } from '../plan-directly.ts';

const request = z.object({ supergraphSdl: z.string(), operation: z.string() });

const plans = new Map<string, Plan>();

async function answer(message: unknown): Promise<void> {
  const { supergraphSdl, operation } = request.parse(message);
  const plan = plans.get(supergraphSdl) ?? planDirectly(supergraphSdl);
  plans.set(supergraphSdl, plan);
  const reply: PlannerReply = { kind: 'answer', id: 0, answer: await plan(operation, '') };
  process.send?.(reply);
}

process.on('message', (message) => void answer(message));
