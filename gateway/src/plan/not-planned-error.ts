/** The error of an operation that has no plan, as its client gets it. */
import { createHash } from 'node:crypto';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, print, type DocumentNode, type GraphQLErrorExtensions } from 'graphql';
import { isTemporary, type PlanError } from './plan.ts';

/**
 * The operation cannot be planned (400), or not now (503). Clients are told what to do; the error,
 * which may name subgraphs, is for operators.
 */
export class OperationNotPlannedError extends GraphQLError {
  override readonly name = 'OperationNotPlannedError';
  readonly planError: PlanError;
  /** SHA-256 of the document's text, in lower-case hex: also the id under which it is published. */
  readonly operationId: string;

  constructor(planError: PlanError, document: DocumentNode) {
    const text = document.loc?.source.body ?? print(document);
    const operationId = createHash('sha256').update(text).digest('hex');
    super(adviceFor(planError), { extensions: { ...extensionsFor(planError), operationId } });
    this.planError = planError;
    this.operationId = operationId;
  }
}

function adviceFor(planError: PlanError): string {
  if (isTemporary(planError)) {
    return 'Too many operations wait to be planned, and this one waited in vain: send it again in some seconds.';
  }
  const cause =
    CAUSES.get(planError.reason) ?? 'no way was found to ask the subgraphs for all of it';
  return `This operation cannot be planned: ${cause}. Send its parts as several smaller operations; if one of them cannot be planned either, tell us its extensions.operationId.`;
}

/** Causes that a client can avoid, by the reason of the error. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ['TIMED_OUT', 'planning it takes too long'],
  ['OUT_OF_MEMORY', 'planning it takes too much memory'],
]);

function extensionsFor(planError: PlanError): GraphQLErrorExtensions {
  return isTemporary(planError)
    ? withCode('PLANNING_UNAVAILABLE', { http: { status: 503 } })
    : withCode('OPERATION_NOT_PLANNED', { http: { status: 400 } });
}
