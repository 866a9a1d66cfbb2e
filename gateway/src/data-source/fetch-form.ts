/** Form of the response to a fetch, as the text of its query determines it. */
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import { Kind, OperationTypeNode, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { findFragments, type Fragments } from '../document/fragments.ts';
import { responseName } from '../document/response-name.ts';

export interface FetchForm {
  readonly isMutation: boolean;
  /**
   * Paths of its fields in the response. Of entities, the paths of the first: the executor turns
   * `_entities.0` into the path of the first entity, which stands for all.
   */
  readonly paths: readonly (readonly (string | number)[])[];
  /** Response names that the data of every response has; a field with a directive may be missing. */
  readonly keys: readonly string[];
  /** Response names of its `_entities` fields, each with the variable of its representations. */
  readonly entities: readonly { readonly key: string; readonly variable: string }[];
}

/** Characters of all texts together: plans hold few different fetches, each sent many times. */
const MAX_CHARACTERS = 2_000_000;

const forms = new BoundedCache<FetchForm>(MAX_CHARACTERS, (query) => query.length);

/** Reads the form of a query; each query once. */
export function readFetch(query: string): FetchForm {
  let form = forms.get(query);
  if (!form) {
    form = parseFetch(query);
    forms.set(query, form);
  }
  return form;
}

/**
 * Returns true for a response of the query's form: data with its fields, and an entity or null for each
 * representation; or errors, which explain what is missing. Some servers omit fields that failed.
 */
export function isResponseTo(
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
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    return { isMutation: false, paths: [], keys: [], entities: [] };
  }
  const { selectionSet } = operation;
  const fragments = findFragments(document);
  const fields = fieldsOf(selectionSet, fragments);
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    paths: fields.flatMap((field) =>
      field.name.value === '_entities'
        ? fieldsOf(field.selectionSet, fragments).map((entityField) => [
            responseName(field),
            0,
            responseName(entityField),
          ])
        : [[responseName(field)]],
    ),
    entities: fields.flatMap((field) => {
      const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
      return field.name.value === '_entities' && given?.kind === Kind.VARIABLE
        ? [{ key: responseName(field), variable: given.name.value }]
        : [];
    }),
    keys: selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && (selection.directives ?? []).length === 0
        ? [responseName(selection)]
        : [],
    ),
  };
}

/** Fields of a selection, those of fragments included, without `__typename`. */
function fieldsOf(selectionSet: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return fieldsOf(fragments.get(selection.name.value)?.selectionSet, fragments);
    }
    return selection.name.value === '__typename' ? [] : [selection];
  });
}
