/** Refuses documents that are small to send and dear to validate or to plan, by their form alone. */
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './limits.ts';
import { refuse } from './refusal.ts';

/**
 * Checks depth, aliases, root fields, directives and repetitions. Text that does not parse passes:
 * whoever executes it says what is wrong with it.
 *
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkDocument(query: string): void {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return;
  }
  countParts(document);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const budget = { selections: 0 };
  for (const definition of document.definitions) {
    // Fragments by themselves too: validation reads them whether they are spread or not.
    if (!('selectionSet' in definition)) continue;
    const fields = walk(definition.selectionSet, 1, fragments, budget);
    if (definition.kind === Kind.OPERATION_DEFINITION && fields > LIMITS.rootFields) {
      refuse(`at most ${LIMITS.rootFields} fields at the root`);
    }
  }
}

function countParts(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  if (aliases > LIMITS.aliases) refuse(`at most ${LIMITS.aliases} aliases`);
  if (directives > LIMITS.directives) refuse(`at most ${LIMITS.directives} directives`);
}

/** Walks a selection as its fragments expand it. Returns how many fields stand in its first level. */
function walk(
  selectionSet: SelectionSetNode,
  depth: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  budget: { selections: number },
): number {
  const repetitions = new Map<string, number>();
  const open = new Set<string>();
  let fields = 0;
  const visitSelection = (selection: SelectionNode): void => {
    budget.selections += 1;
    if (budget.selections > LIMITS.recursiveSelections) {
      refuse(`at most ${LIMITS.recursiveSelections} selections`);
    }
    switch (selection.kind) {
      case Kind.FIELD: {
        fields += 1;
        const name = (selection.alias ?? selection.name).value;
        const times = (repetitions.get(name) ?? 0) + 1;
        repetitions.set(name, times);
        if (times > LIMITS.repetitions) refuse(`one field at most ${LIMITS.repetitions} times`);
        if (depth > LIMITS.depth) refuse(`fields at most ${LIMITS.depth} deep`);
        if (!selection.selectionSet) break;
        // The types of a schema are deep by nature; validation limits how far they are followed.
        const isIntrospection = selection.name.value.startsWith('__');
        walk(selection.selectionSet, isIntrospection ? -Infinity : depth + 1, fragments, budget);
        break;
      }
      case Kind.INLINE_FRAGMENT:
        selection.selectionSet.selections.forEach(visitSelection);
        break;
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        // Validation tells of fragments that are missing or spread themselves.
        if (open.has(name)) break;
        open.add(name);
        fragments.get(name)?.selectionSet.selections.forEach(visitSelection);
        open.delete(name);
      }
    }
  };
  selectionSet.selections.forEach(visitSelection);
  return fields;
}
