/** Arguments as texts that are equal when what they say is. */
import { Kind, type ArgumentNode, type ValueNode } from 'graphql';

/** The text of a field's arguments, whatever their order; empty when there are none. */
export function argumentsText(args: readonly ArgumentNode[] = []): string {
  return args
    .map(({ name, value }) => `${name.value}:${valueText(value)}`)
    .toSorted()
    .join();
}

/** The text of a value, whatever the order of its members and the notation of its numbers. */
export function valueText(value: ValueNode): string {
  switch (value.kind) {
    case Kind.VARIABLE:
      return `$${value.name.value}`;
    case Kind.LIST:
      return `[${value.values.map(valueText).join()}]`;
    case Kind.OBJECT:
      return `{${value.fields
        .map(({ name, value: member }) => `${name.value}:${valueText(member)}`)
        .toSorted()
        .join()}}`;
    case Kind.STRING:
      return JSON.stringify(value.value);
    case Kind.INT:
      return value.value;
    case Kind.FLOAT:
      return floatText(value.value);
    case Kind.NULL:
      return 'null';
    case Kind.BOOLEAN:
      return String(value.value);
    case Kind.ENUM:
      return value.value;
  }
}

/** The number where it is exact, else its notation. */
function floatText(notation: string): string {
  const number = Number(notation);
  return Number.isFinite(number) && !Number.isInteger(number) ? String(number) : notation;
}
