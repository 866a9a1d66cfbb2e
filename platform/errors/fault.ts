/** Errors of a mutation that its client can put right, as `userErrors` list them. Free of transport. */

/** The SDL's UserErrorCode. */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'TOO_MANY_ATTEMPTS'
  | 'CONFLICT'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID_TRANSITION'
  | 'CONSENT_REQUIRED';

/** One thing for the client to put right. */
export interface Fault {
  /** Path of the input's field; empty for the input as a whole. */
  readonly field: readonly string[];
  readonly code: FaultCode;
  readonly message: string;
  /** For INVALID_TRANSITION; states in the SDL's spelling. */
  readonly transition?: {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
  };
}

/** Thrown out of a write to undo it, and answered as `userErrors`. */
export class RefusedError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ message }) => message).join(' '));
    this.name = 'RefusedError';
    this.faults = faults;
  }
}

/** Goes on when nothing stands against it. @throws RefusedError with all of the faults otherwise */
export function refuseFor(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new RefusedError(faults);
}

/** @throws RefusedError with the one fault */
export function refuse(fault: Fault): never {
  throw new RefusedError([fault]);
}

/** A value does not fit: `field` is also named in the message. */
export function badInput(field: string, expected: string): Fault {
  return { field: [field], code: 'BAD_USER_INPUT', message: `${field}: expected ${expected}.` };
}

/** The thing that an id in the input names is not there, or not the viewer's to see: one answer. */
export function notFound(type: string, id: string, field = 'id'): Fault {
  return { field: [field], code: 'NOT_FOUND', message: `${type} ${id} was not found.` };
}

/** The viewer sees the thing and may not do this to it. */
export function forbidden(message: string, field: readonly string[] = []): Fault {
  return { field, code: 'FORBIDDEN', message };
}

/** It is there already, or somebody came first. */
export function conflict(message: string, field: readonly string[] = []): Fault {
  return { field, code: 'CONFLICT', message };
}
