/** What the text of a fetch says about the answer to it. */
import { Kind, OperationTypeNode, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';

export interface FetchForm {
  readonly isMutation: boolean;
  /**
   * Where its fields are in the answer. For entities the executor turns the path `_entities.0` into
   * the path of the first entity, so the first one stands for all of them.
   */
  readonly paths: readonly (readonly (string | number)[])[];
  /** What the data of every answer has; a field with a directive may be left out. */
  readonly keys: readonly string[];
  /** Its lists of entities: under which key, and which variable says of whom. */
  readonly entities: readonly { readonly key: string; readonly variable: string }[];
}

/** Plans hold few different fetches, each sent many times. How long their texts may be together. */
const MOST_CHARACTERS = 2_000_000;
const known = new Map<string, FetchForm>();
let characters = 0;

/** Reads the text of a fetch; each text once. */
export function readFetch(query: string): FetchForm {
  let form = known.get(query);
  if (!form) {
    form = parseFetch(query);
    characters += query.length;
    if (characters > MOST_CHARACTERS) {
      known.clear();
      characters = query.length;
    }
    known.set(query, form);
  }
  return form;
}

/**
 * Returns true for the answer to a fetch: data with its fields, and an entity, or null, for each that
 * was named; or errors, which explain what is missing. Some servers leave out what failed.
 */
export function isAnswerTo(
  { query, variables }: Pick<SubgraphRequest, 'query' | 'variables'>,
  { data, errors = [] }: Pick<SubgraphResponse, 'data' | 'errors'>,
): boolean {
  if (errors.length > 0) return true;
  if (!data) return false;
  const { keys, entities } = readFetch(query);
  if (!keys.every((key) => Object.hasOwn(data, key))) return false;
  return entities.every(({ key, variable }) => isListOf(data[key], variables?.[variable]));
}

function isListOf(entities: unknown, representations: unknown): boolean {
  if (!Array.isArray(representations)) return true;
  return (
    Array.isArray(entities) &&
    entities.length === representations.length &&
    entities.every((entity) => typeof entity === 'object')
  );
}

function parseFetch(query: string): FetchForm {
  const { definitions } = parse(query);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    return { isMutation: false, paths: [], keys: [], entities: [] };
  }
  const { selectionSet } = operation;
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [],
    ),
  );
  const fields = fieldsOf(selectionSet, fragments);
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    paths: fields.flatMap((field) =>
      field.name.value === '_entities'
        ? fieldsOf(field.selectionSet, fragments).map((entityField) => [
            keyOf(field),
            0,
            keyOf(entityField),
          ])
        : [[keyOf(field)]],
    ),
    entities: fields.flatMap((field) => {
      const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
      return field.name.value === '_entities' && given?.kind === Kind.VARIABLE
        ? [{ key: keyOf(field), variable: given.name.value }]
        : [];
    }),
    keys: selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && (selection.directives ?? []).length === 0
        ? [keyOf(selection)]
        : [],
    ),
  };
}

/** The fields of a selection, those of fragments too, without `__typename`. */
function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return fieldsOf(fragments.get(selection.name.value), fragments);
    }
    return selection.name.value === '__typename' ? [] : [selection];
  });
}

function keyOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}
