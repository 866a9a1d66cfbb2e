/** JSON texts between the values of an object. */

/** Text from the end of the value before to the begin of a field's value, by the kinds of both. */
export interface FieldKeys {
  readonly value: string;
  /** Text before a value; before a string with its first quote. */
  readonly text: string;
  /** Text after a value; after a string with its last quote. */
  readonly quoteAndValue: string;
  readonly quoteAndText: string;
}

/** The texts before a field's value. @param isFirst true for the first field of an object */
export function fieldKeys(name: string, isFirst: boolean): FieldKeys {
  const value = `${isFirst ? '' : ','}${JSON.stringify(name)}:`;
  return { value, text: `${value}"`, quoteAndValue: `"${value}`, quoteAndText: `"${value}"` };
}
