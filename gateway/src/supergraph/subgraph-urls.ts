/** The subgraphs that a composed supergraph names, with the URLs it was composed with. */
import { Kind, parse, type ConstDirectiveNode } from 'graphql';

export interface SubgraphUrl {
  readonly name: string;
  readonly url: string;
}

/** Reads `@join__graph(name:, url:)` off the values of the enum `join__Graph`. */
export function readSubgraphUrls(supergraphSdl: string): SubgraphUrl[] {
  const graphs = parse(supergraphSdl).definitions.find(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) {
    throw new Error('The file is not a composed supergraph: it has no enum join__Graph.');
  }
  return (graphs.values ?? []).flatMap((value) => {
    const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
    return directive
      ? [{ name: textArgument(directive, 'name'), url: textArgument(directive, 'url') }]
      : [];
  });
}

function textArgument(directive: ConstDirectiveNode, argument: string): string {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
