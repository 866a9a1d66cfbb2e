/** Fields of Mutation: their input, and the row that their payload shows. */
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLOutputType,
} from 'graphql';

type MutationField = GraphQLField<unknown, unknown>;

/** Type of the argument `input`. @throws TypeError without one */
export function inputTypeOf({ name, args }: MutationField): GraphQLInputObjectType {
  const type = getNullableType(args.find((arg) => arg.name === 'input')?.type);
  if (!isInputObjectType(type)) throw new TypeError(`${name} has no argument "input".`);
  return type;
}

/** The payload's field that shows the row. @throws TypeError without one */
export function rowFieldOf({ name, type }: MutationField): MutationField {
  const row = fieldsOf(type).find((field) => field.name !== 'userErrors');
  if (!row) throw new TypeError(`The payload of ${name} shows no row.`);
  return row;
}

/** Selection of the fields that an object of a type has: `name template { id }`. */
export function selectionOf(shown: object, type: GraphQLOutputType): string {
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  // Of a list, its first object names the fields.
  const [first = {}] = [shown].flat();
  return Object.entries(first)
    .map(([name, value]: [string, unknown]) => {
      const field = fields.get(name);
      const isNested = field && fieldsOf(field.type).length > 0;
      return isNested && typeof value === 'object' && value !== null
        ? `${name} { ${selectionOf(value, field.type)} }`
        : name;
    })
    .join(' ');
}

/** Fields of an object type that have neither arguments nor fields of their own. */
export function leavesOf(type: GraphQLOutputType): readonly MutationField[] {
  return fieldsOf(type).filter(
    (field) => field.args.length === 0 && isLeafType(getNamedType(field.type)),
  );
}

function fieldsOf(type: GraphQLOutputType): readonly MutationField[] {
  const named = getNamedType(type);
  return isObjectType(named) ? Object.values(named.getFields()) : [];
}
