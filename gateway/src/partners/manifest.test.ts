import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSupergraph } from '../graph.ts';
import { readCosts } from '../limits/costs.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { startPublicationCompiler } from '../operations/publication-compiler.ts';
import { readApiSchema } from '../supergraph/api-schema.ts';
import { checkOperations, readManifest, type ManifestOperation } from './manifest.ts';

const MANIFESTS = new URL('../../../operations/', import.meta.url);

let graph: GraphQLSchema;

beforeAll(async () => {
  graph = await readApiSchema(readSupergraph());
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

  it('fails when a field that it asks for is gone, and says whose operation breaks', () => {
    const without = readSupergraph().replaceAll(' totalVolunteerHours:', ' renamed:');
    return expect(
      readApiSchema(without).then((schema) =>
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
  type Company { name: String companies(first: Int): Companies }
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

async function faults(
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
      await faults([
        operation('query A($id: ID) { company(id: $id) { ...F } } fragment F on Company { name }'),
      ]),
    ).toBe('');
    const mutation = operation('mutation A { rename { name } }', { type: 'mutation' });
    expect(await faults([mutation], ['operations:write'])).toBe('');
  });

  it.each([
    [
      'under another id',
      operation('query A { company { name } }', { id: 'a' }),
      /SHA-256 as id, [0-9a-f]{64}; received a/,
    ],
    [
      'under its id in upper case',
      operation('query A { company { name } }', {
        id: operation('query A { company { name } }').id.toUpperCase(),
      }),
      /SHA-256/,
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
    expect(await faults([faulty])).toMatch(expected);
  });

  it('that cannot be planned is refused', async () => {
    expect(await faults([operation('query A { company { name } }')], [], planNothing)).toMatch(
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

  it('is told of with all faults of all others', async () => {
    const first = operation('query A { company { a b } }');
    const text = await faults([
      { ...first, id: 'x' },
      operation('query A { company { name } }'),
      operation('mutation C { rename { c } }', { name: 'C', type: 'mutation' }),
    ]);
    expect(text).toBe(`The manifest has 6 faults:
  A: expected the body's SHA-256 as id, ${first.id}; received x
  A: Cannot query field "a" on type "Company".
  A: Cannot query field "b" on type "Company".
  A: the name is taken
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

  it.each([
    ['no JSON', '{', 'expected JSON'],
    ['another format', JSON.stringify({ ...whole, format: 'relay' }), 'format: '],
    ['another version', JSON.stringify({ ...whole, version: 2 }), 'version: '],
    ['no operations', JSON.stringify({ ...whole, operations: [] }), 'operations: '],
    [
      'an operation without a body',
      JSON.stringify({ ...whole, operations: [{ ...operation(''), body: undefined }] }),
      'operations.0.body: ',
    ],
    ['nothing', 'null', 'expected object'],
  ])('of %s is refused', (_what, text, expected) => {
    expect(() => readManifest(text)).toThrow(expected);
  });

  it('may say more than is needed', () => {
    expect(readManifest(JSON.stringify({ ...whole, more: true }))).toEqual([operation('')]);
  });
});
