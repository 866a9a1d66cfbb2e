/** The entities of each subgraph, and the rows that stand behind them. */
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  buildASTSchema,
  isObjectType,
  Kind,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { read } from '../ask.ts';
import { domainOf, type OwnedRow, type Owners } from './owners.ts';

/** An id that no row has. */
export const UNKNOWN = '0a000000-0000-4000-8000-00000000ffff';

export interface EntityType {
  readonly subgraph: RunningSubgraph;
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
  /** Its key fields, such as `id` and `slug`. */
  readonly keys: readonly string[];
}

/** A subgraph's own SDL with its directives, which introspection does not show. */
export function schemaOf({ name }: RunningSubgraph): GraphQLSchema {
  return buildASTSchema(readTypeDefinitions(name), { assumeValid: true, assumeValidSDL: true });
}

/** The types that each subgraph resolves by reference to a row; keys of several fields are those of figures. */
export function entityTypes(subgraphs: readonly RunningSubgraph[]): EntityType[] {
  return subgraphs.flatMap((subgraph) => {
    const schema = schemaOf(subgraph);
    return Object.values(schema.getTypeMap()).flatMap((type) => {
      const keys = isObjectType(type) ? resolvableKeys(type) : [];
      return isObjectType(type) && keys.length > 0 ? [{ subgraph, schema, type, keys }] : [];
    });
  });
}

function resolvableKeys({ astNode }: GraphQLObjectType): string[] {
  return (astNode?.directives ?? []).flatMap((directive) => {
    if (directive.name.value !== 'key') return [];
    const argument = (name: string) =>
      directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
    const resolvable = argument('resolvable');
    if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) return [];
    const fields = argument('fields');
    return fields?.kind === Kind.STRING && !fields.value.includes(' ') ? [fields.value] : [];
  });
}

/** An error below an entity, with its path from there. */
interface EntityError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: unknown;
}

export interface EntityAnswers {
  /** Found rows of each reference, and the errors below it, without its index. */
  readonly answers: readonly { readonly found: unknown; readonly errors: readonly EntityError[] }[];
  readonly statements: number;
}

/** Asks for entities by reference, as the gateway does. */
export async function askForEntities(
  { subgraph, type }: EntityType,
  viewer: Viewer,
  references: readonly object[],
  selection: string,
): Promise<EntityAnswers> {
  const { data, errors, extensions } = await subgraph.execute({
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} ${selection} } }`,
    variables: { of: references.map((reference) => ({ __typename: type.name, ...reference })) },
    viewer,
  });
  return {
    answers: references.map((_reference, index) => ({
      found: read(data, '_entities', index) ?? null,
      errors: (errors ?? []).filter(({ path }) => path?.[1] === index).map(withoutIndex),
    })),
    statements: extensions.statements,
  };
}

function withoutIndex({ message, path, extensions }: GraphQLFormattedError): EntityError {
  return { message, path: path?.slice(2) ?? [], code: extensions?.['code'] };
}

/**
 * The table behind each type, found by asking as somebody who may read everything: a row's id
 * finds it by one type alone. Types that other subgraphs own answer to any id and have none.
 */
export async function findTables(
  types: readonly EntityType[],
  owners: Owners,
  viewer: Viewer,
): Promise<ReadonlyMap<string, string>> {
  const tables = new Map<string, string>();
  for (const entity of types) {
    const rows = sample(owners.rows, (row) => domainOf(row.table) === entity.subgraph.name, 12);
    const references = [UNKNOWN, ...rows.map(({ keys: [id] }) => id)].map((id) => ({ id }));
    const { answers } = await askForEntities(entity, viewer, references, '{ __typename }');
    const [unknown, ...known] = answers;
    if (unknown?.found !== null) continue;
    const row = rows.find((_row, index) => known[index]?.found !== null);
    if (row) tables.set(entity.type.name, row.table);
  }
  return tables;
}

/** Takes at most so many rows of each table. */
export function sample(
  rows: readonly OwnedRow[],
  wanted: (row: OwnedRow) => boolean,
  perTable: number,
): OwnedRow[] {
  const counts = new Map<string, number>();
  return rows.filter((row) => {
    if (!wanted(row)) return false;
    const count = (counts.get(row.table) ?? 0) + 1;
    counts.set(row.table, count);
    return count <= perTable;
  });
}
