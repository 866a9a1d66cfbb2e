import { ERROR_CODES, type ErrorCodeFacts } from '@teei/platform/errors/error-codes.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { Kind } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const TABLE = 'platform/errors/error-codes.ts';

const codes: readonly (readonly [string, ErrorCodeFacts])[] = Object.entries(ERROR_CODES);

/** Texts of the sources that run in the gateway and in subgraphs, but for the table itself. */
const sources = globSync(['gateway/src/**/*.ts', 'platform/**/*.ts', 'subgraphs/*/src/**/*.ts'], {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
})
  .filter((file) => file !== TABLE && !file.endsWith('.test.ts') && !file.includes('/generated/'))
  .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

describe('the table of error codes', () => {
  it('has every code that the sources use', () => {
    expect(sources.length).toBeGreaterThan(200);
    const unknown = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bcode: '([A-Z_]+)'|withCode\('([A-Z_]+)'/g)]
        .map(([, literal, argument]) => literal ?? argument ?? '')
        .filter((code) => !(code in ERROR_CODES))
        .map((code) => `${file}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has no code that no source uses, but for those of libraries', () => {
    const unused = codes
      .filter(([, { setBy }]) => setBy === undefined)
      .map(([code]) => code)
      .filter((code) => !sources.some(({ text }) => mentions(text, code)));
    expect(unused).toEqual([]);
  });

  it('is the only way to a code: extensions are made by withCode', () => {
    const untyped = sources
      .filter(({ text }) => /extensions: \{\s*code\b/.test(text))
      .map(({ file }) => file);
    expect(untyped).toEqual([]);
  });

  it('has the values of the SDL’s UserErrorCode for userErrors', () => {
    const definition = readTypeDefinitions('users').definitions.find(
      (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'UserErrorCode',
    );
    if (definition?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new TypeError('No such enum.');
    expect(
      codes
        .filter(([, { places }]) => places.includes('userErrors'))
        .map(([code]) => code)
        .toSorted(),
    ).toEqual(definition.values?.map(({ name }) => name.value).toSorted());
  });
});

/** Codes that no partner gets: of free text, of other executors, of subgraphs of others, or found at publication. */
const NOT_FOR_PARTNERS = [
  'GRAPHQL_PARSE_FAILED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INVALID_GRAPHQL',
  'DOWNSTREAM_SERVICE_ERROR',
  'OPERATION_NOT_PLANNED',
];

it('the guide for partners names every code that a partner can get', () => {
  const guide = readFileSync(new URL('docs/partners.md', ROOT), 'utf8');
  const missing = codes
    .filter(([, { places }]) => places.some((place) => place !== 'userErrors'))
    .map(([code]) => code)
    .filter((code) => !guide.includes(`\`${code}\``));
  expect(missing.toSorted()).toEqual(NOT_FOR_PARTNERS.toSorted());
});

/** Returns true for a text that has the code as a literal; the three codes of absent stores are put together. */
function mentions(text: string, code: string): boolean {
  const [, store] = /^(SUBGRAPH|ANALYTICS|DATABASE)_UNAVAILABLE$/.exec(code) ?? [];
  return text.includes(`'${code}'`) || (store !== undefined && text.includes(`'${store}'`));
}
