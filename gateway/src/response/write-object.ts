/** Writing of objects, field by field. */
import { getMember, type JsonObject } from '../json/json-object.ts';
import {
  invalidNull,
  type ProjectionState,
  type WriteObject,
  type WriteValue,
} from './projection-state.ts';

/** A field of the response, compiled. */
export interface FieldWriter {
  /** Response name. */
  readonly name: string;
  /** Name in the merged data. */
  readonly source: string;
  /** JSON text of the name, with the comma before it and the colon after it. */
  readonly key: string;
  readonly isNonNull: boolean;
  /** `Type.field`, for violations. */
  readonly coordinate: string;
  readonly write: WriteValue;
}

/** Makes the function that writes objects with these fields. */
export function writeObject(fields: readonly FieldWriter[]): WriteObject {
  return (object, state) => {
    const { trail } = state;
    const depth = trail.length;
    state.budget -= fields.length;
    let text = '{';
    for (const { name, source, key, isNonNull, coordinate, write } of fields) {
      trail[depth] = name;
      const value = write(getMember(object, source), state);
      if (value === null && isNonNull) {
        invalidNull(state, coordinate, object);
        trail.length = depth;
        return null;
      }
      text += key + value;
    }
    trail.length = depth;
    return `${text}}`;
  };
}

/** Writes an object that stands at several paths once; its violations are those of the first path. */
export function writeOnce(
  write: WriteObject,
  object: JsonObject,
  state: ProjectionState,
): string | null {
  const texts = state.texts.get(write) ?? new Map<JsonObject, string | null>();
  state.texts.set(write, texts);
  let text = texts.get(object);
  if (text === undefined) {
    text = write(object, state);
    texts.set(object, text);
  }
  return text;
}
