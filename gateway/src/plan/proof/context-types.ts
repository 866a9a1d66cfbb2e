/** Types of the objects that fields read contexts from (`@context`). */
import { Kind, type DocumentNode } from 'graphql';
import { joinsOf } from './join-directives.ts';
import { typeDefinitions } from './subgraph-definitions.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

const SPECIFICATION = 'https://specs.apollo.dev/context/';

/** Object types with each context, which they have themselves or by an interface or union of theirs. */
export function readContextTypes(
  document: DocumentNode,
  index: TypeIndex,
): (context: string) => TypeSet {
  const directive = contextDirective(document);
  const contexts = new Map<string, TypeSet>();
  for (const definition of typeDefinitions(document)) {
    for (const join of joinsOf(definition, directive)) {
      const name = join.text('name') ?? '';
      const types = index.possible(definition.name.value);
      contexts.set(name, (contexts.get(name) ?? NO_TYPES) | types);
    }
  }
  return (context) => contexts.get(context) ?? NO_TYPES;
}

/** Name of `@context`, which the supergraph may import under another. */
function contextDirective({ definitions }: DocumentNode): string {
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION ? joinsOf(definition, 'link') : [],
  );
  const link = links.find((one) => one.text('url')?.startsWith(SPECIFICATION));
  const renamed = link?.objects('import').find((one) => one.get('name') === '@context');
  return (renamed?.get('as') ?? link?.text('as') ?? 'context').replace(/^@/, '');
}
