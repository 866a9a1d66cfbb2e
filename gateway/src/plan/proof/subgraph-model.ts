/** Model of one subgraph for proofs: its schema, its keys, and the fields that it resolves. */
import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { ContextArgument } from './context-arguments.ts';
import { parseFieldSet } from './join-directives.ts';
import {
  isInterfaceObject,
  subgraphTypes,
  typeDefinitions,
  type JoinReader,
} from './subgraph-definitions.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

export interface SubgraphModel {
  readonly name: string;
  /** Schema as the subgraph serves it, `_entities` included. */
  readonly schema: GraphQLSchema;
  /** Facts about a field; undefined for one that the subgraph does not have. */
  field(type: string, field: string): FieldFacts | undefined;
  /** The keys that the subgraph declares for the type. */
  keys(type: string): readonly Key[];
  /** The types of objects of a field of an object type; none said where it does not resolve it. */
  possible(type: string, field: string, types: TypeIndex): readonly TypeSet[];
  /** Returns true for an `@interfaceObject`, which is an interface in other subgraphs. */
  isInterfaceObject(type: string): boolean;
}

export interface FieldFacts {
  readonly isExternal: boolean;
  readonly contexts: readonly ContextArgument[];
  readonly requires: SelectionSetNode | undefined;
  readonly provides: SelectionSetNode | undefined;
}

export interface Key {
  readonly fields: SelectionSetNode;
  /** `resolvable` of `@key`: the subgraph finds objects by it. */
  readonly isResolvable: boolean;
}

/** Reads the subgraph of that name off a supergraph. */
export function readSubgraph(
  document: DocumentNode,
  name: string,
  graph: string,
  reader: JoinReader,
): SubgraphModel {
  const fields = new Map<string, FieldFacts>();
  const keys = new Map<string, readonly Key[]>();
  const interfaceObjects = new Set<string>();
  const entities: string[] = [];
  for (const definition of typeDefinitions(document)) {
    if (!reader.hasType(definition, graph)) continue;
    const type = definition.name.value;
    const isObject = isInterfaceObject(definition, graph);
    if (isObject) interfaceObjects.add(type);
    const ofType = reader.keys(definition, graph).map((join) => ({
      fields: parseFieldSet(join.text('key') ?? ''),
      isResolvable: !join.isFalse('resolvable'),
    }));
    keys.set(type, ofType);
    const isEntity = definition.kind === Kind.OBJECT_TYPE_DEFINITION || isObject;
    if (isEntity && ofType.length > 0) entities.push(type);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const join = reader.fieldJoin(definition, field, graph);
      if (!join) continue;
      fields.set(`${type}.${field.name.value}`, {
        ...join,
        requires: join.requires === undefined ? undefined : parseFieldSet(join.requires),
        provides: join.provides === undefined ? undefined : parseFieldSet(join.provides),
      });
    }
  }
  const types = subgraphTypes(document, graph, reader);
  const names = new Set(types.map((type) => type.name.value));
  const ownEntities = entities.filter((type) => names.has(type));
  const definitions = [
    ...schemaDefinitions(document, names),
    ...types,
    ...entityDefinitions(ownEntities),
  ];
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: withEntities(definitions, ownEntities.length > 0) },
    { assumeValid: true, assumeValidSDL: true },
  );
  return {
    name,
    schema,
    possible(type, field, index) {
      const bit = index.possible(type);
      if (!reader.listsTypes) return [];
      const parents = [type, ...interfaceObjects].filter(
        (one) => (index.possible(one) & bit) !== NO_TYPES,
      );
      return parents.flatMap((one) => {
        const facts = fields.get(`${one}.${field}`);
        const parent = schema.getType(one);
        const definition = isObjectType(parent) ? parent.getFields()[field] : undefined;
        if (!definition || facts?.isExternal !== false) return [];
        return [possibleIn(schema, getNamedType(definition.type), index)];
      });
    },
    field: (type, field) => fields.get(`${type}.${field}`),
    keys: (type) => keys.get(type) ?? [],
    isInterfaceObject: (type) => interfaceObjects.has(type),
  };
}

/** Object types of the supergraph that an object of the subgraph's type may be of. */
function possibleIn(schema: GraphQLSchema, type: GraphQLNamedType, index: TypeIndex): TypeSet {
  const objects = index.ownTypes(schema, type);
  return objects.reduce((set, { name }) => set | index.possible(name), NO_TYPES);
}

function schemaDefinitions(
  { definitions }: DocumentNode,
  names: ReadonlySet<string>,
): DefinitionNode[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) return [];
    const operationTypes = definition.operationTypes.filter(({ type }) =>
      names.has(type.name.value),
    );
    return [{ ...definition, directives: [], operationTypes }];
  });
}

/** Definitions that Federation adds to the schema of a subgraph with entities. */
function entityDefinitions(entities: readonly string[]): readonly DefinitionNode[] {
  if (entities.length === 0) return [];
  return parse(`scalar _Any union _Entity = ${entities.join(' | ')}`, { noLocation: true })
    .definitions;
}

function withEntities(definitions: readonly DefinitionNode[], hasEntities: boolean) {
  if (!hasEntities) return definitions;
  const root = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION
      ? definition.operationTypes.filter(({ operation }) => operation === 'query')
      : [],
  )[0]?.type.name.value;
  const [extension] = parse('type Query { _entities(representations: [_Any!]!): [_Entity]! }', {
    noLocation: true,
  }).definitions;
  return definitions.map((definition) => {
    const isRoot =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.name.value === (root ?? 'Query');
    if (!isRoot || extension?.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const fields = [...(definition.fields ?? []), ...(extension.fields ?? [])];
    return { ...definition, fields };
  });
}
