/** Operations that reach everything a schema offers, made from the schema itself. */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** GraphQL literals to try for a required argument, given by `Type.field` and the argument. */
export type Literals = (coordinate: string, argument: GraphQLArgument) => readonly string[];

export interface Operation {
  /** The path it reads, such as `company.campaigns`. */
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** A root field that gives one object: that of a key, where it takes one. */
export interface Start {
  readonly field: string;
  readonly key?: string | undefined;
}

/** Rows of a list at each level of an operation, few enough for the limit of rows. */
const PAGE_SIZES = [30, 3, 2];

/** A literal that is good enough for an argument that decides nothing about whose rows are read. */
export function plainLiteral(argument: Pick<GraphQLArgument, 'type'>): string {
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  switch (type.name) {
    case 'Period':
      return '{ quarter: "2025-Q3" }';
    case 'Date':
      return '"2025-01-01"';
    case 'Int':
    case 'Float':
      return '1';
    case 'ID':
      return '"0a000000-0000-4000-8000-00000000ffff"';
    default:
      return '"nothing"';
  }
}

/** An operation for each root field and each way to fill its arguments, `depth` edges deep. */
export function rootOperations(
  schema: GraphQLSchema,
  literals: Literals,
  depth: number,
): Operation[] {
  return fieldsOf(schema.getQueryType()).flatMap((field) =>
    callsOf('Query', field, literals, 0).map((call) => ({
      name: call,
      query: `{ ${call} ${selection(schema, getNamedType(field.type), depth, 1)} }`,
    })),
  );
}

/**
 * An operation for each edge of what a root field gives, `depth` edges deep from there. Those of several keys have the same
 * texts, which the gateway compiles once.
 */
export function edgeOperations(schema: GraphQLSchema, start: Start, depth: number): Operation[] {
  const type = getNamedType(rootField(schema, start).type);
  return edgesOf(type).flatMap((edge) =>
    callsOf(type.name, edge, plainLiterals, 0).flatMap((inner) =>
      selectionsInParts(schema, getNamedType(edge.type), depth).map((part) => ({
        ...startOperation(schema, start, `{ ${inner} ${part} }`),
        name: `${nameOf(start)}.${edge.name}`,
      })),
    ),
  );
}

/** The operation that reads a selection of what a root field gives. */
export function startOperation(schema: GraphQLSchema, start: Start, selected: string): Operation {
  const { field, key } = start;
  const [argument] = rootField(schema, start).args.filter(isRequiredArgument);
  return key === undefined || !argument
    ? { name: nameOf(start), query: `{ ${field} ${selected} }` }
    : {
        name: nameOf(start),
        query: `query ($key: ${String(argument.type)}) { ${field}(${argument.name}: $key) ${selected} }`,
        variables: { key },
      };
}

function rootField(schema: GraphQLSchema, { field }: Start): Field {
  const found = schema.getQueryType()?.getFields()[field];
  if (!found) throw new TypeError(`No root field ${field}.`);
  return found;
}

function nameOf({ field, key }: Start): string {
  return key === undefined ? field : `${field}(${key})`;
}

/** Maximum number of fields of a row that one operation asks for, so that it keeps within the limit of tokens. */
const MAX_FIELDS = 25;

/** The selections of an edge, in several operations where the type has many fields. */
function selectionsInParts(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
): readonly string[] {
  if (!isObjectType(type) || type.name.endsWith('Connection')) {
    return [selection(schema, type, depth, 1)];
  }
  const all = fieldsOf(type);
  return Array.from({ length: Math.ceil(all.length / MAX_FIELDS) }, (_, part) => {
    const some = all.slice(part * MAX_FIELDS, (part + 1) * MAX_FIELDS);
    return `{ ${fields(schema, type, depth, 1, new Set(), some)} }`;
  });
}

/** A selection of all that a type has, `depth` edges deep; of what lies beyond, the ids. */
export function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  level = 0,
): string {
  if (isAbstractType(type)) {
    const clashes = clashesOf(schema.getPossibleTypes(type));
    const parts = schema.getPossibleTypes(type).map((possible) => {
      const inner = fields(schema, possible, depth, level, clashes);
      return `... on ${possible.name} { ${inner} }`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  return isObjectType(type) ? `{ ${fields(schema, type, depth, level, new Set())} }` : '';
}

/** Names that mean different things in several types, which then cannot share one object. */
function clashesOf(types: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const meanings = new Map<string, Set<string>>();
  for (const field of types.flatMap((type) => fieldsOf(type))) {
    const known = meanings.get(field.name) ?? new Set();
    meanings.set(field.name, known.add(String(field.type)));
  }
  return new Set([...meanings].flatMap(([name, { size }]) => (size > 1 ? [name] : [])));
}

/**
 * @param clashes names that need an alias
 * @param some those of the type's fields that are wanted
 */
function fields(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  level: number,
  clashes: ReadonlySet<string>,
  some = fieldsOf(type),
): string {
  if (type.name.endsWith('Connection')) {
    const nodes = selection(schema, nodeOf(type), depth, level);
    return `totalCount nodes ${nodes} pageInfo { hasNextPage endCursor }`;
  }
  const parts = some.flatMap((field) => {
    const [call = ''] = callsOf(type.name, field, plainLiterals, level);
    const named = clashes.has(field.name) ? `${type.name}_${field.name}: ${call}` : call;
    const inner = getNamedType(field.type);
    if (!isObjectType(inner) && !isAbstractType(inner)) return [named];
    const isRow = isAbstractType(inner) || hasId(inner) || inner.name.endsWith('Connection');
    if (depth > 0 || !isRow) {
      return [`${named} ${selection(schema, inner, isRow ? depth - 1 : depth, level + 1)}`];
    }
    return [`${named} ${idsOf(schema, inner)}`];
  });
  return parts.join(' ');
}

function idsOf(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (isAbstractType(type)) {
    const ids = schema
      .getPossibleTypes(type)
      .filter(hasId)
      .map(({ name }) => `... on ${name} { id }`);
    return `{ __typename ${ids.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  if (!type.name.endsWith('Connection')) return '{ id }';
  return `{ totalCount nodes ${idsOf(schema, nodeOf(type))} }`;
}

/** Type that a connection lists. */
export function nodeOf(connection: GraphQLObjectType): GraphQLNamedType {
  const nodes = connection.getFields()['nodes'];
  if (!nodes) throw new TypeError(`${connection.name} has no nodes.`);
  return getNamedType(nodes.type);
}

/** The field with each filling of its required arguments, and a page size where it takes one. */
function callsOf(typeName: string, field: Field, literals: Literals, level: number): string[] {
  let calls: string[][] = [[]];
  for (const argument of field.args) {
    const given = isRequiredArgument(argument)
      ? literals(`${typeName}.${field.name}`, argument)
      : argument.name === 'first'
        ? [String(PAGE_SIZES[level] ?? 2)]
        : undefined;
    if (!given) continue;
    calls = calls.flatMap((call) =>
      given.map((literal) => [...call, `${argument.name}: ${literal}`]),
    );
  }
  return calls.map((call) =>
    call.length === 0 ? field.name : `${field.name}(${call.join(', ')})`,
  );
}

function plainLiterals(_coordinate: string, argument: GraphQLArgument): string[] {
  return [plainLiteral(argument)];
}

/** The fields of a type that lead to other rows. */
function edgesOf(type: GraphQLNamedType | undefined): Field[] {
  return fieldsOf(type).filter((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) || isAbstractType(inner);
  });
}

/** The fields of a type, but for those that a reference from elsewhere brings along. */
export function fieldsOf(type: GraphQLNamedType | null | undefined): Field[] {
  return isObjectType(type)
    ? Object.values(type.getFields()).filter(
        ({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'external'),
      )
    : [];
}

function hasId(type: GraphQLObjectType): boolean {
  return 'id' in type.getFields();
}
