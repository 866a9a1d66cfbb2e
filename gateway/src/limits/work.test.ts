import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readCosts } from './costs.ts';
import { findFragments } from '../document/fragments.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { checkWork, estimateWork, type WorkEstimate } from './work.ts';

const SDL = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @parts(period: String!, granularity: String!) on FIELD_DEFINITION
  directive @words(max: Int!) on INPUT_FIELD_DEFINITION
  type Query { company: Company companies(first: Int): CompanyConnection block: Block }
  type CompanyConnection { nodes: [Company!]! edges: [CompanyEdge!]! totalCount: Int! }
  type CompanyEdge { node: Company! cursor: String! }
  type Company {
    name: String
    tags: [String!]
    themes: [Theme!]
    best(n: Int! = 3): [Theme!]
    subsidiaries(first: Int, last: Int): CompanyConnection
    metrics(period: Period!, granularity: Granularity): [Theme!]
      @cost(weight: 4) @parts(period: "period", granularity: "granularity")
    similar(filter: Filter): [Theme!] @cost(weight: 50)
    score: Float @cost(weight: 3)
  }
  enum Granularity { DAY WEEK MONTH QUARTER }
  input Period { from: String to: String year: String relative: String }
  input Filter { name: Text either: [Filter!] id: ID }
  input Text { search: String @cost(weight: 10) @words(max: 3) }
  type Theme { name: String company: Company }
  interface Block { company: Company }
  type TextBlock implements Block { company: Company text: String }
`;
const schema = buildSchema(SDL);
const costs = readCosts(SDL);

type Variables = Readonly<Record<string, unknown>>;

const rows = (query: string, variables?: Variables): number => work(query, variables).rows;

const cost = (query: string, variables?: Variables): number => work(query, variables).cost;

const work = (query: string, variables?: Variables): WorkEstimate =>
  estimateWork(read(query, variables));

function read(query: string, variables: Variables = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('No operation.');
  const fragments = findFragments(document);
  return { schema, operation, fragments, variables, costs };
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

  it.each([
    ['{ from: "2025-01-01", to: "2025-12-31" }', 'DAY', 365],
    ['{ from: "2025-01-01", to: "2025-12-31" }', 'WEEK', 53],
    ['{ year: "2025" }', 'MONTH', 12],
    ['{ year: "2025" }', 'QUARTER', 4],
    ['{ year: "2025" }', 'null', 1],
    // Refused where they are read.
    ['{ from: "1900-01-01", to: "2999-12-31" }', 'DAY', 400],
    ['{ year: "9999" }', 'DAY', 1],
    ['{ from: "no", to: "none" }', 'DAY', 1],
  ])('of %s cut into %s are as many as there are parts', (period, granularity, parts) => {
    const query = `{ companies(first: 5) { nodes {
      metrics(period: ${period}, granularity: ${granularity}) { name } } } }`;
    expect(rows(query)).toBe(5 + 5 * parts);
  });

  it('of a period in variables are counted too, and about when they are not known yet', () => {
    const query = `query ($period: Period!, $by: Granularity = MONTH) {
      company { metrics(period: $period, granularity: $by) { name } } }`;
    expect(rows(query, { period: { year: '2025' } })).toBe(1 + 12);
    expect(rows(query, { period: { year: '2025' }, by: 'DAY' })).toBe(1 + 365);
    expect(rows(query)).toBe(1 + 10);
  });
});

const similars = (fields: number): string =>
  `{ company { ${Array.from({ length: fields }, (_, n) => `s${n}: similar { name }`).join(' ')} } }`;

describe('the cost of an operation', () => {
  it.each([
    ['{ company { name best { name } } }', 0],
    ['{ company { score metrics(period: {year: "2025"}) { name } } }', 3 + 4],
    // One statement serves all parents.
    ['{ companies(first: 50) { nodes { metrics(period: {year: "2025"}) { name } } } }', 4],
    ['{ company { similar(filter: {id: 1}) { name } } }', 50],
    ['{ company { similar(filter: {name: {search: "a"}}) { name } } }', 50 + 10],
    [
      '{ company { similar(filter: {either: [{name: {search: "a"}}, {name: {search: "b"}}]}) { name } } }',
      50 + 20,
    ],
    ['{ company { ...F } } fragment F on Company { score a: score ... { b: score } }', 9],
  ])('%s is %i', (query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('counts what is in variables', () => {
    const query =
      'query ($filter: Filter, $text: Text) { company { similar(filter: $filter) { name } } }';
    expect(cost(query)).toBe(50);
    expect(cost(query, { filter: { name: { search: 'a' } } })).toBe(60);
    for (const filter of [null, 1, 'text', [], { name: [[]] }, { either: 'text' }]) {
      expect(cost(query, { filter })).toBe(50);
    }
    const member = 'query ($text: Text) { company { similar(filter: {name: $text}) { name } } }';
    expect(cost(member, { text: { search: 'a' } })).toBe(60);
  });

  it('is rejected above the limit, before anything runs', () => {
    expect(() => checkWork(read(similars(2)), DEFAULT_LIMITS)).not.toThrow();
    expect(() => checkWork(read(similars(3)), DEFAULT_LIMITS)).toThrow(
      'expected fields and filters that cost at most 100 in all where these cost 150',
    );
  });

  it('is rejected for a text of too many words, wherever it stands', () => {
    const query =
      'query ($text: String) { company { similar(filter: {name: {search: $text}}) { name } } }';
    expect(cost(query, { text: 'three – short, words!' })).toBe(60);
    const long =
      'query { company { similar(filter: {either: [{name: {search: "a b c d"}}]}) { name } } }';
    for (const asked of [read(query, { text: 'a b c d' }), read(long)]) {
      expect(() => estimateWork(asked)).toThrow(
        /expected at most 3 words in filter\.\S+, received 4/,
      );
    }
    // Marks belong to the letters that they stand on.
    expect(cost(query, { text: 'A\u030Ase हिन्दी भाषा' })).toBe(60);
  });
});

describe('the estimate of an operation', () => {
  it.each([
    ['{ companies(first: 5) { nodes { name } } }', false],
    ['{ company { similar(filter: { name: { search: "tree" } }) { name } } }', false],
    ['query ($size: Int) { companies(first: $size) { nodes { name } } }', true],
    [
      'query ($text: String) { company { similar(filter: { name: { search: $text } }) { name } } }',
      true,
    ],
    [
      '{ company { metrics(period: { relative: "LAST_YEAR" }, granularity: MONTH) { name } } }',
      true,
    ],
  ])('of %s varies with the request: %s', (query, expected) => {
    expect(estimateWork(read(query)).varies).toBe(expected);
  });

  it('does not vary with variables that count for nothing', () => {
    const query = 'query ($key: Boolean!) { company { name @include(if: $key) } }';
    expect(estimateWork(read(query)).varies).toBe(false);
  });
});
