/** Supergraphs with contexts (`@context`, `@fromContext`), in a form that Apollo's gateway loads. */
import { Kind, parse, print, visit } from 'graphql';

const CONTEXT_SPECIFICATION = 'https://specs.apollo.dev/context/';

/**
 * Takes the purpose (`for: SECURITY`) off the link to the context specification. Apollo's gateway refuses
 * features with a purpose that its executor does not know; the own executor sets arguments from contexts.
 *
 * @returns a supergraph without contexts as it is
 */
export function acceptContexts(supergraphSdl: string): string {
  if (!supergraphSdl.includes(CONTEXT_SPECIFICATION)) return supergraphSdl;
  return print(
    visit(parse(supergraphSdl, { noLocation: true }), {
      Directive(directive) {
        const { name, arguments: args = [] } = directive;
        const isContext = args.some(
          ({ value }) =>
            value.kind === Kind.STRING && value.value.startsWith(CONTEXT_SPECIFICATION),
        );
        if (name.value !== 'link' || !isContext) return undefined;
        return { ...directive, arguments: args.filter((one) => one.name.value !== 'for') };
      },
    }),
  );
}
