/** A subgraph as the supergraph describes it: its schema, its keys, and what its fields depend on. */
import type {
  DirectiveDefinition,
  InterfaceType,
  ObjectType,
  Subgraph,
} from '@apollo/federation-internals';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { findOperation } from '../../src/document/operations.ts';
import {
  readContextArguments,
  type ContextArgument,
  type PossibleTypes,
} from './context-arguments.ts';

/** Federation directives on a field. */
export interface FieldModel {
  /** True when the subgraph resolves the field only where it is provided or was sent. */
  readonly isExternal: boolean;
  readonly requires: SelectionSetNode | undefined;
  readonly provides: SelectionSetNode | undefined;
  /** Arguments that are set from a context. */
  readonly contexts: readonly ContextArgument[];
}

/** A subgraph of a supergraph. */
export interface SubgraphModel {
  readonly name: string;
  /** Executable schema, with `_entities`. */
  readonly schema: GraphQLSchema;
  /** Coordinates of the fields that keys name, at every depth. */
  readonly keyFields: ReadonlySet<string>;
  /** Keys by which the subgraph resolves entities of a type or interface. */
  keysOf(type: string): readonly SelectionSetNode[];
  fieldOf(type: string, field: string): FieldModel | undefined;
  definitionOf(type: string, field: string): GraphQLField<unknown, unknown> | undefined;
  /** Name of an object's type in this subgraph: that of an interface object, if it knows no other. */
  localType(concrete: string): string | undefined;
  /** Object types of the supergraph that objects of a type of this subgraph may be of. */
  concreteTypes(type: string): readonly string[];
}

/**
 * Reads a subgraph that was extracted from a supergraph.
 *
 * @param possibleTypes gives the supergraph's object types of an interface or a union
 */
export function readSubgraph(subgraph: Subgraph, possibleTypes: PossibleTypes): SubgraphModel {
  const schema = subgraph.schema.toGraphQLJSSchema();
  const metadata = subgraph.metadata();
  const types = [...subgraph.schema.objectTypes(), ...subgraph.schema.interfaceTypes()];
  const allKeys = types.flatMap((type) =>
    readKeys(type, metadata.keyDirective()).map((key) => ({ type: type.name, ...key })),
  );
  const keyFields = new Set(
    allKeys.flatMap(({ type, selectionSet }) => coordinatesOf(schema, type, selectionSet)),
  );
  const fields = new Map(
    types.flatMap((type) =>
      type.fields().map((field): [string, FieldModel] => {
        const coordinate = `${type.name}.${field.name}`;
        const [requires] = field.appliedDirectivesOf(metadata.requiresDirective());
        const [provides] = field.appliedDirectivesOf(metadata.providesDirective());
        return [
          coordinate,
          {
            isExternal: metadata.isFieldExternal(field) && !keyFields.has(coordinate),
            requires: requires && parseSelections(requires.arguments().fields),
            provides: provides && parseSelections(provides.arguments().fields),
            contexts: readContextArguments(subgraph, field, possibleTypes),
          },
        ];
      }),
    ),
  );
  const interfaceObjects = new Set(
    types.filter((type) => metadata.isInterfaceObjectType(type)).map(({ name }) => name),
  );
  return {
    name: subgraph.name,
    schema,
    keyFields,
    keysOf: (name) =>
      allKeys.flatMap(({ type, isResolvable, selectionSet }) =>
        type === name && isResolvable ? [selectionSet] : [],
      ),
    fieldOf: (type, field) => fields.get(`${type}.${field}`),
    definitionOf: (type, field) => definitionIn(schema, type, field),
    localType: (concrete) =>
      schema.getType(concrete)
        ? concrete
        : [...interfaceObjects].find((name) => possibleTypes(name).includes(concrete)),
    concreteTypes(name) {
      const type = schema.getType(name);
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [{ name }];
      const concrete = possible.flatMap((one) =>
        interfaceObjects.has(one.name) ? possibleTypes(one.name) : [one.name],
      );
      return [...new Set(concrete)];
    },
  };
}

/** Field of an object type or interface of a schema. */
export function definitionIn(
  schema: GraphQLSchema,
  typeName: string,
  field: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
}

interface Key {
  readonly isResolvable: boolean;
  readonly selectionSet: SelectionSetNode;
}

function readKeys(
  type: ObjectType | InterfaceType,
  directive: DirectiveDefinition<{ fields: unknown; resolvable?: boolean }>,
): Key[] {
  return type.appliedDirectivesOf(directive).map((key) => {
    const { fields, resolvable = true } = key.arguments();
    return { isResolvable: resolvable, selectionSet: parseSelections(fields) };
  });
}

function parseSelections(fields: unknown): SelectionSetNode {
  return findOperation(parse(`{ ${String(fields)} }`), undefined).selectionSet;
}

/** Coordinates of all fields that a selection on a type names, at every depth. */
function coordinatesOf(
  schema: GraphQLSchema,
  type: string,
  { selections }: SelectionSetNode,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return coordinatesOf(schema, condition, selection.selectionSet);
    }
    const name = selection.name.value;
    const definition = definitionIn(schema, type, name);
    const named = definition && getNamedType(definition.type);
    const below =
      selection.selectionSet && isCompositeType(named)
        ? coordinatesOf(schema, named.name, selection.selectionSet)
        : [];
    return [`${type}.${name}`, ...below];
  });
}
