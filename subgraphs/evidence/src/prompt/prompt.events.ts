/** Events of requests to language models. */
import type { LockedRequest, Result } from './request.sql.ts';

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
