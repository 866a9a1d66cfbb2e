/** Definitions of one subgraph, by the join directives of the supergraph. */
import {
  Kind,
  parseType,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { definitionOf, type ContextArgument } from './context-arguments.ts';
import { joinsOf, type JoinDirective } from './join-directives.ts';

type WithFields = Extract<TypeDefinitionNode, { readonly fields?: unknown }>;
type WithInterfaces = Extract<TypeDefinitionNode, { readonly interfaces?: unknown }>;
type Field = FieldDefinitionNode | InputValueDefinitionNode;

/** A field as one subgraph has it. */
export interface FieldJoin {
  /** `@external`: the subgraph does not resolve the field, but for `@provides`. */
  readonly isExternal: boolean;
  /** `@fromContext`: arguments that are set from a context. */
  readonly contexts: readonly ContextArgument[];
  /** The field's type, where it is not that of the supergraph. */
  readonly type: string | undefined;
  /** Sets of fields, as `@requires` and `@provides` have them. */
  readonly requires: string | undefined;
  readonly provides: string | undefined;
}

/** Reader of the directives of one version of the join specification. */
export interface JoinReader {
  /** True from join v0.2 on, where each type names its subgraphs. */
  readonly listsTypes: boolean;
  /** Returns true for a type that the subgraph has. */
  hasType(definition: TypeDefinitionNode, graph: string): boolean;
  /** Facts about the field in the subgraph; undefined for one that the subgraph does not have. */
  fieldJoin(type: WithFields, field: Field, graph: string): FieldJoin | undefined;
  /** Names of the interfaces that the type implements in the subgraph. */
  interfaces(definition: WithInterfaces, graph: string): ReadonlySet<string>;
  /** The directives that give the type's keys in the subgraph. */
  keys(definition: TypeDefinitionNode, graph: string): readonly JoinDirective[];
}

const BUILT_IN: ReadonlySet<string> = new Set(['ID', 'Int', 'Float', 'String', 'Boolean']);

/** Types of the specifications themselves. */
const OWN_TYPE = /^(?:join|link|core)__/;

/** The definitions of a supergraph's types, without those of the specifications. */
export function typeDefinitions({ definitions }: DocumentNode): readonly TypeDefinitionNode[] {
  return definitions.filter(isTypeDefinition).filter(({ name }) => !OWN_TYPE.test(name.value));
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}

/** Returns true for an interface that is an `@interfaceObject` in the subgraph. */
export function isInterfaceObject(definition: TypeDefinitionNode, graph: string): boolean {
  return joinsOf(definition, 'join__type').some(
    (join) => join.graph === graph && join.isTrue('isInterfaceObject'),
  );
}

/**
 * The definitions of the types that a subgraph has, in its own form. A type of which it has no part is
 * none of its own, whatever the supergraph lists, and so are the fields that would give one.
 */
export function subgraphTypes(
  document: DocumentNode,
  graph: string,
  reader: JoinReader,
): readonly TypeDefinitionNode[] {
  const roots = rootNames(document);
  let all = typeDefinitions(document).filter((one) => reader.hasType(one, graph));
  for (;;) {
    const names = new Set(all.map(({ name }) => name.value));
    const types = all.map((definition) => typeIn(definition, graph, reader, names));
    const empty = new Set(
      types.filter(isEmpty).flatMap(({ name }) => (roots.has(name.value) ? [] : name.value)),
    );
    if (empty.size === 0) return types;
    all = all.filter(({ name }) => !empty.has(name.value));
  }
}

/** Names of the root types. */
export function rootNames({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION
        ? definition.operationTypes.map(({ type }) => type.name.value)
        : [],
    ),
  );
}

function isEmpty(definition: TypeDefinitionNode): boolean {
  if ('fields' in definition) return definition.fields?.length === 0;
  if ('values' in definition) return definition.values?.length === 0;
  return 'types' in definition && definition.types?.length === 0;
}

function typeIn(
  definition: TypeDefinitionNode,
  graph: string,
  reader: JoinReader,
  names: ReadonlySet<string>,
): TypeDefinitionNode {
  const directives: ConstDirectiveNode[] = [];
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return { ...definition, directives };
    case Kind.ENUM_TYPE_DEFINITION: {
      const { values = [] } = definition;
      const chosen = membersIn(values, graph, (value) => joinsOf(value, 'join__enumValue'));
      return { ...definition, directives, values: chosen.map((one) => ({ ...one, directives })) };
    }
    case Kind.UNION_TYPE_DEFINITION: {
      const joins = joinsOf(definition, 'join__unionMember');
      const types = membersIn(definition.types ?? [], graph, ({ name }) =>
        joins.filter((join) => join.text('member') === name.value),
      );
      const known = types.filter(({ name }) => names.has(name.value));
      return { ...definition, directives, types: known };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, directives, fields: inputFields(definition, graph, reader) };
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const chosen = reader.interfaces(definition, graph);
      const interfaces: NamedTypeNode[] = [...chosen]
        .filter((name) => names.has(name))
        .map((value) => ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } }));
      const fields = outputFields(definition, graph, reader).filter(
        ({ type }) => names.has(nameOf(type)) || BUILT_IN.has(nameOf(type)),
      );
      const own = { ...definition, directives, interfaces, fields };
      return isInterfaceObject(definition, graph)
        ? { ...own, kind: Kind.OBJECT_TYPE_DEFINITION }
        : own;
    }
  }
}

/** Those of the members that belong to the subgraph: all where nothing is said of any. */
function membersIn<T>(
  members: readonly T[],
  graph: string,
  joinsOfMember: (member: T) => readonly JoinDirective[],
): readonly T[] {
  const isSilent = members.every((member) => joinsOfMember(member).length === 0);
  if (isSilent) return members;
  return members.filter((member) => joinsOfMember(member).some((join) => join.graph === graph));
}

function outputFields(
  definition: Extract<WithInterfaces, WithFields>,
  graph: string,
  reader: JoinReader,
): readonly FieldDefinitionNode[] {
  return (definition.fields ?? []).flatMap((field): FieldDefinitionNode[] => {
    const join = reader.fieldJoin(definition, field, graph);
    if (!join) return [];
    const args = (field.arguments ?? []).map((arg) => ({ ...arg, directives: [] }));
    const all = [...args, ...join.contexts.map(definitionOf)];
    const { type } = join;
    return [{ ...field, directives: [], arguments: all, ...(type && { type: parseType(type) }) }];
  });
}

function inputFields(
  definition: Extract<WithFields, { kind: Kind.INPUT_OBJECT_TYPE_DEFINITION }>,
  graph: string,
  reader: JoinReader,
): readonly InputValueDefinitionNode[] {
  return (definition.fields ?? []).flatMap((field): InputValueDefinitionNode[] => {
    const join = reader.fieldJoin(definition, field, graph);
    if (!join) return [];
    const { type } = join;
    return [{ ...field, directives: [], ...(type && { type: parseType(type) }) }];
  });
}

/** The name of the type within lists and what may not be null. */
export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
