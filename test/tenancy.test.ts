import { randomUUID } from 'node:crypto';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { viewerCompanyId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { publish } from './publish.ts';
import {
  NAMED_VIEWERS,
  COMPANIES,
  MANAGER,
  OFFICER,
  RIVAL,
  type NamedViewer,
} from './tenancy/viewers.ts';
import {
  askForEntities,
  entityTypes,
  findTables,
  sample,
  schemaOf,
  type EntityType,
} from './tenancy/entities.ts';
import {
  edgeOperations,
  fieldsOf,
  plainLiteral,
  rootOperations,
  selection,
  startOperation,
  type Operation,
  type Start,
} from './tenancy/operations.ts';
import {
  actOnEveryCompany,
  domainOf,
  readOwners,
  type OwnedRow,
  type Owners,
} from './tenancy/owners.ts';
import { miscounted, rowsIn, visibilityFor, type CanSee } from './tenancy/visibility.ts';

const introspection = z.custom<IntrospectionQuery>((value) => Object(value) === value);

let graph: TestGraph;
let schema: GraphQLSchema;
let owners: Owners;
let types: readonly EntityType[];
/** The table behind each entity type. */
let tables: ReadonlyMap<string, string>;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
  await actOnEveryCompany(graph);
  const { data } = await graph.ask(getIntrospectionQuery());
  schema = buildClientSchema(introspection.parse(data));
  owners = await readOwners(graph);
  types = entityTypes(graph.local);
  tables = await findTables(types, owners, OFFICER.viewer);
});
afterAll(() => graph.close());

/** Partners may ask what has been published for them alone: here, everything. */
async function letAsk(
  token: NamedViewer['token'],
  operations: readonly Operation[],
): Promise<void> {
  if (token?.role !== 'partner') return;
  await publish(
    graph,
    token,
    operations.map(({ query }) => query),
  );
}

/** Every row that the answers to a viewer speak of. Fails at the first that it may not know of. */
async function crawl(
  { viewer, token }: NamedViewer,
  canSee: CanSee,
): Promise<ReadonlySet<OwnedRow>> {
  const met = new Set<OwnedRow>();
  const operations = [...operationsFor(viewer, canSee)];
  await letAsk(token, operations);
  const crawler = async (): Promise<void> => {
    for (let operation = operations.pop(); operation; operation = operations.pop()) {
      const { name, query, variables } = operation;
      const answer = await graph.ask(query, { as: token, variables });
      expect([name, answer.status]).toEqual([name, 200]);
      const rows = rowsIn([answer.data, answer.errors], owners);
      const foreign = [...rows].filter((row) => !canSee(row));
      expect([name, ...foreign.map(({ table, keys: [id] }) => `${table} ${id}`)]).toEqual([name]);
      expect([name, ...miscounted(answer.data)]).toEqual([name]);
      const telling = answer.errors.filter(({ message }) => INTERNALS.test(message));
      expect([name, ...telling]).toEqual([name]);
      for (const row of rows) met.add(row);
    }
  };
  await Promise.all([crawler(), crawler(), crawler()]);
  return met;
}

/** Words of the machinery, which no error tells. */
const INTERNALS =
  /_|\b(?:select|relation|column|policy|constraint|permission|syntax|postgres|clickhouse|subgraph|schema|null)\b|\.ts\b|\//i;

/** Each root field with its first rows, and every edge from the viewer, companies and pages. */
function operationsFor(viewer: Viewer, canSee: CanSee): readonly Operation[] {
  const own = sample(owners.rows, canSee, 1);
  const literals = (coordinate: string, argument: GraphQLArgument): readonly string[] => {
    const field = schema.getQueryType()?.getFields()[coordinate.replace('Query.', '')];
    const table = field && tables.get(getNamedType(field.type).name);
    const { keys = [] } = own.find((row) => row.table === table) ?? {};
    const key = argument.name === 'id' ? keys[0] : keys[1];
    return [key === undefined ? plainLiteral(argument) : JSON.stringify(key)];
  };
  const pages = owners.rows.filter(({ table }) => table === 'reporting.publications');
  const companies = new Set([viewerCompanyId(viewer) ?? COMPANIES[0], ...COMPANIES]);
  const starts: readonly Start[] = [
    { field: 'me' },
    ...[...companies].map((key) => ({ field: 'company', key })),
    ...pages.map(startOfPage),
  ];
  return [
    ...rootOperations(schema, literals, 0),
    ...starts.flatMap((start) => edgeOperations(schema, start, 1)),
  ];
}

function startOfPage({ keys: [, slug] }: OwnedRow): Start {
  return { field: 'publication', key: slug };
}

/** Milliseconds for every operation of a viewer's crawl, on a busy machine. */
const CRAWL_TIMEOUT_MS = 240_000;

