/** Every code that a client can get: docs/errors.md is written from this table, and types are taken from it. */

/** Location of a code in a response: in `errors` without `path`, in `errors` with the `path` of a field, in `userErrors`. */
export type ErrorPlace = 'request' | 'field' | 'userErrors';

/** `never`: the same request fails again. `changed`: once what the message names is put right. */
export type Retry = 'never' | 'changed' | 'later';

export interface ErrorCodeFacts {
  readonly places: readonly ErrorPlace[];
  /** HTTP statuses of responses that carry it. */
  readonly statuses: readonly number[];
  readonly meaning: string;
  readonly action: string;
  readonly retry: Retry;
  /** The library that sets the code; none for those of this project's own code. */
  readonly setBy?: 'Apollo Server' | 'Apollo Gateway';
}

export const ERROR_CODES = {
  // The request
  BAD_REQUEST: {
    places: ['request'],
    statuses: [400, 405, 406, 415],
    meaning:
      'The HTTP request is no GraphQL request: no JSON, JSON with a member `__proto__`, no `query`, another method than GET and POST, an `Accept` or `Content-Type` that is not served, several operations in one body, or a request that a foreign page could have sent (CSRF).',
    action:
      'POST JSON with `Content-Type: application/json`. For a GET, send `Content-Type: application/json` or a header `graphql-require-preflight: true`.',
    retry: 'changed',
  },
  GRAPHQL_PARSE_FAILED: {
    places: ['request'],
    statuses: [400, 200],
    meaning: 'The text is no GraphQL. `locations` has the line and the column.',
    action: 'Correct the syntax.',
    retry: 'changed',
    setBy: 'Apollo Server',
  },
  GRAPHQL_VALIDATION_FAILED: {
    places: ['request'],
    statuses: [400, 200],
    meaning: 'The operation does not fit the schema. At most five errors are listed.',
    action: 'Compare the operation with the schema: a field, an argument or a type is wrong.',
    retry: 'changed',
    setBy: 'Apollo Server',
  },
  OPERATION_RESOLUTION_FAILURE: {
    places: ['request'],
    statuses: [400],
    meaning: 'The document has no operation, several without `operationName`, or a subscription.',
    action: 'Send one operation, or the name of one of several.',
    retry: 'changed',
  },
  LIMIT_EXCEEDED: {
    places: ['request'],
    statuses: [400, 413],
    meaning:
      'The request is over a limit; nothing was read. `extensions.limit` names it and `extensions.allowed` has its value. 413 is for the size of the body.',
    action: 'Ask for less: smaller pages, fewer aliases, several operations.',
    retry: 'changed',
  },
  OPERATION_NOT_PLANNED: {
    places: ['request'],
    statuses: [400, 200],
    meaning: 'The operation is valid, and no plan was found for it.',
    action:
      'Send its parts as several smaller operations. If one fails as well, report its `extensions.operationId`.',
    retry: 'changed',
  },
  PLANNING_UNAVAILABLE: {
    places: ['request'],
    statuses: [503],
    meaning: 'Too many new operations wait for a plan. Nothing was read or written.',
    action: 'Send it again after `Retry-After` seconds.',
    retry: 'later',
  },
  OVERLOADED: {
    places: ['request'],
    statuses: [503],
    meaning: 'The graph has more requests than it can answer. Nothing was read or written.',
    action: 'Send it again after `Retry-After` seconds, with growing pauses if it fails again.',
    retry: 'later',
  },
  RATE_LIMITED: {
    places: ['request'],
    statuses: [429],
    meaning:
      'You have sent more requests, or operations of more cost, than you may in a minute. Nothing was read or written. `extensions.policy` is `requests` or `cost`.',
    action:
      'Send it again after `Retry-After` seconds; the header `RateLimit` tells ahead what is left.',
    retry: 'later',
  },
  PERSISTED_QUERY_ID_REQUIRED: {
    places: ['request'],
    statuses: [400],
    meaning:
      'A partner sent a `query`, or no `extensions.persistedQuery` with version 1 and `sha256Hash`.',
    action: 'Send the id of a published operation and no `query`.',
    retry: 'changed',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    places: ['request'],
    statuses: [400],
    meaning: 'The operation is not published for this partner, or no longer.',
    action: 'Send an id of the published list, in lower case, or have the operation published.',
    retry: 'changed',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    places: ['request'],
    statuses: [200],
    meaning:
      'Somebody who is no partner sent the id of an operation. Automatic persisted queries are off.',
    action: 'Send the text of the operation.',
    retry: 'changed',
    setBy: 'Apollo Server',
  },
  INVALID_GRAPHQL: {
    places: ['request'],
    statuses: [400],
    meaning: "The operation was refused by Apollo's executor, which the graph does not use itself.",
    action: 'Compare the operation with the schema.',
    retry: 'changed',
    setBy: 'Apollo Gateway',
  },

  // The request, a field or the input of a mutation
  UNAUTHENTICATED: {
    places: ['request', 'field', 'userErrors'],
    statuses: [401, 200],
    meaning:
      'The access token or key is malformed, expired, revoked or not for this graph (401); the field needs a sign-in and there was none (200); or e-mail address and password do not match (`userErrors` of `signIn`).',
    action: 'Sign in again, or send `Authorization: Bearer <token>`.',
    retry: 'changed',
  },
  BAD_USER_INPUT: {
    places: ['request', 'field', 'userErrors'],
    statuses: [400, 200],
    meaning:
      'A variable, an argument or a field of an input has the wrong form, or does not fit the others. The message says what was expected.',
    action: 'Correct the value.',
    retry: 'changed',
  },

  // A field, or the input of a mutation
  NOT_FOUND: {
    places: ['field', 'userErrors'],
    statuses: [200],
    meaning: 'Nothing has this id or key, or it belongs to somebody else: both are answered alike.',
    action: 'Check the id, and with whose token it was asked for.',
    retry: 'never',
  },
  FORBIDDEN: {
    places: ['field', 'userErrors'],
    statuses: [200],
    meaning:
      'You are known, and may not read the field, use this part of a filter or an order, or make this change. The description of the field says who may.',
    action: 'Leave the field out, or ask with another role or scope.',
    retry: 'never',
  },

  // A field
  BAD_CURSOR: {
    places: ['field'],
    statuses: [200],
    meaning: 'The cursor is of another list, order, filter or viewer.',
    action: 'Begin again with the first page.',
    retry: 'changed',
  },
  QUOTA_EXCEEDED: {
    places: ['field', 'userErrors'],
    statuses: [200],
    meaning:
      'Your company has too many analytics queries waiting; or in `userErrors`, its budget or quota has too little left for this change.',
    action:
      'Send fewer at a time; or have the budget or quota raised, or wait until it begins anew.',
    retry: 'later',
  },
  SUBGRAPH_UNAVAILABLE: {
    places: ['field'],
    statuses: [200],
    meaning:
      'The part of the graph that has the field did not answer in time, or not in GraphQL, or is of an older version.',
    action: 'Use the rest of the data, and ask for the field again.',
    retry: 'later',
  },
  DATABASE_UNAVAILABLE: {
    places: ['request', 'field'],
    statuses: [200, 503],
    meaning: 'The database did not answer in time. 503: the credential could not be checked.',
    action: 'Send it again after some seconds; a mutation with the same `idempotencyKey`.',
    retry: 'later',
  },
  ANALYTICS_UNAVAILABLE: {
    places: ['field'],
    statuses: [200],
    meaning: 'The store of figures (ClickHouse) did not answer in time.',
    action: 'Use the rest of the data, and ask for the figures again.',
    retry: 'later',
  },
  INVALID_ANSWER: {
    places: ['field'],
    statuses: [200],
    meaning: 'A part of the graph answered with a value that the schema does not allow here.',
    action: 'Report the `path` of the error and the operation.',
    retry: 'never',
  },
  DOWNSTREAM_SERVICE_ERROR: {
    places: ['field'],
    statuses: [200],
    meaning:
      'A subgraph of others gave an error without a code. Its own code is kept where it has one.',
    action: "Read the message: it is the subgraph's own.",
    retry: 'never',
  },
  INTERNAL_SERVER_ERROR: {
    places: ['request', 'field'],
    statuses: [200, 500],
    meaning: 'An unexpected error. Its cause is in the log under `extensions.id`.',
    action: 'Report `extensions.id`.',
    retry: 'never',
  },

  // The input of a mutation
  CONFLICT: {
    places: ['userErrors'],
    statuses: [200],
    meaning:
      'The row has changed since the `expectedUpdatedAt` that was sent, exists already, or is in a state that rules the change out.',
    action: 'Read the row again, and decide anew.',
    retry: 'changed',
  },
  IDEMPOTENCY_CONFLICT: {
    places: ['userErrors'],
    statuses: [200],
    meaning: 'The `idempotencyKey` was used for another request within a day.',
    action: 'Choose a new key for a new request.',
    retry: 'changed',
  },
  INVALID_TRANSITION: {
    places: ['userErrors'],
    statuses: [200],
    meaning:
      'The state machine has no such transition. `transition.allowed` lists those that there are.',
    action: 'Choose one of `transition.allowed`.',
    retry: 'changed',
  },
  CONSENT_REQUIRED: {
    places: ['userErrors'],
    statuses: [200],
    meaning: 'The person has given no consent for the purpose that this needs, or withdrew it.',
    action: 'Ask the person for consent (`giveConsent`).',
    retry: 'changed',
  },
  SECOND_FACTOR_REQUIRED: {
    places: ['userErrors'],
    statuses: [200],
    meaning: 'E-mail address and password are right, and the account has a second factor.',
    action: 'Ask the person for the code of their authenticator, and send it as `code` with both.',
    retry: 'changed',
  },
  RECENT_SIGN_IN_REQUIRED: {
    places: ['userErrors'],
    statuses: [200],
    meaning:
      'The change needs a sign-in of the last fifteen minutes, with password and second factor; renewing a token is none. A token of another issuer says in `auth_time` when it was.',
    action:
      'Ask the person to sign in again (`signIn`, or `max_age=900` at an issuer of your own), and send the request with the new token.',
    retry: 'changed',
  },
  TOO_MANY_ATTEMPTS: {
    places: ['userErrors'],
    statuses: [200],
    meaning:
      'Too many sign-ins failed, or links were asked for, with this e-mail address: ten within fifteen minutes.',
    action: 'Wait for the minutes that the message names.',
    retry: 'later',
  },
} as const satisfies Readonly<Record<string, ErrorCodeFacts>>;

type AnyCode = keyof typeof ERROR_CODES;

type CodeAt<Place extends ErrorPlace> = {
  [Code in AnyCode]: [Extract<(typeof ERROR_CODES)[Code]['places'][number], Place>] extends [never]
    ? never
    : Code;
}[AnyCode];

/** Codes in `extensions.code` of `errors`. */
export type ErrorCode = CodeAt<'request' | 'field'>;

/** Codes in `userErrors` of a mutation: the SDL's UserErrorCode. */
export type UserErrorCode = CodeAt<'userErrors'>;

/** Extensions of an error: its code, and facts that are safe to show. */
export function withCode(
  code: ErrorCode,
  facts: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> & { readonly code: ErrorCode } {
  return { code, ...facts };
}
