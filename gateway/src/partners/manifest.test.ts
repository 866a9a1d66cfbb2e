import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { readSupergraph } from '../supergraph/own-supergraph.ts';
import { readCosts } from '../limits/costs.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { startPublicationCompiler } from '../operations/publication-compiler.ts';
import { readApiSchema } from '../supergraph/api-schema.ts';
import { checkOperations } from './check-operations.ts';
import { readManifest, type ManifestOperation } from './manifest.ts';
import { PartnerSchema } from './partner-schema.ts';

const MANIFESTS = new URL('../../../operations/', import.meta.url);

let graph: GraphQLSchema;

beforeAll(async () => {
  graph = await readApiSchema(readSupergraph(), scalars);
});

const manifest = (name: string): readonly ManifestOperation[] =>
  readManifest(readFileSync(new URL(name, MANIFESTS), 'utf8'));

describe('the committed manifest', () => {
  const names = readdirSync(MANIFESTS);

  it('is there', () => {
    expect(names).toContain('benevity.json');
  });

  // Fails when a change of the schema would break what partners run.
  it.each(names)('%s runs on the graph as it is', async (name) => {
    const { compile, close } = startPublicationCompiler(readSupergraph(), graph);
    const costs = readCosts(readSupergraph());
    const rules = { schema: graph, compile, limits: DEFAULT_LIMITS, costs, scopes: [] };
    try {
      await expect(checkOperations(manifest(name), rules)).resolves.toBeUndefined();
    } finally {
      await close();
    }
  });

  it('fails with a value that a scalar refuses when an operation runs', async () => {
    const [first] = manifest('benevity.json');
    if (!first) throw new RangeError('The manifest is empty.');
    const body = `query ${first.name}($id: ID!) {
      company(id: $id) { metrics(period: { from: "2025-02-30", to: "2025-03-31" }) { volunteerHours } } }`;
    await expect(
      checkOperations([{ ...first, body }], {
        schema: graph,
        compile: () => [],
        limits: DEFAULT_LIMITS,
        costs: readCosts(readSupergraph()),
        scopes: [],
      }),
    ).rejects.toThrow('Date: expected a day');
  });

  it('fails when a field that it asks for is gone, and says whose operation breaks', () => {
    const without = readSupergraph().replaceAll(' totalVolunteerHours:', ' renamed:');
    return expect(
      readApiSchema(without, scalars).then((schema) =>
        checkOperations(manifest('benevity.json'), {
          schema,
          compile: () => [],
          limits: DEFAULT_LIMITS,
          costs: readCosts(without),
          scopes: [],
        }),
      ),
    ).rejects.toThrow(
      /CompanyImpact: Cannot query field "totalVolunteerHours" on type "CompanyPeriodMetrics".*\n {2}DeliveryFeed: Cannot query field "totalVolunteerHours"/,
    );
  });
});

const small = buildSchema(`
  type Query { company(id: ID): Company companies(first: Int): Companies }
  type Mutation { rename(name: String): Company }
  type Companies { nodes: [Company!]! }
  type Company { name: String companies(first: Int): Companies rank(by: Order): Int }
  enum Order { NAME SIZE }
`);

const NO_COSTS = readCosts('type Query { a: Int }');

function operation(body: string, changes: Partial<ManifestOperation> = {}): ManifestOperation {
  return {
    id: createHash('sha256').update(body).digest('hex'),
    name: 'A',
    type: 'query',
    body,
    ...changes,
  };
}

function planNothing(): Iterable<void> {
  throw new Error('there is no way');
}

