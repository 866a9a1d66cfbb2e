/** Readers of what a subgraph has, one for each form of the join specification. */
import { Kind, type DocumentNode, type SelectionSetNode, type TypeDefinitionNode } from 'graphql';
import { readContextArgument } from './context-arguments.ts';
import { joinsOf, parseFieldSet, type JoinDirective } from './join-directives.ts';
import {
  nameOf,
  rootNames,
  typeDefinitions,
  type FieldJoin,
  type JoinReader,
} from './subgraph-definitions.ts';

/** The reader for a supergraph: of join v0.1, as Federation 1 composes it, or of a later version. */
export function chooseJoinReader(document: DocumentNode): JoinReader {
  const isFirst = document.definitions.some(
    (definition) =>
      definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'join__owner',
  );
  return isFirst ? firstVersion(document) : LATER_VERSIONS;
}

/** A field of which nothing is said. */
const PLAIN: FieldJoin = {
  isExternal: false,
  contexts: [],
  type: undefined,
  requires: undefined,
  provides: undefined,
};

/** A field that only a `@provides` makes the subgraph's. */
const EXTERNAL: FieldJoin = { ...PLAIN, isExternal: true };

function fieldJoin(join: JoinDirective): FieldJoin {
  // The executor switches no label of an override on: what it would move stays where it was.
  const hasLabel = join.has('overrideLabel');
  const isMoved = hasLabel ? join.has('override') : join.isTrue('usedOverridden');
  return {
    isExternal: join.isTrue('external') || isMoved,
    contexts: join.objects('contextArguments').map(readContextArgument),
    type: join.text('type'),
    requires: join.text('requires'),
    provides: join.text('provides'),
  };
}

function of(joins: readonly JoinDirective[], graph: string): JoinDirective[] {
  return joins.filter((join) => join.graph === graph);
}

function keysIn(definition: TypeDefinitionNode, graph: string): JoinDirective[] {
  return of(joinsOf(definition, 'join__type'), graph).filter((join) => join.has('key'));
}

/** Reader of join v0.2 and later: every type names its subgraphs, and every field those that differ. */
const LATER_VERSIONS: JoinReader = {
  listsTypes: true,
  hasType: (definition, graph) => of(joinsOf(definition, 'join__type'), graph).length > 0,
  fieldJoin(_type, field, graph) {
    const joins = joinsOf(field, 'join__field');
    if (joins.length === 0) return PLAIN;
    const [join] = of(joins, graph);
    return join && fieldJoin(join);
  },
  interfaces: (definition, graph) =>
    new Set(
      of(joinsOf(definition, 'join__implements'), graph).flatMap(
        (join) => join.text('interface') ?? [],
      ),
    ),
  keys: keysIn,
};

/**
 * Reader of join v0.1: entities have an owner, which has all fields that name no other subgraph; types
 * without an owner are in every subgraph that can return one.
 */
function firstVersion(document: DocumentNode): JoinReader {
  const roots = rootNames(document);
  const provided = providedFields(document);
  return {
    listsTypes: false,
    hasType(definition, graph) {
      const owner = ownerOf(definition);
      return owner === undefined || owner === graph || keysIn(definition, graph).length > 0;
    },
    fieldJoin(definition, field, graph) {
      const joins = joinsOf(field, 'join__field');
      const [join] = of(joins, graph);
      if (join) return fieldJoin(join);
      const name = field.name.value;
      const owner = ownerOf(definition);
      const isElsewhere = joins.some((one) => one.graph !== undefined);
      const isOwn = owner === undefined ? !roots.has(definition.name.value) : owner === graph;
      if (isOwn && !isElsewhere) return PLAIN;
      if (keysIn(definition, graph).some((key) => wordsOf(key).includes(name))) return PLAIN;
      return provided.has(`${graph} ${definition.name.value}.${name}`) ? EXTERNAL : undefined;
    },
    interfaces: (definition) =>
      new Set((definition.interfaces ?? []).map(({ name }) => name.value)),
    keys: keysIn,
  };
}

function ownerOf(definition: TypeDefinitionNode): string | undefined {
  return joinsOf(definition, 'join__owner')[0]?.graph;
}

/** The names in a key, at whatever depth. */
function wordsOf(key: JoinDirective): readonly string[] {
  return (key.text('key') ?? '').match(/\w+/g) ?? [];
}

/** Fields of others that subgraphs provide, as `GRAPH Type.field`; v0.1 does not list them. */
function providedFields(document: DocumentNode): ReadonlySet<string> {
  const types = new Map(typeDefinitions(document).map((one) => [one.name.value, one]));
  const provided = new Set<string>();
  const narrower = (name: string): TypeDefinitionNode[] =>
    [...types.values()].filter(
      (one) =>
        one.name.value === name ||
        ('interfaces' in one && one.interfaces?.some((other) => other.name.value === name)),
    );
  const add = (graph: string, type: string, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(graph, selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      if (selection.kind !== Kind.FIELD) continue;
      for (const definition of narrower(type)) {
        provided.add(`${graph} ${definition.name.value}.${selection.name.value}`);
        const fields = 'fields' in definition ? (definition.fields ?? []) : [];
        const field = fields.find(({ name }) => name.value === selection.name.value);
        if (field && selection.selectionSet) {
          add(graph, nameOf(field.type), selection.selectionSet);
        }
      }
    }
  };
  for (const definition of types.values()) {
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      for (const join of joinsOf(field, 'join__field')) {
        const fields = join.text('provides');
        if (!join.graph || fields === undefined) continue;
        add(join.graph, nameOf(field.type), parseFieldSet(fields));
      }
    }
  }
  return provided;
}
