/** Limits on the form of a document: small ones can be costly to validate and to plan. */
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
import { limitExceeded } from './limit-errors.ts';

/** Limits that are counted over a document, with their words for messages. */
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
 * Validation rule that checks a document before the other rules, which do not see one that is over a
 * limit. It runs once for a document, however often that is executed.
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
 * Checks each definition of a document, unused fragments included, since validation reads them. Visits
 * no more selections of a definition than the limit allows.
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
    maxDepth: limits.depth,
    fragments,
    count,
  });
}

type Count = (limit: keyof typeof COUNTED, more?: number) => void;

interface Level {
  /** Introspection has no depth: types nest deeply, and other rules limit it. */
  readonly depth: number | 'introspection';
  readonly maxDepth: number;
  readonly isRoot: boolean;
  readonly fragments: Fragments;
  readonly count: Count;
}

/** Walks the selections at one response path together, where fields of one response name merge. */
function walk(selectionSets: readonly SelectionSetNode[], level: Level): void {
  const { depth, maxDepth, isRoot, fragments, count } = level;
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
      if (typeof depth === 'number' && depth > maxDepth) {
        throw limitExceeded('depth', maxDepth, `fields at most ${maxDepth} deep`);
      }
      // A type's own fields never begin with two underscores: these lead to introspection.
      const isMeta = selection.name.value.startsWith('__');
      const key = `${responseName(selection)} ${isMeta}`;
      const field = fields.get(key) ?? { times: 0, isMeta, below: [] };
      fields.set(key, field);
      // Validation compares every pair.
      count('overlaps', field.times);
      field.times += 1;
      if (selection.selectionSet) field.below.push(selection.selectionSet);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      selection.selectionSet.selections.forEach(take);
    } else {
      count('spreads');
      const name = selection.name.value;
      // Validation reports fragments that are missing or spread themselves.
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
      ...level,
      depth: isMeta || depth === 'introspection' ? 'introspection' : depth + 1,
      isRoot: false,
    });
  }
}
