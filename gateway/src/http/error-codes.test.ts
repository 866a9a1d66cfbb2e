import { ERROR_CODES, type ErrorCode } from '@teei/platform/errors/error-codes.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composeSupergraph } from '../../test/federation.ts';
import { startGraph, type Graph } from '../graph.ts';
import { knownKeys } from '../identity/tokens.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news(day: Int): Int }`;

const answerForm = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })),
});

let graph: Graph;

beforeAll(async () => {
  graph = await startGraph({
    supergraphSdl: composeSupergraph(new Map([['s', parse(SDL)]])),
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [
      {
        name: 's',
        execute: async () => ({ data: { news: 1 }, extensions: { statements: 0 } }),
        prepare: () => undefined,
        check: async () => undefined,
        react: () => undefined,
        close: async () => undefined,
      },
    ],
    remote: [],
    secret: undefined,
    database: undefined,
    tokens: { issuer: 'us', audience: 'them', keys: knownKeys({ keys: [] }) },
    report: () => undefined,
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
});
afterAll(() => graph.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const JSON_ALONE = { ...JSON_TYPE, accept: 'application/json' };
const HASH = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

const post = (body: unknown, headers: Readonly<Record<string, string>> = JSON_TYPE) => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('a request that fails', () => {
  it.each<[ErrorCode, number, RequestInit, search?: string]>([
    ['BAD_REQUEST', 400, post('{')],
    ['BAD_REQUEST', 400, post({})],
    ['BAD_REQUEST', 400, post('{ news }', { 'content-type': 'text/plain' })],
    ['BAD_REQUEST', 400, {}, '?query={news}'],
    ['BAD_REQUEST', 400, post([{ query: '{ news }' }])],
    ['BAD_REQUEST', 405, { ...post({ query: '{ news }' }), method: 'PUT' }],
    ['BAD_REQUEST', 406, post({ query: '{ news }' }, { ...JSON_TYPE, accept: 'text/csv' })],
    ['GRAPHQL_PARSE_FAILED', 400, post({ query: '{' })],
    ['GRAPHQL_PARSE_FAILED', 200, post({ query: '{' }, JSON_ALONE)],
    ['GRAPHQL_VALIDATION_FAILED', 400, post({ query: '{ old }' })],
    ['GRAPHQL_VALIDATION_FAILED', 200, post({ query: '{ old }' }, JSON_ALONE)],
    ['OPERATION_RESOLUTION_FAILURE', 400, post({ query: 'query A { news } query B { news }' })],
    ['LIMIT_EXCEEDED', 400, post({ query: `{ ${'a: news '.repeat(31)} }` })],
    ['LIMIT_EXCEEDED', 413, post({ query: `{ news } #${' '.repeat(300_000)}` })],
    ['BAD_USER_INPUT', 400, post({ query: 'query ($day: Int!) { news(day: $day) }' })],
    ['BAD_USER_INPUT', 400, post({ query: '{ news }', variables: { a: '\0' } })],
    ['PERSISTED_QUERY_NOT_SUPPORTED', 200, post({ extensions: HASH })],
    [
      'UNAUTHENTICATED',
      401,
      post({ query: '{ news }' }, { ...JSON_TYPE, authorization: 'Bearer no' }),
    ],
  ])(
    'with %s has a status that the table lists: %i',
    async (code, status, request, search = '') => {
      const response = await fetch(`${graph.url}/graphql${search}`, request);
      const { errors } = answerForm.parse(await response.json());
      expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
      expect(ERROR_CODES[code].statuses).toContain(status);
    },
  );

  it.each([
    [404, '/nowhere', ''],
    [431, '/graphql', 'a'.repeat(90_000)],
  ])('before GraphQL has a status alone: %i', async (status, path, text) => {
    const response = await fetch(`${graph.url}${path}`, { headers: { 'x-text': text } });
    expect(response.status).toBe(status);
    expect(await response.json()).not.toHaveProperty('errors');
  });
});
