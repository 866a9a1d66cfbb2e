/** A supergraph in the form that planners and their proof read. */
import { Kind, parse, print, visit, type DocumentNode } from 'graphql';
import { ofLast } from '../../supergraph/of-last.ts';

/**
 * Takes away the descriptions, half of the text, and gives the root types the names that all
 * subgraphs know: planners write them into fragments of requests, whatever a subgraph calls its own.
 */
export const plannableSupergraph = ofLast((supergraphSdl: string): string => {
  const document = parse(supergraphSdl, { noLocation: true });
  const renamed = rootNames(document);
  return print(
    visit(document, {
      enter: (node) =>
        'description' in node && node.description ? { ...node, description: undefined } : undefined,
      leave(node) {
        if (node.kind !== Kind.NAMED_TYPE && node.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
        const value = renamed.get(node.name.value);
        return value === undefined ? undefined : { ...node, name: { ...node.name, value } };
      },
    }),
  );
});

const ROOT_NAMES = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** The usual names of root types, by those that they have, where no other type has the usual one. */
function rootNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const taken = new Set(
    definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [definition.name.value] : [],
    ),
  );
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { operation, type } of definition.operationTypes) {
      const usual = ROOT_NAMES[operation];
      if (!taken.has(usual)) names.set(type.name.value, usual);
    }
  }
  return names;
}
