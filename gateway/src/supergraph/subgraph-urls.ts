/** The subgraphs that a composed supergraph names, with the URLs it was composed with. */
import { Kind, parse, type ConstDirectiveNode } from 'graphql';

export interface SubgraphUrl {
  readonly name: string;
  readonly url: string;
}

/**
 * Reads `@join__graph(name:, url:)` off the values of the enum `join__Graph`.
 *
 * @throws Error with one sentence for operators when the text is no GraphQL, no composed supergraph,
 *   or names a subgraph without a URL that can be asked
 */
export function readSubgraphUrls(supergraphSdl: string): SubgraphUrl[] {
  const graphs = parseSdl(supergraphSdl).definitions.find(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) {
    throw new Error(
      'expected a composed supergraph; received GraphQL without the enum join__Graph: compose the subgraphs first.',
    );
  }
  return (graphs.values ?? []).flatMap((value) => {
    const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
    if (!directive) return [];
    const name = textArgument(directive, 'name');
    const url = textArgument(directive, 'url');
    if (!isHttpUrl(url)) {
      throw new Error(
        `expected a URL that begins with http:// or https:// for the subgraph "${name}"; received "${url}": compose the supergraph with its URL.`,
      );
    }
    return [{ name, url }];
  });
}

/** GraphQL endpoint of a subgraph of this project's own, whose server answers at `/graphql`. */
export function ownSubgraphUrl(server: string): string {
  const url = new URL(server);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
}

function parseSdl(sdl: string): ReturnType<typeof parse> {
  try {
    return parse(sdl);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`expected a composed supergraph; received what is no GraphQL: ${reason}`, {
      cause: error,
    });
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function textArgument(directive: ConstDirectiveNode, argument: string): string {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
