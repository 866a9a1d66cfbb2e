/** What the text of a fetch says about the answer to it. */
import { Kind, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';

export interface FetchForm {
  /**
   * Where its fields are in the answer. For entities the gateway turns the path `_entities.0` into
   * the path of the first entity, so the first one stands for all of them.
   */
  readonly paths: readonly (readonly (string | number)[])[];
  /** What the data of every answer has; a field with a directive may be left out. */
  readonly keys: readonly string[];
}

/** Plans are kept and hold few different fetches, each sent many times. */
const MOST_FETCHES = 2_000;
const known = new Map<string, FetchForm>();

/** Reads the text of a fetch; each text once. */
export function readFetch(query: string): FetchForm {
  let form = known.get(query);
  if (!form) {
    form = parseFetch(query);
    if (known.size >= MOST_FETCHES) known.clear();
    known.set(query, form);
  }
  return form;
}

/**
 * Whether a subgraph gave what it was asked for: data with the fields of the fetch and an entity, or
 * null, for each that was named; or errors in place of data.
 */
export function isAnswerTo(
  { query, variables }: Pick<SubgraphRequest, 'query' | 'variables'>,
  { data, errors = [] }: Pick<SubgraphResponse, 'data' | 'errors'>,
): boolean {
  if (!data) return errors.length > 0;
  if (!readFetch(query).keys.every((key) => Object.hasOwn(data, key))) return false;
  const { representations } = variables ?? {};
  if (!Array.isArray(representations)) return true;
  const { _entities: entities } = data;
  return (
    Array.isArray(entities) &&
    entities.length === representations.length &&
    entities.every((entity) => typeof entity === 'object')
  );
}

function parseFetch(query: string): FetchForm {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { paths: [], keys: [] };
  const { selectionSet } = operation;
  return {
    paths: fieldsOf(selectionSet).flatMap((field) =>
      field.name.value === '_entities'
        ? fieldsOf(field.selectionSet).map((entityField) => ['_entities', 0, keyOf(entityField)])
        : [[keyOf(field)]],
    ),
    keys: selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && (selection.directives ?? []).length === 0
        ? [keyOf(selection)]
        : [],
    ),
  };
}

/** The fields of a selection, those of inline fragments too, without `__typename`. */
function fieldsOf(selectionSet: SelectionSetNode | undefined): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
    return selection.kind === Kind.FIELD && selection.name.value !== '__typename'
      ? [selection]
      : [];
  });
}

function keyOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}
