/** Events of requests to language models. */
import type { LockedRequest, Result } from './request.sql.ts';

/** Request to a model, before its gates. */
export interface NewRequest {
  readonly companyId: string;
  /** Operation as it is stored: `nlq-query`. */
  readonly operation: string;
  readonly modelName: string;
  readonly text: string;
  /** US dollars, decimal. */
  readonly maxCostUsd: string;
  /** Version of the instructions when the graph sends the request; null when the client does. */
  readonly promptVersion: string | null;
}

/** Event of a request that has passed its gates, or was blocked by one: the status is null, or names it. */
export function begunEvent(
  id: string,
  { companyId, operation, modelName, maxCostUsd }: NewRequest,
  status: string | null,
) {
  const reservedUsd = status === null ? Number(maxCostUsd) : 0;
  return {
    type: 'ai_request.begun',
    aggregate: { type: 'ai_request', id },
    companyId,
    payload: { operation, modelName, status, reservedUsd },
  } as const;
}

/** Event of a request that has finished, by its id. */
export function finishedEvent(
  id: string,
  { company_id }: LockedRequest,
  { status, tokensInput, tokensOutput, costUsd }: Omit<Result, 'responseText'>,
) {
  return {
    type: 'ai_request.finished',
    aggregate: { type: 'ai_request', id },
    companyId: company_id,
    payload: { status, tokensInput, tokensOutput, costUsd: Number(costUsd) },
  } as const;
}
