/** Fields that `@requires` selects with arguments. */
import { Kind, parse, visit } from 'graphql';

/**
 * Reads the names of the fields that some `@requires` of a composed supergraph selects with arguments.
 * A client's selection of such a field is planned under an alias, so that it cannot replace the
 * required one.
 */
export function readRequiredWithArguments(supergraphSdl: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    Directive({ name, arguments: args = [] }) {
      if (name.value !== 'join__field') return;
      const requires = args.find((one) => one.name.value === 'requires')?.value;
      if (requires?.kind !== Kind.STRING || !requires.value.includes('(')) return;
      visit(parse(`{ ${requires.value} }`, { noLocation: true }), {
        Field(field) {
          if (field.arguments?.length) names.add(field.name.value);
        },
      });
    },
  });
  return names;
}
