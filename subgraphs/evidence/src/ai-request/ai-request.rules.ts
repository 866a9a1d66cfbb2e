/** Rules of requests to language models: the gates before one, and the result after it. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { FinishAiRequestInput } from '../generated/graphql.ts';
import type { RedactionKind, Span } from '../redaction/span.ts';
import { EXTRACTIVE_MODEL } from '../summary/extractive-model.ts';

/** Kinds of text that no prompt may be built from: whoever writes one has taken unredacted text. */
const UNSAFE: ReadonlySet<RedactionKind> = new Set(['email', 'phone', 'address', 'identifier']);

/** Results of the gates in their order; null for a gate that was not reached. */
export interface Gates {
  readonly safety: boolean;
  readonly evidence: boolean | null;
  readonly budget: boolean | null;
}

/** Returns true when a text has no contact details and no identifiers. Names are redacted in any case. */
export function isSafe(spans: readonly Span[]): boolean {
  return !spans.some(({ kind }) => UNSAFE.has(kind));
}

/** Stored status after the gates; null when the request may be sent. */
export function statusAfter({ safety, evidence, budget }: Gates) {
  if (!safety) return 'blocked_safety';
  if (evidence === false) return 'blocked_evidence';
  return budget === false ? 'blocked_budget' : null;
}

/** Errors of a result: a response comes with success, and with success alone. */
export function checkResult({
  status,
  responseText,
}: Pick<FinishAiRequestInput, 'status' | 'responseText'>): readonly UserError[] {
  const hasResponse = typeof responseText === 'string';
  if (status === 'SUCCESS' && !hasResponse) {
    return [badInput('responseText', 'the text that the model returned, for SUCCESS')];
  }
  return status === 'FAILED' && hasResponse ? [badInput('responseText', 'no text for FAILED')] : [];
}

/** Author of a response: the model that it was asked of, or the rules in place of one. */
export function originOf(row: {
  readonly model_name: string;
  readonly prompt_version: string | null;
}) {
  const isByRules = row.model_name === EXTRACTIVE_MODEL;
  return {
    generatedBy: isByRules ? ('RULES' as const) : ('MODEL' as const),
    model: row.model_name,
    promptVersion: isByRules ? null : row.prompt_version,
  };
}

/** Errors of a review: there is a response, and nobody has answered for it yet. */
export function checkReviewable(row: {
  readonly status: string | null;
  readonly reviewed_at: string | null;
}): readonly UserError[] {
  return errorsAmong(
    row.status !== 'success' &&
      conflict('id', 'expected a request with a response: one whose status is SUCCESS.'),
    row.reviewed_at !== null && conflict('id', 'expected a response that nobody has reviewed.'),
  );
}