describe('what an answer speaks of', () => {
  it.each(NAMED_VIEWERS)(
    'to $name is theirs, however far they ask',
    async (named) => {
      const canSee = await visibilityFor(named.viewer, graph);
      const met = await crawl(named, canSee);
      expect(met.size).toBeGreaterThan(10);
      if (named !== MANAGER) return;
      // The crawl goes everywhere, and would have told if these rows were another company's.
      const rival = await visibilityFor(RIVAL, graph);
      const own = owners.rows.filter((row) => canSee(row) && !rival(row));
      const unmet = tablesOf(own).filter((table) => !tablesOf([...met]).includes(table));
      expect(unmet).toEqual(NO_TYPE_FOR_COMPANIES);
    },
    CRAWL_TIMEOUT_MS,
  );

  it('is the same page for everybody, as far as nobody may see it', async () => {
    const pages = owners.rows.filter(({ table }) => table === 'reporting.publications');
    const operations = pages.map(startOfPage).flatMap((page) => {
      const own = selection(schema, typeNamed('Publication'), 0);
      return [startOperation(schema, page, own), ...edgeOperations(schema, page, 1)];
    });
    const answers = async ({ token }: NamedViewer): Promise<unknown[]> => {
      const given: unknown[] = [];
      await letAsk(token, operations);
      for (const { name, query, variables } of operations) {
        const { data } = await graph.ask(query, { as: token, variables });
        expect([name, data]).toEqual([name, expect.anything()]);
        given.push(data);
      }
      return given;
    };
    const nobody = NAMED_VIEWERS.find(({ viewer }) => viewer.kind === 'anonymous');
    const shown = nobody ? await answers(nobody) : [];
    expect(shown.filter((page) => read(page, 'publication') !== null).length).toBeGreaterThan(1);
    for (const named of NAMED_VIEWERS) {
      const seen = await answers(named);
      expect([named.name, missing(shown, seen)]).toEqual([named.name, []]);
    }
  });
});

/** Kept for those who look after the rows, or only counted. */
const NO_TYPE_FOR_COMPANIES = [
  'events.outbox',
  'reporting.publication_views',
  'users.external_id_mappings',
  'users.identity_linking_audit',
  'users.user_external_ids',
];

function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (!type) throw new TypeError(`No type ${name}.`);
  return type;
}

/** Paths at which two answers differ. */
function missing(expected: unknown, actual: unknown, path = ''): string[] {
  if (expected === null || expected === undefined) return [];
  if (typeof expected !== 'object') return expected === actual ? [] : [path];
  return Object.entries(expected).flatMap(([name, part]) =>
    missing(part, read(actual, name), `${path}.${name}`),
  );
}

function tablesOf(rows: readonly OwnedRow[]): string[] {
  return [...new Set(rows.map(({ table }) => table))].toSorted();
}

/** Rows that a viewer may not know of, one of each table that is near to a subgraph. */
function foreignRows(canSee: CanSee, { name }: RunningSubgraph): readonly OwnedRow[] {
  const names = types.map(({ type }) => type.name);
  const shared = names.filter((one, index) => names.indexOf(one) !== index);
  const hubs = new Set(shared.map((one) => tables.get(one)));
  const isNear = ({ table }: OwnedRow): boolean => domainOf(table) === name || hubs.has(table);
  return sample(owners.rows, (row) => isNear(row) && !canSee(row), 1);
}

/** A value of a key's form that no row has. */
function unknownLike(key: string): string {
  return /^[0-9a-f]{8}-/.test(key) ? randomUUID() : `${key}x`;
}

/** Asks one subgraph for a root field with each of the values, and hides them in the answers. */
async function askForEach(
  { subgraph, field }: RootField,
  viewer: Viewer,
  values: readonly string[],
  callOf: (literal: string) => string,
): Promise<{ readonly text: readonly string[]; readonly statements: number }> {
  const asked = values.map((value, index) => `f${index}: ${callOf(JSON.stringify(value))}`);
  const { data, errors, extensions } = await subgraph.execute({
    query: `{ ${asked.join(' ')} }`,
    viewer,
  });
  const text = values.map((value, index) => {
    const name = `f${index}`;
    const ofField = errors?.filter(({ path }) => path?.[0] === name);
    const answer = [read(data, name), ofField?.map(({ message, extensions: e }) => [message, e])];
    return `${field}: ${JSON.stringify(answer).replaceAll(value, 'the key')}`;
  });
  return { text, statements: extensions.statements };
}

