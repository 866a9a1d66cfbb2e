/** Form of the response to a fetch, as the text of its query determines it. */
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import {
  Kind,
  OperationTypeNode,
  parse,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { findFragments, type Fragments } from '../document/fragments.ts';
import { responseName } from '../document/response-name.ts';

export interface FetchForm {
  readonly isMutation: boolean;
  /**
   * Its fields in the response. Of entities, those of the first: the executor turns `_entities.0` into the
   * path of the first entity, which stands for all.
   */
  readonly fields: readonly FieldOfFetch[];
  /** Response names that the data of every response has; a field with a directive may be missing. */
  readonly keys: readonly string[];
  /** Response names of its `_entities` fields, each with the variable of its representations. */
  readonly entities: readonly { readonly key: string; readonly variable: string }[];
}

interface FieldOfFetch {
  readonly path: ResponsePath;
  /** Conditions that all hold where the field is asked for. */
  readonly conditions: readonly Condition[];
}

type ResponsePath = readonly (string | number)[];

/** Condition of `@skip` or `@include` by a variable: its name, its default, and the value for which it holds. */
interface Condition {
  readonly variable: string;
  readonly fallback: unknown;
  readonly holdsFor: boolean;
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

/** Paths in the response of the fields that a request asks for: `@skip` and `@include` are evaluated. */
export function requestedPaths({
  query,
  variables = {},
}: Pick<SubgraphRequest, 'query' | 'variables'>): readonly ResponsePath[] {
  return readFetch(query)
    .fields.filter(({ conditions }) =>
      conditions.every(
        ({ variable, fallback, holdsFor }) => (variables[variable] ?? fallback) === holdsFor,
      ),
    )
    .map(({ path }) => path);
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
    return { isMutation: false, fields: [], keys: [], entities: [] };
  }
  const { selectionSet } = operation;
  const scope = { fragments: findFragments(document), fallbacks: defaultsOf(operation) };
  const fields = fieldsOf(selectionSet, scope, []);
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    fields: fields.flatMap(({ field, conditions }) =>
      field.name.value === '_entities'
        ? fieldsOf(field.selectionSet, scope, conditions).map((inner) => ({
            path: [responseName(field), 0, responseName(inner.field)],
            conditions: inner.conditions,
          }))
        : [{ path: [responseName(field)], conditions }],
    ),
    entities: fields.flatMap(({ field }) => {
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

interface Scope {
  readonly fragments: Fragments;
  /** Defaults of the operation's variables. */
  readonly fallbacks: Readonly<Record<string, unknown>>;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Scope['fallbacks'] {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
}

/**
 * Fields of a selection, those of fragments included, without `__typename` and without what is never included.
 *
 * @param outer conditions of the selection itself
 */
function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  scope: Scope,
  outer: readonly Condition[],
): { readonly field: FieldNode; readonly conditions: readonly Condition[] }[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    const own = conditionsOf(selection, scope);
    if (!own) return [];
    const conditions = [...outer, ...own];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return fieldsOf(selection.selectionSet, scope, conditions);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = scope.fragments.get(selection.name.value);
      return fieldsOf(fragment?.selectionSet, scope, conditions);
    }
    return selection.name.value === '__typename' ? [] : [{ field: selection, conditions }];
  });
}

/** Conditions by variables; undefined where a constant one does not hold. */
function conditionsOf(
  { directives = [] }: SelectionNode,
  { fallbacks }: Scope,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const directive of directives) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.[0]?.value;
    const holdsFor = name === 'include';
    if (value?.kind === Kind.BOOLEAN && value.value !== holdsFor) return undefined;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    conditions.push({ variable, fallback: fallbacks[variable], holdsFor });
  }
  return conditions;
}
