/** The subgraphs that resolve a field, and the keys by which they find its object. */
import { isObjectType, Kind, type GraphQLCompositeType, type SelectionNode } from 'graphql';
import { argumentsOf, parseSelections, type DirectiveArguments } from './join-arguments.ts';

/** Way from an object that one subgraph has to a field of it that another resolves. */
export interface Hop {
  /** Value of `join__Graph` of the other subgraph. */
  readonly graph: unknown;
  /** A key that the other subgraph finds objects by, and the first has. */
  readonly key: readonly SelectionNode[];
}

/** Returns true when a subgraph resolves the field from its object alone (join v0.2 and later). */
export function resolves(graph: unknown, type: GraphQLCompositeType, field: string): boolean {
  const types = argumentsOf(type.astNode, 'join__type').filter((one) => one['graph'] === graph);
  const definition = 'getFields' in type ? type.getFields()[field] : undefined;
  if (types.length === 0 || !definition) return false;
  const joins = argumentsOf(definition.astNode, 'join__field');
  const isKey = types.some(({ key }) => namesIn(key).includes(field));
  return (
    joins.length === 0 || isKey || joins.some((join) => join['graph'] === graph && isOwn(join))
  );
}

/** Finds a way to the field from an object that a subgraph has; undefined where there is none. */
export function findHop(from: unknown, type: GraphQLCompositeType, field: string): Hop | undefined {
  if (!isObjectType(type)) return undefined;
  for (const { graph, key, resolvable } of argumentsOf(type.astNode, 'join__type')) {
    if (graph === from || typeof key !== 'string' || resolvable === false) continue;
    const isTold = namesIn(key).every((name) => resolves(from, type, name));
    if (isTold && resolves(graph, type, field)) return { graph, key: parseSelections(key) };
  }
  return undefined;
}

/** The field is resolved here, and needs nothing from elsewhere. */
function isOwn(join: DirectiveArguments): boolean {
  const { external, usedOverridden, override, overrideLabel, requires, contextArguments } = join;
  // Labels of `@override` are off: what they would move stays where it was.
  const isMoved = overrideLabel === undefined ? usedOverridden === true : override !== undefined;
  return !isMoved && external !== true && requires === undefined && contextArguments === undefined;
}

/** Names of the fields of a key, without those below them. */
function namesIn(key: unknown): readonly string[] {
  if (typeof key !== 'string') return [];
  return parseSelections(key).flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}
