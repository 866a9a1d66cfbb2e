import { findAccessRules, type AccessRule } from '@teei/platform/access/rules.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from './graph.ts';
import { CAST, OFFICER } from './tenancy/cast.ts';
import { FIELD_READERS, GUARDED_FIELDS, ROW_READERS } from './tenancy/catalogue.ts';
import { askForEntities, entityTypes, findTables, schemaOf } from './tenancy/entities.ts';
import { fieldsOf, nodeOf, plainLiteral, selection } from './tenancy/operations.ts';
import { actOnEveryCompany, domainOf, readOwners } from './tenancy/owners.ts';
import { admin } from './viewers.ts';

type Field = GraphQLField<unknown, unknown>;

const VIEWERS: readonly Viewer[] = [admin, OFFICER.viewer, ...CAST.map(({ viewer }) => viewer)];

let graph: TestGraph;
/** The rows behind each entity type: its ids, and who may see any of them. */
let rows: readonly EntityRows[];

interface EntityRows {
  readonly entity: ReturnType<typeof entityTypes>[number];
  readonly ids: readonly string[];
}

beforeAll(async () => {
  graph = await startTestGraph('in one process');
  await actOnEveryCompany(graph);
  const owners = await readOwners(graph);
  const types = entityTypes(graph.local);
  const tables = await findTables(types, owners, OFFICER.viewer);
  rows = types.flatMap((entity) => {
    const table = tables.get(entity.type.name);
    const isOwner = table !== undefined && domainOf(table) === entity.subgraph.name;
    const found = owners.rows.filter((row) => row.table === table);
    return isOwner ? [{ entity, ids: found.map(({ keys: [id = ''] }) => id) }] : [];
  });
});
afterAll(() => graph.close());

/** What `@access` says, in the words of the catalogue's table. */
function describeRules(rules: readonly AccessRule[]): string {
  return rules
    .map(({ roles, scopes, self, tenant }) =>
      [
        ...roles,
        ...scopes.map((scope) => `+${scope}`),
        ...(self === undefined ? [] : ['self']),
        ...(tenant === undefined ? [] : ['own']),
      ].join(' '),
    )
    .join(', ');
}

/** Whether the rules let a class pass, whatever the row. */
function lets(rules: readonly AccessRule[], viewer: Viewer): boolean {
  const scopes = viewer.kind === 'anonymous' ? [] : viewer.scopes;
  return (
    rules.length === 0 ||
    rules.some(
      ({ roles, scopes: needed }) =>
        roles.includes(viewerClass(viewer).toUpperCase()) &&
        needed.every((scope) => scopes.includes(scope)),
    )
  );
}

function isPersonal({ astNode }: Field): boolean {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'personalData');
  const category = directive?.arguments?.find(({ name }) => name.value === 'category')?.value;
  return category !== undefined && 'value' in category && category.value !== 'PSEUDONYMOUS';
}

describe('the catalogue', () => {
  it('says of every type who may see its rows, and nobody else does', async () => {
    const empty = ['TileBlock', 'ChartBlock'];
    expect([...rows.map(({ entity }) => entity.type.name), ...empty].toSorted()).toEqual(
      Object.keys(ROW_READERS).toSorted(),
    );
    for (const { entity, ids } of rows) {
      const { name } = entity.type;
      const allowed: readonly string[] = ROW_READERS[name] ?? [];
      const references = ids.map((id) => ({ id }));
      for (const viewer of VIEWERS) {
        const { answers } = await askForEntities(entity, viewer, references, '{ __typename }');
        if (answers.every(({ found }) => found === null)) continue;
        expect([name, ...allowed]).toContain(viewerClass(viewer).toUpperCase());
      }
    }
  });

  it('says of every identifying or sensitive field who may read it, and the graph says the same', () => {
    const personal: Record<string, string> = {};
    const guarded: Record<string, string> = {};
    for (const { entity } of rows) {
      for (const field of fieldsOf(entity.type)) {
        const coordinate = `${entity.type.name}.${field.name}`;
        const rules = describeRules(findAccessRules(entity.schema, field));
        if (isPersonal(field)) personal[coordinate] = rules;
        if (coordinate in GUARDED_FIELDS) guarded[coordinate] = rules;
      }
    }
    expect(personal).toEqual(FIELD_READERS);
    expect(guarded).toEqual(GUARDED_FIELDS);
  });
});

