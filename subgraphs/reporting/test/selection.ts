/** Writes selections of everything that a type has, so that no field is left untried. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Values for arguments that must be given, by name. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  period: '{ quarter: "2025-Q3" }',
};

/** Every field of the type, and of the types below it to the given depth. */
export function everything(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return `__typename ${possible.map((each) => `... on ${each.name} { ${everything(schema, each, depth)} }`).join(' ')}`;
  }
  if (!isObjectType(type)) throw new TypeError(`${type.name} has no fields.`);
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const given = field.args
      .filter(isRequiredArgument)
      .map((argument) => `${argument.name}: ${ARGUMENTS[argument.name] ?? ''}`);
    const head = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
    if (isLeafType(inner)) return [head];
    return depth > 0 ? [`${head} { ${everything(schema, inner, depth - 1)} }`] : [];
  });
  return ['__typename', ...parts].join(' ');
}
