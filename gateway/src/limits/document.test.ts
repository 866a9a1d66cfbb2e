import fc from 'fast-check';
import {
  buildSchema,
  getIntrospectionQuery,
  parse,
  specifiedRules,
  validate,
  visit,
  type GraphQLError,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDocument, documentLimits } from './document.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const deep = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

/** Fragments that each spread the next one twice. */
const bomb = (levels: number): string =>
  `{ a { ...F1 } } ${times(levels - 1, (n) => `fragment F${n + 1} on A { ...F${n + 2} ...F${n + 2} }`)}
   fragment F${levels} on A { a }`;

/** A fragment with many fields. */
const wide = (name: string, fields: number): string =>
  `fragment ${name} on A { b { ${times(fields, (n) => `f${n}`)} } }`;

describe('a document', () => {
  it.each([
    ['12 levels deep', deep(12)],
    ['with 30 aliases', `{ a { ${times(30, (n) => `x${n}: b`)} } }`],
    ['with 20 fields at its root', `{ ${times(20, (n) => `f${n}`)} }`],
    ['with 20 fields at the root of each operation', times(3, (n) => `query Q${n} ${deep(12)}`)],
    ['with 50 directives', `{ a { ${times(50, (n) => `f${n} @skip(if: true)`)} } }`],
    ['that repeats a field 50 times', `{ a { ${times(50, () => 'b')} } }`],
    ['that spreads 200 fragments', `{ ${times(200, (n) => `...F${n}`)} }`],
    ['of an explorer, that asks for the schema', getIntrospectionQuery()],
    [
      'whose fragment spreads itself, which is for others to tell',
      '{ ...F } fragment F on Query { ...F }',
    ],
    ['whose fragment is missing, which is for others to tell', '{ ...F }'],
  ])('%s is taken', (_name, query) => {
    expect(() => checkDocument(parse(query), DEFAULT_LIMITS)).not.toThrow();
  });

  it.each([
    ['13 levels deep', deep(13), 'depth'],
    ['900 levels deep', deep(900), 'depth'],
    ['13 levels deep by fragments', `{ a { ...F } } fragment F on A ${deep(12)}`, 'depth'],
    ['deep below an alias that looks like introspection', `{ __schema: a ${deep(12)} }`, 'depth'],
    ['deep without end, by a fragment', '{ a { ...F } } fragment F on A { a { ...F } }', 'depth'],
    ['with 31 aliases', `{ a { ${times(31, (n) => `x${n}: b`)} } }`, 'aliases'],
    [
      'with 32 aliases by fragments',
      `{ a { ${times(4, (n) => `c${n} { ...F }`)} } } fragment F on A { ${times(8, (n) => `x${n}: b`)} }`,
      'aliases',
    ],
    [
      'with 101 aliases of __typename',
      `{ ${times(101, (n) => `x${n}: __typename`)} }`,
      'rootFields',
    ],
    ['with 31 aliases of a mutation', `mutation { ${times(31, (n) => `x${n}: m`)} }`, 'rootFields'],
    ['with 21 fields at its root', `{ ${times(21, (n) => `f${n}`)} }`, 'rootFields'],
    [
      'with 21 fields at its root by fragments',
      `{ ${times(3, (n) => `... on Query { ${times(7, (m) => `f${n * 7 + m}`)} }`)} }`,
      'rootFields',
    ],
    ['with 51 directives', `{ a ${times(51, () => '@x')} }`, 'directives'],
    [
      'with 51 directives on variables',
      `query ($x: Int ${times(51, () => '@x')}) { a }`,
      'directives',
    ],
    ['that repeats a field 500 times', `{ a { ${times(500, () => 'b')} } }`, 'overlaps'],
    [
      'that repeats fields in repeated fields',
      `{ a { ${times(20, () => `b { ${times(20, () => 'c { d }')} }`)} } }`,
      'overlaps',
    ],
    [
      'that repeats a field by fragments',
      `{ a { ${times(110, () => '... on A { b }')} } }`,
      'overlaps',
    ],
    [
      'whose unused fragment repeats a field',
      `{ a } fragment F on A { ${times(500, () => 'b')} }`,
      'overlaps',
    ],
    [
      'with 2001 selections',
      `{ a { ${times(60, (n) => `x { c${n} { ...F } }`)} } } ${wide('F', 40)}`,
      'selections',
    ],
    ['that reads the schema twice', '{ a: __schema { description } }', 'schemaAliases'],
    [
      'that reads types twice',
      '{ __schema { types { name } t: types { name } } }',
      'schemaAliases',
    ],
    [
      'that reads types twice by a fragment',
      '{ __schema { ...F } } fragment F on __Schema { t: types { name } }',
      'schemaAliases',
    ],
  ])('%s is refused', (_name, query, limit) => {
    expect(codeOf(query)).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
  });

  it.each([8, 14, 21])('with a fragment bomb of %i levels is rejected', (levels) => {
    expect(codeOf(bomb(levels))).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('costs no more to reject, however large it would become', () => {
    // The names of fragments are read where they are spread, so reading them counts the work.
    let reads = 0;
    const document = visit(parse(bomb(21)), {
      FragmentSpread: (node) =>
        new Proxy(node, {
          get(target, property) {
            if (property === 'name') reads += 1;
            const value: unknown = Reflect.get(target, property);
            return value;
          },
        }),
    });
    expect(() => checkDocument(document, DEFAULT_LIMITS)).toThrow('over a limit');
    expect(reads).toBeLessThanOrEqual(DEFAULT_LIMITS.selections);
  });

  it('has one error when it is over a limit, and other rules do not see it', () => {
    const schema = buildSchema('type Query { a: String }');
    const query = `{ a { ${times(500, () => 'unknown @nothing')} } }`;
    const looked: string[] = [];
    const errors = validate(schema, parse(query), [
      ...specifiedRules,
      documentLimits(DEFAULT_LIMITS),
      () => ({ Field: ({ name }) => void looked.push(name.value) }),
    ]);
    expect(errors.map(({ extensions }) => extensions['limit'])).toEqual(['directives']);
    expect(looked).toEqual([]);
  });

  it('is rejected for its depth exactly when its fields are too deep', () => {
    const levels = fc.array(fc.subarray(['b', 'c', '... on A { d }', '...F']), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(levels, (beside) => {
        const query = `${beside.map((fields) => `{ ${fields.join(' ')} a`).join(' ')}${' }'.repeat(beside.length)}`;
        const exceeded = codeOf(`${query} fragment F on A { e }`);
        expect(exceeded?.['limit']).toBe(
          beside.length > DEFAULT_LIMITS.depth ? 'depth' : undefined,
        );
      }),
    );
  });
});

function codeOf(query: string): GraphQLError['extensions'] | undefined {
  const errors = validate(buildSchema('type Query { a: String }'), parse(query), [
    documentLimits(DEFAULT_LIMITS),
  ]);
  return errors[0]?.extensions;
}
