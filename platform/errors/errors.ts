/** The small vocabulary of errors that the graph shows to clients, free of transport. */
import type { ErrorCode } from './error-codes.ts';

/** Extra facts about a failure that are safe to show: never another tenant's values. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A failure that a client may see as it is: its message, its code and its details. */
export class GraphError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** The thing does not exist, or the viewer may not know that it does: the same answer for both. */
export class NotFoundError extends GraphError {
  constructor(type: string, key: string) {
    super('NOT_FOUND', `${type} ${shorten(key)} was not found.`);
  }
}

/** The viewer is known and may not do or see this. */
export class ForbiddenError extends GraphError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** Error of a request without a viewer, or with a credential that is not valid. */
export class UnauthenticatedError extends GraphError {
  constructor(message = 'A valid access token is required.') {
    super('UNAUTHENTICATED', message);
  }
}

/** An argument has the wrong form. Says what was expected and what was received. */
export class InvalidInputError extends GraphError {
  constructor(argument: string, expected: string, received: unknown) {
    super(
      'BAD_USER_INPUT',
      `${argument}: expected ${expected}, received ${describeValue(received)}.`,
      {
        argument,
        expected,
      },
    );
  }
}

/** A cursor that this graph did not make for this list, order, filter and viewer. */
export class BadCursorError extends GraphError {
  constructor() {
    super(
      'BAD_CURSOR',
      'The cursor is not valid here: expected a cursor of this list with the same order and filter.',
    );
  }
}

/** A quota is used up. */
export class QuotaExceededError extends GraphError {
  constructor(message: string, details: ErrorDetails = {}) {
    super('QUOTA_EXCEEDED', message, details);
  }
}

/** A store or a subgraph did not answer. */
export class UnavailableError extends GraphError {
  constructor(
    part: 'SUBGRAPH' | 'ANALYTICS' | 'DATABASE',
    message: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(`${part}_UNAVAILABLE`, message);
    if (options.cause !== undefined) this.cause = options.cause;
  }
}

/** Nothing of the request has begun, so it may be sent again after some seconds. */
export abstract class RetryLaterError extends GraphError {
  /** HTTP status of the response. */
  abstract readonly status: 429 | 503;
  /** Seconds. */
  abstract readonly retryAfter: number;
}

/** More is asked than can be done now. */
export class OverloadedError extends RetryLaterError {
  readonly status = 503;
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(
      'OVERLOADED',
      `The graph has more requests than it can answer, and has not begun this one: ask again in ${retryAfter} s.`,
    );
    this.retryAfter = retryAfter;
  }
}

/** A client has used up its limit of a minute. */
export class RateLimitedError extends RetryLaterError {
  readonly status = 429;
  readonly retryAfter: number;

  constructor(policy: 'requests' | 'cost', quota: number, retryAfter: number) {
    const expected = policy === 'requests' ? `${quota} requests` : `operations of cost ${quota}`;
    super(
      'RATE_LIMITED',
      `Expected at most ${expected} a minute, and received more: ask again in ${retryAfter} s.`,
      { policy, retryAfterSeconds: retryAfter },
    );
    this.retryAfter = retryAfter;
  }
}

const MAX_ECHO_LENGTH = 80;

/** A received value for an error message, as JSON, cut short. */
function describeValue(value: unknown): string {
  return value === undefined ? 'nothing' : shorten(JSON.stringify(value));
}

/** An echo of what a client sent cannot grow with it. */
function shorten(text: string): string {
  return text.length > MAX_ECHO_LENGTH ? `${text.slice(0, MAX_ECHO_LENGTH)}…` : text;
}