describe('a key of another’s row', () => {
  it.each(NAMED_VIEWERS)('is to $name no entity, as one that nothing has', async ({ viewer }) => {
    const canSee = await visibilityFor(viewer, graph);
    for (const entity of types) {
      const { subgraph, type, keys } = entity;
      const rows = foreignRows(canSee, subgraph);
      const references = keys.flatMap((key) =>
        rows.flatMap((row) =>
          (key === 'id' ? row.keys.slice(0, 1) : row.keys.slice(1)).map((value) => ({
            key,
            value,
          })),
        ),
      );
      const everything = selection(entity.schema, type, 0);
      const answerTo = async (values: readonly string[]) => {
        const of = references.map(({ key }, index) => ({ [key]: values[index] }));
        const { answers, statements } = await askForEntities(entity, viewer, of, everything);
        const text = answers.map((answer, index) =>
          JSON.stringify(answer).replaceAll(values[index] ?? '', 'the key'),
        );
        return { text, statements };
      };
      const foreign = await answerTo(references.map(({ value }) => value));
      const unknown = await answerTo(references.map(({ value }) => unknownLike(value)));
      expect([type.name, foreign]).toEqual([type.name, unknown]);
    }
  });

  it.each(NAMED_VIEWERS)(
    'opens to $name no root field, as one that nothing has',
    async ({ viewer }) => {
      const canSee = await visibilityFor(viewer, graph);
      for (const root of rootFields()) {
        const { subgraph, definition } = root;
        const required = definition.args.filter(isRequiredArgument);
        const [argument] = required.filter(({ type }) => isKey(type));
        if (!argument) continue;
        const known = await keysFor(`${root.field}.${argument.name}`);
        const keys = known ?? foreignRows(canSee, subgraph).flatMap((row) => row.keys);
        const below = isObjectType(getNamedType(definition.type)) ? '{ __typename }' : '';
        const callOf = (literal: string): string => {
          const given = required.map(
            (one) => `${one.name}: ${one === argument ? literal : plainLiteral(one)}`,
          );
          return `${root.field}(${given.join(', ')}) ${below}`;
        };
        const foreign = await askForEach(root, viewer, keys, callOf);
        const unknown = await askForEach(root, viewer, keys.map(unknownLike), callOf);
        expect(foreign).toEqual(unknown);
      }
    },
  );

  it.each(NAMED_VIEWERS)(
    'finds $name nothing as a filter, as one that nothing has',
    async ({ viewer }) => {
      const canSee = await visibilityFor(viewer, graph);
      for (const root of rootFields()) {
        const { subgraph, definition } = root;
        if (definition.args.some(isRequiredArgument)) continue;
        const filter = definition.args.find(({ name }) => name === 'filter');
        const input = filter && getNamedType(filter.type);
        if (!isInputObjectType(input)) continue;
        const keys = foreignRows(canSee, subgraph).map(({ keys: [id = ''] }) => id);
        for (const part of Object.values(input.getFields()).filter(({ type }) => isKey(type))) {
          const callOf = (literal: string): string =>
            `${root.field}(filter: { ${part.name}: ${literal} }) { totalCount }`;
          const foreign = await askForEach(root, viewer, keys, callOf);
          const unknown = await askForEach(root, viewer, keys.map(unknownLike), callOf);
          expect([part.name, foreign]).toEqual([part.name, unknown]);
        }
      }
    },
  );
});

interface RootField {
  readonly subgraph: RunningSubgraph;
  readonly field: string;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The root fields of every subgraph, from its own SDL. */
function rootFields(): RootField[] {
  return graph.local.flatMap((subgraph) =>
    fieldsOf(schemaOf(subgraph).getQueryType())
      .filter(({ name }) => !name.startsWith('_'))
      .map((definition) => ({ subgraph, field: definition.name, definition })),
  );
}

/** Returns whether values of a type may name a row. */
function isKey(type: GraphQLInputType): boolean {
  return ['ID', 'String'].includes(getNamedType(type).name);
}

/** Columns that name people without being unique to a table’s row. */
async function keysFor(coordinate: string): Promise<readonly string[] | undefined> {
  const statement = PERSONAL_KEYS[coordinate];
  if (statement === undefined) return undefined;
  return (await graph.sql(statement)).map(({ key }) => String(key));
}

const PERSONAL_KEYS: Readonly<Record<string, string>> = {
  // A text to search by is no key: what it finds is the viewer's own, by its words.
  'searchEvidence.text': `select null as key where false`,
  'userByEmail.email': `select email as key from users.users where email like '%solvind%'`,
  'userByExternalId.externalId': `select e.external_id as key from users.user_external_ids as e
    where e.provider = 'buddy' and not exists (select from users.company_users as m
      where m.user_id = e.profile_id and m.company_id = '${COMPANIES[0]}') limit 5`,
};

describe('the graph', () => {
  it('met nothing in all this that it did not expect', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
