import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentsOf } from './fragments.ts';
import { countRows } from './rows.ts';

const schema = buildSchema(`
  type Query { company: Company companies(first: Int): CompanyConnection block: Block }
  type CompanyConnection { nodes: [Company!]! edges: [CompanyEdge!]! totalCount: Int! }
  type CompanyEdge { node: Company! cursor: String! }
  type Company {
    name: String
    tags: [String!]
    themes: [Theme!]
    best(n: Int! = 3): [Theme!]
    subsidiaries(first: Int, last: Int): CompanyConnection
  }
  type Theme { name: String company: Company }
  interface Block { company: Company }
  type TextBlock implements Block { company: Company text: String }
`);

function rows(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('No operation.');
  const fragments = fragmentsOf(document);
  return countRows({ schema, operation, fragments, variables });
}

describe('the rows of an operation', () => {
  it.each([
    ['{ company { name tags } }', 1],
    ['{ companies(first: 5) { totalCount nodes { name } } }', 5],
    ['{ companies { nodes { name } } }', 20],
    ['{ companies(first: 5) { nodes { themes { name } } } }', 5 + 5 * 10],
    ['{ companies(first: 5) { edges { node { best { name } } } } }', 5 + 5 * 1 + 5 * 3],
    ['{ company { best(n: 7) { company { name } } } }', 1 + 7 + 7],
    ['{ company { subsidiaries(last: 8) { nodes { name } } } }', 1 + 8],
    [
      '{ block { company { name } ... on TextBlock { company { best { name } } } } }',
      1 + 1 + 1 + 3,
    ],
    [
      '{ ...F } fragment F on Query { companies(first: 2) { nodes { ...G } } } fragment G on Company { best { name } }',
      2 + 2 * 3,
    ],
    // Refused where the list is read.
    ['{ companies(first: -5) { nodes { name } } }', 0],
    ['{ companies(first: 99999999) { nodes { name } } }', 100],
  ])('%s are at most %i', (query, expected) => {
    expect(rows(query)).toBe(expected);
  });

  it('multiply', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'name' : `subsidiaries(first: 100) { nodes { ${nested(levels - 1)} } }`;
    expect(rows(`{ company { ${nested(2)} } }`)).toBe(1 + 100 + 100 ** 2);
    expect(rows(`{ company { ${nested(4)} } }`)).toBeGreaterThan(100 ** 4);
  });

  it('follow the variables', () => {
    const query = 'query ($n: Int = 4) { companies(first: $n) { nodes { name } } }';
    expect(rows(query, { n: 50 })).toBe(50);
    expect(rows(query)).toBe(4);
    expect(rows('query ($n: Int) { companies(first: $n) { nodes { name } } }')).toBe(20);
  });
});
