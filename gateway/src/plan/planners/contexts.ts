/** Contexts of a supergraph (`@context`), and the arguments that are set from them (`@fromContext`). */
import {
  isAbstractType,
  Kind,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { isJsonObject } from '../../json/json-object.ts';
import { argumentsOf, parseSelections, type DirectiveArguments } from './join-arguments.ts';

/** Argument of a field whose value is a leaf of the nearest object above that has the context. */
export interface ContextArgument {
  readonly name: string;
  /** Type in the SDL's notation. */
  readonly type: string;
  /** Names of the object types that have the context. */
  readonly types: ReadonlySet<string>;
  /** Select the leaf, in fragments where the types' fields differ. */
  readonly selections: readonly SelectionNode[];
}

/**
 * Reads `contextArguments` of a `@join__field`.
 *
 * @param typesOf names of the types with a context, see `readContexts`
 */
export function readContextArguments(
  { contextArguments }: DirectiveArguments,
  typesOf: ReadonlyMap<unknown, ReadonlySet<string>>,
): readonly ContextArgument[] {
  if (!Array.isArray(contextArguments)) return [];
  return contextArguments.filter(isJsonObject).map(({ name, type, context, selection }) => ({
    name: String(name),
    type: String(type),
    types: typesOf.get(context) ?? new Set(),
    selections: parseSelections(String(selection)),
  }));
}

const CONTEXT_SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/context\//;

/** Object types by the contexts that they have, themselves or by an interface or union of theirs. */
export function readContexts(schema: GraphQLSchema): ReadonlyMap<unknown, ReadonlySet<string>> {
  const contexts = new Map<unknown, Set<string>>();
  const directive = contextDirective(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    for (const { name } of argumentsOf(type.astNode, directive)) {
      const types = contexts.get(name) ?? new Set();
      contexts.set(name, types);
      for (const one of objectTypes(schema, type)) types.add(one);
    }
  }
  return contexts;
}

/** Name of `@context`, which the supergraph may import under another (link specification, section 4). */
function contextDirective({ astNode }: GraphQLSchema): string {
  const [link] = argumentsOf(astNode, 'link').filter(({ url }) =>
    CONTEXT_SPECIFICATION.test(String(url)),
  );
  const imports: unknown[] = Array.isArray(link?.['import']) ? link['import'] : [];
  const renamed = imports.filter(isJsonObject).find(({ name }) => name === '@context');
  const name = renamed?.['as'] ?? link?.['as'];
  return typeof name === 'string' ? name.replace(/^@/, '') : 'context';
}

/** Names of the object types that an object of a type may be of; the type's own where there are none. */
export function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return possible.length > 0 ? possible.map(({ name }) => name) : [type.name];
}

/** Selections of the fields that apply to objects of a type, those of its fragments in their place. */
export function narrowTo(
  schema: GraphQLSchema,
  type: string,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const condition = schema.getType(selection.typeCondition?.name.value ?? type);
    const applies = condition && objectTypes(schema, condition).includes(type);
    return applies ? narrowTo(schema, type, selection.selectionSet.selections) : [];
  });
}
