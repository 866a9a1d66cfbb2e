/** Subgraphs that resolve each field of a composed supergraph. */
import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** Gives the names of the subgraphs that may resolve a field, `Type.field`. */
export type FieldOwners = (field: string) => readonly string[];

/** Reads them from a composed supergraph at the first call. */
export function readFieldOwners(supergraphSdl: string): FieldOwners {
  let owners: ReadonlyMap<string, readonly string[]> | undefined;
  return (field) => (owners ??= listOwners(supergraphSdl)).get(field) ?? [];
}

function listOwners(supergraphSdl: string): ReadonlyMap<string, readonly string[]> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') {
      continue;
    }
    for (const { name, directives = [] } of definition.values ?? []) {
      const [graph] = directives.flatMap((directive) => argumentOf(directive, 'name'));
      names.set(name.value, graph ?? name.value);
    }
  }
  const owners = new Map<string, readonly string[]>();
  for (const definition of definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const ofType = graphsOf(definition.directives, 'join__type', names);
    for (const { name, directives } of definition.fields ?? []) {
      const ofField = graphsOf(directives, 'join__field', names);
      owners.set(`${definition.name.value}.${name.value}`, ofField.length > 0 ? ofField : ofType);
    }
  }
  return owners;
}

/** Subgraphs that the directives name, without those for which the field is external. */
function graphsOf(
  directives: readonly ConstDirectiveNode[] = [],
  name: string,
  names: ReadonlyMap<string, string>,
): string[] {
  const graphs = directives
    .filter((directive) => directive.name.value === name)
    .filter((directive) => !argumentOf(directive, 'external').includes('true'))
    .flatMap((directive) => argumentOf(directive, 'graph'))
    .map((graph) => names.get(graph) ?? graph);
  return [...new Set(graphs)];
}

function argumentOf(directive: ConstDirectiveNode, name: string): string[] {
  return (directive.arguments ?? []).flatMap((argument) =>
    argument.name.value === name && 'value' in argument.value ? [String(argument.value.value)] : [],
  );
}