async function errors(
  operations: readonly ManifestOperation[],
  scopes: readonly string[] = [],
  compile: (document: DocumentNode) => Iterable<void> = () => [],
): Promise<string> {
  try {
    await checkOperations(operations, {
      schema: small,
      compile,
      limits: DEFAULT_LIMITS,
      costs: NO_COSTS,
      scopes,
    });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const NESTED = `companies(first: 100) { nodes { companies(first: 100) { nodes { companies(first: 100) { nodes { name } } } } } }`;

describe('an operation', () => {
  it('is published when the graph can run it', async () => {
    expect(
      await errors([
        operation('query A($id: ID) { company(id: $id) { ...F } } fragment F on Company { name }'),
      ]),
    ).toBe('');
    const mutation = operation('mutation A { rename { name } }', { type: 'mutation' });
    expect(await errors([mutation], ['operations:write'])).toBe('');
  });

  it.each([
    [
      'under an id with a space',
      operation('query A { company { name } }', { id: 'a b' }),
      /1 to 200 ASCII characters/,
    ],
    ['of another name', operation('query B { company { name } }'), /a query of this name/],
    ['without a name', operation('{ company { name } }'), /a query of this name/],
    ['of another type', operation('mutation A { rename { name } }'), /a query of this name/],
    [
      'among others',
      operation('query A { company { name } } query B { company { name } }'),
      /one operation/,
    ],
    ['that is none', operation('fragment F on Company { name }'), /one operation/],
    ['that does not parse', operation('query A {'), /Syntax Error/],
    [
      'about a field that is not there',
      operation('query A { company { title } }'),
      /Cannot query field "title"/,
    ],
    ['about the schema', operation('query A { __schema { types { name } } }'), /introspection/],
    [
      'that subscribes',
      operation('subscription A { company { name } }', { type: 'subscription' }),
      /a query or a mutation/,
    ],
    [
      'that writes',
      operation('mutation A { rename { name } }', { type: 'mutation' }),
      /the scope operations:write/,
    ],
    [
      'that is too deep',
      operation(`query A { ${'company { '.repeat(13)} name ${'} '.repeat(13)} }`),
      /at most 12 deep/,
    ],
    ['with too many words', operation(`query A { ${'company '.repeat(2_000)} }`), /tokens/],
    [
      'that is too long',
      operation(`query A { company { name } } #${'a'.repeat(300_000)}`),
      /at most 262144 bytes/,
    ],
    ['that meets too many rows', operation(`query A { ${NESTED} }`), /at most 50000 rows/],
    [
      'with text that no store holds',
      operation('query A { company(id: "\\u0000") { name } }'),
      /without NUL/,
    ],
  ])('%s is refused', async (_what, faulty, expected) => {
    expect(await errors([faulty])).toMatch(expected);
  });

  it('that cannot be planned is refused', async () => {
    expect(await errors([operation('query A { company { name } }')], [], planNothing)).toMatch(
      'A: it cannot be planned: there is no way',
    );
  });

  it('that the graph has no root for is refused', async () => {
    const readOnly = buildSchema('type Query { a: Int }');
    const mutation = operation('mutation A { a }', { type: 'mutation' });
    const rules = {
      schema: readOnly,
      compile: () => [],
      limits: DEFAULT_LIMITS,
      costs: NO_COSTS,
      scopes: ['operations:write'],
    };
    await expect(checkOperations([mutation], rules)).rejects.toThrow(
      'the graph offers no mutation',
    );
  });

  it('with a value that an enum has not is told those that it has', async () => {
    expect(await errors([operation('query A { company { rank(by: NAMES) } }')])).toContain(
      'A: Expected a value of the enum "Order" (NAME, SIZE).',
    );
  });

  it('is listed with all errors of all others', async () => {
    const first = operation('query A { company { a b } }');
    const text = await errors([
      { ...first, id: '' },
      operation('query A { company { name } }', { id: 'x' }),
      operation('query A { company { id: name } }', { id: 'x' }),
      operation('mutation C { rename { c } }', { name: 'C', type: 'mutation' }),
    ]);
    expect(text).toBe(`The manifest has 6 errors:
  A: expected an id of 1 to 200 ASCII characters without spaces
  A: Cannot query field "a" on type "Company".
  A: Cannot query field "b" on type "Company".
  A: x is the id of another text
  C: a mutation needs a client with the scope operations:write
  C: Cannot query field "c" on type "Company".`);
  });
});

describe('a manifest', () => {
  const whole = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [operation('')],
  };
  const text = 'query A { company { ...F } } fragment F on Company { name }';

  it.each([
    ['no JSON', '{"', 'expected JSON'],
    ['another format', JSON.stringify({ ...whole, format: 'other' }), 'format: '],
    ['another version', JSON.stringify({ ...whole, version: 2 }), 'version: '],
    ['no operations', JSON.stringify({ ...whole, operations: [] }), 'operations: '],
    [
      'an operation without a body',
      JSON.stringify({ ...whole, operations: [{ ...operation(''), body: undefined }] }),
      'operations.0.body: ',
    ],
    ['an empty map', '{}', 'an operation at least'],
    ['a map with an operation without a name', '{"a":"{ company { name } }"}', 'a: expected one'],
    ['a map with a text that is none', '{"a":"query {"}', 'a: Syntax Error'],
    ['nothing', 'null', 'expected a manifest'],
    ['GraphQL without an operation', 'fragment F on Company { name }', 'expected one operation'],
  ])('of %s is refused', (_what, faulty, expected) => {
    expect(() => readManifest(faulty)).toThrow(expected);
  });

  it('of Apollo may say more than is needed', () => {
    expect(readManifest(JSON.stringify({ ...whole, more: true }))).toEqual([operation('')]);
  });

  it.each([
    ['GraphQL Code Generator', `sha256:${operation(text).id}`],
    ['Relay', '0f0ac6fb9ba9ec8a8b3e52a3a4b0a3d1'],
    ['gql.tada', 'sha256:whatever-its-author-wrote'],
  ])('is the map that %s writes, whose ids are kept', (_tool, id) => {
    expect(readManifest(JSON.stringify({ [id]: text }))).toEqual([operation(text, { id })]);
  });

  it('may hold older operations of a name', async () => {
    const older = 'query A { company { name } }';
    expect(await errors(readManifest(JSON.stringify({ new: text, old: older })))).toBe('');
  });

  it('is a file of GraphQL, whose ids are hashes of its text', () => {
    expect(readManifest(text)).toEqual([operation(text)]);
  });

  it('is a file of several operations, each with its own fragments', () => {
    const [first, second, ...more] = readManifest(`${text} query B { company { name } }`);
    expect(more).toEqual([]);
    expect(first?.body).toContain('fragment F');
    expect(second?.body).toBe('query B {\n  company {\n    name\n  }\n}');
    expect(second?.name).toBe('B');
  });
});

describe('what a partner can never read', () => {
  const supergraph = readSupergraph();
  const findIn = async (body: string) =>
    new PartnerSchema(graph, supergraph).findUnreadable(parse(body), []);

  it.each([
    [
      '{ company(id: "1") { name members { totalCount } } }',
      [/^Company\.members is only for .*staff/],
    ],
    ['{ users(filter: { search: "a" }) { totalCount } }', [/^Query\.users is only for/]],
    // Of these types no partner sees a row.
    [
      '{ company(id: "1") { campaigns { totalCount } reports { nodes { id } } } }',
      [/^Company\.campaigns is only for .*company users/, /^Company\.reports is only for/],
    ],
    ['{ campaign(id: "1") { name } }', [/^Query\.campaign is only for/]],
  ])('is told by field, with whom it is for: %s', async (body, expected) => {
    const found = await findIn(body);
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });

  it('is nothing of what it runs today', async () => {
    for (const { body } of manifest('benevity.json')) expect(await findIn(body)).toEqual([]);
  });

  it('is not in the schema that is printed for it', () => {
    const schema = buildSchema(new PartnerSchema(graph, supergraph).print([]));
    const company = schema.getType('Company');
    const fields = isObjectType(company) ? Object.keys(company.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining(['name', 'metrics', 'periodMetrics']));
    expect(fields).not.toEqual(expect.arrayContaining(['members']));
    expect(schema.getType('Campaign')).toBeUndefined();
    expect(schema.getMutationType()).toBeUndefined();
  });
});
