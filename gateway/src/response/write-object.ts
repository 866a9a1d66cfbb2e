/** Writing of objects, field by field. */
import { getMember, type JsonObject } from '../json/json-object.ts';
import type { FieldKeys } from './field-keys.ts';
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
  readonly keys: FieldKeys;
  /** True for a type of which every string is a value, written as it is where it needs no escapes. */
  readonly isText: boolean;
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
    const { isPlain } = state.merged;
    let text = '{';
    // The quote at the end of a string is written with what follows: one part of the text in place of three.
    let isQuoteDue = false;
    for (const { name, source, keys, isText, isNonNull, coordinate, write } of fields) {
      const member = getMember(object, source);
      if (isText && isPlain && typeof member === 'string') {
        text += (isQuoteDue ? keys.quoteAndText : keys.text) + member;
        isQuoteDue = true;
        continue;
      }
      trail[depth] = name;
      const value = write(member, state);
      if (value === null && isNonNull) {
        invalidNull(state, coordinate, object);
        trail.length = depth;
        return null;
      }
      text += (isQuoteDue ? keys.quoteAndValue : keys.value) + value;
      isQuoteDue = false;
    }
    trail.length = depth;
    return text + (isQuoteDue ? '"}' : '}');
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
