/** Refuses documents that are small to send and dear to validate or to plan, by their form alone. */
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { responseName } from '../document/response-name.ts';
import { findFragments, type Fragments } from '../document/fragments.ts';
import type { Limits } from './limits.ts';
import { limitExceeded } from './refusal.ts';

/** Limits that are counted over a document, each in words for messages. */
const COUNTED = {
  rootFields: 'fields at the root',
  selections: 'selections with fragments expanded',
  spreads: 'spread fragments',
  aliases: 'aliases',
  directives: 'directives',
  overlaps: 'pairs of fields with the same name in the same place',
  schemaAliases: 'aliases of or below __schema',
} as const;

/**
 * Checks a document before the other rules look into it, and keeps it from them when it is too
 * large. A rule sees the very document that will run, and sees it once, however often it runs.
 */
export function documentLimits(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      try {
        checkDocument(document, limits);
        return undefined;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        context.reportError(error);
        // Deleted from this walk: validation has nothing left to look into.
        return null;
      }
    },
  });
}

/**
 * Checks each definition of a document for itself: unused fragments too, since validation reads
 * them. Whatever the document, it looks at no more selections of one than the limit allows.
 *
 * @throws GraphQLError LIMIT_EXCEEDED
 */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  const fragments = findFragments(document);
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) checkDefinition(definition, fragments, limits);
  }
}

function checkDefinition(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: Fragments,
  limits: Limits,
): void {
  const counts = new Map<string, number>();
  const count: Count = (limit, more = 1) => {
    const total = (counts.get(limit) ?? 0) + more;
    counts.set(limit, total);
    const allowed = limits[limit];
    if (total > allowed)
      throw limitExceeded(limit, allowed, `at most ${allowed} ${COUNTED[limit]}`);
  };
  for (const { directives = [] } of [definition, ...(definition.variableDefinitions ?? [])]) {
    count('directives', directives.length);
  }
  const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
  // Fragments on the types of introspection stand below __schema wherever they are spread.
  const isIntrospection = !isOperation && definition.typeCondition.name.value.startsWith('__');
  walk([definition.selectionSet], {
    depth: isIntrospection ? 'introspection' : 1,
    isRoot: isOperation,
    deepest: limits.depth,
    fragments,
    count,
  });
}

type Count = (limit: keyof typeof COUNTED, more?: number) => void;

interface Place {
  /** Types are deep by nature; other rules limit how far they are followed. */
  readonly depth: number | 'introspection';
  readonly deepest: number;
  readonly isRoot: boolean;
  readonly fragments: Fragments;
  readonly count: Count;
}

/** Walks the selections of one place in the answer together: fields of one name become one. */
function walk(selectionSets: readonly SelectionSetNode[], place: Place): void {
  const { depth, deepest, isRoot, fragments, count } = place;
  const fields = new Map<string, { times: number; isMeta: boolean; below: SelectionSetNode[] }>();
  const spreading = new Set<string>();

  const take = (selection: SelectionNode): void => {
    count('selections');
    count('directives', selection.directives?.length ?? 0);
    if (selection.kind === Kind.FIELD) {
      if (isRoot) count('rootFields');
      if (selection.alias) {
        count('aliases');
        if (depth === 'introspection' || selection.name.value === '__schema')
          count('schemaAliases');
      }
      if (typeof depth === 'number' && depth > deepest) {
        throw limitExceeded('depth', deepest, `fields at most ${deepest} deep`);
      }
      // A type's own fields never begin with two underscores: these lead to introspection.
      const isMeta = selection.name.value.startsWith('__');
      const key = `${responseName(selection)} ${isMeta}`;
      const field = fields.get(key) ?? { times: 0, isMeta, below: [] };
      fields.set(key, field);
      // Validation compares each with each.
      count('overlaps', field.times);
      field.times += 1;
      if (selection.selectionSet) field.below.push(selection.selectionSet);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      selection.selectionSet.selections.forEach(take);
    } else {
      count('spreads');
      const name = selection.name.value;
      // Validation tells of fragments that are missing or spread themselves.
      if (spreading.has(name)) return;
      spreading.add(name);
      fragments.get(name)?.selectionSet.selections.forEach(take);
      spreading.delete(name);
    }
  };

  for (const { selections } of selectionSets) selections.forEach(take);
  for (const { isMeta, below } of fields.values()) {
    if (below.length === 0) continue;
    walk(below, {
      ...place,
      depth: isMeta || depth === 'introspection' ? 'introspection' : depth + 1,
      isRoot: false,
    });
  }
}
