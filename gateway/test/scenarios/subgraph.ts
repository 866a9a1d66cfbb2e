/** A subgraph of a scenario: its SDL over a few rows. */
import { isDeepStrictEqual } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { isAbstractType, parse, type DocumentNode } from 'graphql';
import { isJsonObject, type JsonObject } from '../../src/json/json-object.ts';
import { answerOver } from '../federation.ts';

/** Schema and rows of a subgraph. */
export interface ScenarioSubgraph {
  /** SDL without the link to Federation 2, which the subgraph gets. */
  readonly sdl: string;
  /** True for a subgraph of Federation 1. */
  readonly isOld?: boolean;
  /** Its entities, each with its `__typename`. */
  readonly rows?: readonly JsonObject[];
  /** `Type.field` to how it is read; other fields read the member of their name. */
  readonly fields?: Readonly<Record<string, ReadField>>;
}

/** Reads a field of a row. */
export type ReadField = (row: JsonObject, args: Readonly<JsonObject>) => unknown;

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.8"
  import: [
    "@key" "@external" "@requires" "@provides" "@shareable" "@override" "@inaccessible"
    "@interfaceObject" "@extends" "@context" "@fromContext"
  ]
)`;

/** The SDL of a subgraph, parsed. */
export function typeDefsOf({ sdl, isOld = false }: ScenarioSubgraph): DocumentNode {
  return parse(isOld ? sdl : `${LINK}\n${sdl}`);
}

/** Makes a function that answers as the subgraph. */
export function createSubgraph(
  subgraph: ScenarioSubgraph,
): (request: SubgraphRequest) => Promise<SubgraphResponse> {
  const typeDefs = typeDefsOf(subgraph);
  const { rows = [], fields = {} } = subgraph;
  const names = keyedTypes(typeDefs);
  const kinds = buildSubgraphSchema([{ typeDefs }]);
  const rowsOf = (type: string): readonly JsonObject[] => {
    const declared = kinds.getType(type);
    const possible = isAbstractType(declared) ? kinds.getPossibleTypes(declared) : [];
    const accepted = new Set([type, ...possible.map(({ name }) => name)]);
    return rows.filter((row) => accepted.has(String(row['__typename'])));
  };
  const resolvers = Object.fromEntries(
    names.map((type) => {
      const known = rowsOf(type);
      const resolve = (key: JsonObject): JsonObject | null => {
        const row = findRow(known, key);
        // Without rows of the type, it knows of an object what it is told.
        return row || known.length === 0 ? { ...key, ...row } : null;
      };
      return [type, { __resolveReference: resolve }] as const;
    }),
  );
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  return answerOver<undefined, JsonObject>(schema, undefined, (source, args, _context, info) => {
    const { parentType, fieldName } = info;
    const row = isJsonObject(source) ? source : {};
    const field = fields[`${parentType.name}.${fieldName}`];
    if (field) return field(row, args);
    return row[fieldName] ?? findRow(rowsOf(parentType.name), row)?.[fieldName];
  });
}

/** Types and interfaces with a key. */
function keyedTypes(typeDefs: DocumentNode): string[] {
  const names = new Set<string>();
  for (const definition of typeDefs.definitions) {
    if (!('fields' in definition) || !definition.name) continue;
    if (definition.directives?.some(({ name }) => name.value === 'key')) {
      names.add(definition.name.value);
    }
  }
  return [...names];
}

/** The row that agrees with all that is known of an object. */
function findRow(rows: readonly JsonObject[], known: JsonObject): JsonObject | undefined {
  return rows.find((row) => {
    const shared = Object.keys(known).filter((name) => name !== '__typename' && name in row);
    return shared.length > 0 && shared.every((name) => isDeepStrictEqual(row[name], known[name]));
  });
}
