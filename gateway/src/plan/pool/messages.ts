/** Messages between the gateway and its planning processes. */
import type { PlanResult } from '../plan.ts';

/** Message from the gateway: first the supergraph, then operations, each after the answer to the last. */
export type PlannerRequest =
  { readonly supergraphSdl: string } | { readonly id: number; readonly operation: string };

/** Message from the process: that it can plan or why it cannot, then an answer to each operation. */
export type PlannerReply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: PlanResult };

/** Type guard for a request: the channel between processes carries any value. */
export function isPlannerRequest(message: unknown): message is PlannerRequest {
  if (!isRecord(message)) return false;
  if (typeof message['supergraphSdl'] === 'string') return true;
  return typeof message['id'] === 'number' && typeof message['operation'] === 'string';
}

/** Type guard for a reply. */
export function isPlannerReply(message: unknown): message is PlannerReply {
  if (!isRecord(message)) return false;
  switch (message['kind']) {
    case 'opened':
      return true;
    case 'failed':
      return typeof message['message'] === 'string';
    case 'answer':
      return typeof message['id'] === 'number' && isAnswer(message['answer']);
    default:
      return false;
  }
}

function isAnswer(value: unknown): value is PlanResult {
  if (!isRecord(value)) return false;
  const { plan, planError } = value;
  if (isRecord(plan)) return plan['kind'] === 'QueryPlan';
  if (!isRecord(planError)) return false;
  const { reason, path, message } = planError;
  return typeof reason === 'string' && Array.isArray(path) && typeof message === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
