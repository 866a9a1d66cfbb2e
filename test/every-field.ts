/** Selections of everything that a type has, and what an answer left empty. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';

/** Arguments for fields that need some, by `Type.field`. */
export type FieldArguments = Readonly<Record<string, string>>;

/**
 * Every field of a type; of what lies below it the id, or everything where there is none. Of
 * connections one edge with its cursors.
 */
export function everyField(type: GraphQLNamedType | undefined, args: FieldArguments = {}): string {
  if (!isObjectType(type)) throw new TypeError(`${type?.name ?? 'Nothing'} is no object type.`);
  return Object.values(type.getFields())
    .map(
      (field) => `${field.name}${args[`${type.name}.${field.name}`] ?? ''} ${below(field, args)}`,
    )
    .join(' ');
}

function below(field: GraphQLField<unknown, unknown>, args: FieldArguments): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return '{ __typename }';
  if (isObjectType(type) && type.name.endsWith('Connection')) {
    return `{ totalCount nodes { id } edges { cursor node { id } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
  }
  return hasId(type) ? '{ id }' : `{ ${everyField(type, args)} }`;
}

function hasId(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && 'id' in type.getFields();
}

/** Where an answer has null, an empty list or an empty page. */
export function emptyFields(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== 'object') return value === 0 && path.endsWith('totalCount') ? [path] : [];
  const parts = Object.entries(value);
  if (Array.isArray(value) && parts.length === 0) return [path];
  return parts.flatMap(([name, part]) => emptyFields(part, `${path}.${name}`));
}