describe('a protected field', () => {
  it('is refused to every viewer whom its rule does not name, and to no other', async () => {
    let refused = 0;
    for (const { entity, ids } of rows) {
      const { schema, type } = entity;
      for (const viewer of VIEWERS) {
        const references = ids.slice(0, 60).map((id) => ({ id }));
        const { answers } = await askForEntities(
          entity,
          viewer,
          references,
          selection(schema, type, 0),
        );
        for (const { found, errors } of answers) {
          if (found === null) continue;
          for (const field of fieldsOf(type)) {
            const rules = findAccessRules(schema, field);
            const mayByClass = lets(rules, viewer);
            // Whose row it is decides the rest, which the tests of each subgraph look at.
            if (mayByClass ? rules.some(isNarrowed) : rules.some(isOwners)) continue;
            if (rules.length === 0) continue;
            const isRefused = errors.some(
              ({ path, code }) => path[0] === field.name && isRefusal(code),
            );
            const what = `${viewerClass(viewer)} reads ${type.name}.${field.name}`;
            expect([what, isRefused]).toEqual([what, !mayByClass]);
            if (isRefused) refused += 1;
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});

const isOwners = ({ self }: AccessRule): boolean => self !== undefined;
const isNarrowed = ({ tenant }: AccessRule): boolean => tenant !== undefined;
const isRefusal = (code: unknown): boolean => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';

/** A part of a filter, or a value of an order, of a list of rows. */
interface Part {
  readonly subgraph: RunningSubgraph;
  readonly schema: GraphQLSchema;
  readonly typeName: string;
  readonly list: Field;
  /** The type of the rows. */
  readonly row: GraphQLNamedType;
  readonly argument: GraphQLArgument;
  readonly part: GraphQLInputField | GraphQLEnumValue;
}

/** All that lists can be narrowed or ordered by, at the root and below rows. */
function listParts(): Part[] {
  return graph.local.flatMap((subgraph) => {
    const schema = schemaOf(subgraph);
    return Object.values(schema.getTypeMap()).flatMap((type) =>
      fieldsOf(type).flatMap((list) => {
        const connection = getNamedType(list.type);
        if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
        const place = { subgraph, schema, typeName: type.name, list, row: nodeOf(connection) };
        return list.args.flatMap((argument) =>
          partsOf(argument).map((part) => ({ ...place, argument, part })),
        );
      }),
    );
  });
}

function partsOf({ name, type }: GraphQLArgument): readonly Part['part'][] {
  const named = getNamedType(type);
  if (name === 'filter' && isInputObjectType(named)) return Object.values(named.getFields());
  return name === 'orderBy' && isEnumType(named) ? named.getValues() : [];
}

/** The fields of a row that a part tells of: `upsell` of `upsellScore`, and UPSELL_DESC too. */
function toldBy({ row, part }: Part): Field[] {
  if (part.name.endsWith('Id')) {
    return fieldsOf(row).filter(({ name }) => [name, `${name}Id`].includes(part.name));
  }
  const start = part.name
    .replace(/_(?:ASC|DESC)$/, '')
    .replace(/^[A-Z_]+$/, (words) =>
      words.toLowerCase().replaceAll(/_(.)/g, (_match, letter: string) => letter.toUpperCase()),
    );
  // CREATED_DESC is by createdAt and says nothing of createdBy.
  return fieldsOf(row).filter(
    ({ name }) => name === start || (name.startsWith(start) && !/(?:At|By|Date)$/.test(name)),
  );
}

describe('a filter or an order', () => {
  it('tells nobody of a field that they may not read', () => {
    const leaks = listParts().flatMap((one) => {
      const callers = VIEWERS.filter(
        (viewer) =>
          lets(findAccessRules(one.schema, one.list), viewer) &&
          lets(findAccessRules(one.schema, one.part), viewer),
      );
      return toldBy(one).flatMap((field) => {
        const rules = findAccessRules(one.schema, field);
        if (rules.some(isOwners)) return [];
        return callers
          .filter((viewer) => !lets(rules, viewer))
          .map(
            (viewer) =>
              `${one.typeName}.${one.list.name} by ${one.part.name} tells ${viewerClass(viewer)} of ${field.name}`,
          );
      });
    });
    expect([...new Set(leaks)]).toEqual([]);
  });

  it('that is protected is refused to every viewer whom its rule does not name', async () => {
    let refused = 0;
    for (const { subgraph, schema, typeName, list, argument, part } of listParts()) {
      const rules = findAccessRules(schema, part);
      if (rules.length === 0 || typeName !== 'Query' || list.args.some(isRequiredArgument))
        continue;
      const literal =
        argument.name === 'orderBy'
          ? part.name
          : `{ ${part.name}: ${'type' in part ? sampleOf(part) : ''} }`;
      for (const viewer of VIEWERS) {
        if (!lets(findAccessRules(schema, list), viewer)) continue;
        const { errors = [] } = await subgraph.execute({
          query: `{ ${list.name}(${argument.name}: ${literal}) { nodes { __typename } totalCount } }`,
          viewer,
        });
        const isRefused = errors.some(({ extensions }) => isRefusal(extensions?.['code']));
        const what = `${viewerClass(viewer)} asks ${list.name} by ${part.name}`;
        const hasRows = lets(rules, viewer) || isRefused;
        expect([what, hasRows && isRefused]).toEqual([what, !lets(rules, viewer)]);
        if (isRefused) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});

function sampleOf(part: GraphQLInputField): string {
  const { name } = getNamedType(part.type);
  if (name === 'Boolean') return 'true';
  if (name === 'NumberRange') return '{ gte: 0.5 }';
  if (name === 'OutcomeScoreBound') return '{ type: CONFIDENCE, gte: 0.5 }';
  return plainLiteral(part);
}

describe('the graph', () => {
  it('met nothing in all this that it did not expect', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
