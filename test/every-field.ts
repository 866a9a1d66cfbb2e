/** Selections of everything that a type has, and what an answer left empty. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Literals for the arguments that must be given, by the arguments' names. */
export type ArgumentValues = Readonly<Record<string, string>>;

/**
 * Every field of a type; of what lies below it the id, or everything where there is none. Of
 * connections one edge with its cursors.
 */
export function everyField(
  schema: GraphQLSchema,
  typeName: string,
  values: ArgumentValues = {},
): string {
  return fieldsOf(schema.getType(typeName), values);
}

/** The names of the types that other subgraphs may ask for by key, in order. */
export function entityTypes(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.astNode?.directives?.some(isResolvableKey))
    .map((type) => type.name)
    .toSorted();
}

function isResolvableKey({ name, arguments: given }: DirectiveNode): boolean {
  return name.value === 'key' && !given?.some((argument) => argument.name.value === 'resolvable');
}

function fieldsOf(type: GraphQLNamedType | undefined, values: ArgumentValues): string {
  if (!isObjectType(type)) throw new TypeError(`${type?.name ?? 'Nothing'} is no object type.`);
  return Object.values(type.getFields())
    .filter((field) => !isExternal(field) && !isForOneselfAlone(field))
    .map((field) => `${field.name}${requiredArguments(field, values)} ${below(field, values)}`)
    .join(' ');
}

/** External fields come with a reference from elsewhere; the type itself does not have them. */
function isExternal({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
}

/** Fields that only the person themselves may read are not for staff. */
function isForOneselfAlone({ astNode }: GraphQLField<unknown, unknown>): boolean {
  const access = astNode?.directives?.filter(({ name }) => name.value === 'access') ?? [];
  return (
    access.length > 0 &&
    access.every(({ arguments: given }) => !given?.some(({ name }) => name.value === 'roles'))
  );
}

function requiredArguments(field: GraphQLField<unknown, unknown>, values: ArgumentValues): string {
  const given = field.args
    .filter(isRequiredArgument)
    .map(({ name }) => `${name}: ${values[name] ?? ''}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function below(field: GraphQLField<unknown, unknown>, values: ArgumentValues): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return '{ __typename }';
  if (isObjectType(type) && type.name.endsWith('Connection')) {
    return `{ totalCount nodes { id } edges { cursor node { id } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
  }
  return isObjectType(type) && 'id' in type.getFields()
    ? '{ id }'
    : `{ ${fieldsOf(type, values)} }`;
}

/** Paths at which an answer has null, an empty list or an empty page. */
export function emptyFields(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== 'object') return value === 0 && path.endsWith('totalCount') ? [path] : [];
  const parts = Object.entries(value);
  if (Array.isArray(value) && parts.length === 0) return [path];
  return parts.flatMap(([name, part]) => emptyFields(part, `${path}.${name}`));
}
