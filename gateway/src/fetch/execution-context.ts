/** One execution of an operation: what its steps share, and what they are. */
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { TellBroken } from '../response/invalid-responses.ts';
import type { JsonObject } from '../json/json-object.ts';

/** One request to a subgraph. */
export interface FetchRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** All of these as the text of a request, which they are equal by. */
  readonly body: string;
}

/** What a subgraph answered, or the errors that stand for its absence. */
export interface FetchAnswer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Whether no string of the data needs escapes in JSON, where that is known. */
  readonly isPlain?: boolean;
}

/**
 * Asks a subgraph. Never rejects; whoever asked owns the data.
 *
 * @param gone aborted when nobody waits for the answer
 */
export type Fetch = (request: FetchRequest, gone?: AbortSignal) => Promise<FetchAnswer>;

export interface Run {
  /** What is known so far, from all subgraphs; answers are merged into it. */
  readonly data: JsonObject;
  /** Whether that is so of all answers. */
  isPlain: boolean;
  /** Objects of it that are at several places; see `united.ts`. */
  readonly united: Set<JsonObject>;
  /** Objects that subgraphs know nothing of, with their names: each was asked, and answered null. */
  readonly unknownTo: Map<JsonObject, Set<string>>;
  /** The variables as the client sent them, which subgraphs are sent. */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[];
  readonly fetch: Fetch;
  readonly tellBroken: TellBroken;
}

/** A part of a plan, compiled. Never rejects. */
export type Step = (run: Run) => Promise<void>;
