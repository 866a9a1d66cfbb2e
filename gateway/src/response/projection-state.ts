/** State of one projection: the data it reads, how far it has come, and the violations it has found. */
import type { JsonObject } from '../json/json-object.ts';
import type { ResponsePath } from './response-path.ts';

/** Merged data of all responses of subgraphs. */
export interface MergedData {
  readonly data: JsonObject;
  /** Objects of it that stand at several paths. */
  readonly deduplicated: ReadonlySet<JsonObject>;
  /** True when no string of it needs escapes in JSON. */
  readonly isPlain: boolean;
}

/** A value that the schema does not allow, and for which null is written. */
export interface Violation {
  readonly message: string;
  /** Coordinate of the field, `Type.field`. */
  readonly field: string;
  readonly path: ResponsePath;
  /** The object of which a non-null field is null; undefined for any other violation. */
  readonly object?: JsonObject;
}

/** JSON text of the first `next` items of a list, with the closing bracket when these are all. */
export interface ListProgress {
  readonly text: string;
  readonly next: number;
}

/** Writes the JSON text of a value; null also for a value that is not allowed. */
export type WriteValue = (value: unknown, state: ProjectionState) => string | null;

/** Writes the JSON text of an object; null when a non-null field of it is null. */
export type WriteObject = (object: JsonObject, state: ProjectionState) => string | null;

export interface ProjectionState {
  /** Response path of the object or list that is being written. */
  readonly trail: (string | number)[];
  readonly violations: Violation[];
  /** Coerced variables of the operation. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly merged: MergedData;
  /** Texts of deduplicated objects, by the function that wrote them. */
  readonly texts: Map<WriteObject, Map<JsonObject, string | null>>;
  /** Number of fields that may still be written in this turn of the event loop. */
  budget: number;
  /** Progress of lists, by the function that writes their items; of large responses only. */
  readonly progress: Map<WriteValue, Map<readonly unknown[], ListProgress>>;
}

/** Thrown to leave a list, which the next turn of the event loop resumes. */
export const PAUSE = new Error('The projection resumes in the next turn.');

/** Adds a violation at the current path. */
function addViolation(
  { trail, violations }: ProjectionState,
  field: string,
  message: string,
  object?: JsonObject,
): void {
  violations.push({ message, field, path: [...trail], ...(object && { object }) });
}

/** Adds a violation for a value that is none of its type, and gives the null to write for it. */
export function invalidValue(state: ProjectionState, field: string): null {
  addViolation(state, field, `An invalid value was found for ${field}.`);
  return null;
}

/** Adds a violation for null where the schema has a non-null type, and gives null for what holds it. */
export function invalidNull(state: ProjectionState, field: string, object?: JsonObject): null {
  addViolation(state, field, `Cannot return null for non-nullable field ${field}.`, object);
  return null;
}
