/** Supergraphs of Federation 1 (join v0.1), in the form of Federation 2. */
import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

const FIRST_VERSION = /"https:\/\/specs\.apollo\.dev\/join\/v0\.1"/;

/**
 * Composes a supergraph of Federation 1 once more, as Federation 2: planners and their proof then have
 * one form to read. What Federation 1 left unsaid is said: value types are in every subgraph, and any
 * subgraph that has a field may resolve it.
 *
 * @returns a supergraph of Federation 2 as it is
 * @throws Error that lists every composition error
 */
export async function upgradeSupergraph(supergraphSdl: string): Promise<string> {
  if (!FIRST_VERSION.test(supergraphSdl)) return supergraphSdl;
  const { Supergraph } = await import('@apollo/federation-internals');
  const { composeServices } = await import('@apollo/composition');
  const subgraphs = Supergraph.build(supergraphSdl).subgraphs();
  const result = composeServices(
    subgraphs.values().map((subgraph) => ({
      name: subgraph.name,
      url: subgraph.url,
      typeDefs: shareFields(parse(subgraph.toString())),
    })),
  );
  if (!result.errors) return result.supergraphSdl;
  const errors = result.errors.map(({ message }) => `- ${message}`).join('\n');
  throw new Error(
    `The supergraph is of Federation 1 and cannot be read as Federation 2; compose it with a newer version:\n${errors}`,
  );
}

/** Marks the fields of objects as shareable, which all of Federation 1 are; root types may be missing. */
function shareFields(document: DocumentNode): DocumentNode {
  const names = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  return visit(document, {
    SchemaDefinition: ({ directives = [], operationTypes }) => ({
      kind: Kind.SCHEMA_EXTENSION,
      directives,
      operationTypes: operationTypes.filter(({ type }) => names.has(type.name.value)),
    }),
    ObjectTypeDefinition(type) {
      if (type.name.value === 'Subscription') return undefined;
      const fields = type.fields?.map((field) => {
        const directives = field.directives ?? [];
        const isDecided = directives.some(({ name }) =>
          ['external', 'shareable'].includes(name.value),
        );
        return isDecided ? field : { ...field, directives: [...directives, SHAREABLE] };
      });
      return { ...type, ...(fields && { fields }) };
    },
  });
}

const SHAREABLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'shareable' },
};
