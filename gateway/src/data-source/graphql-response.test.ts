import { describe, expect, it } from 'vitest';
import { readResponse } from './graphql-response.ts';

const GRAPHQL = 'application/graphql-response+json';
const DATA = { news: 'none' };

function readAs(type: string | undefined, status: number, body: unknown): unknown {
  const headers = type === undefined ? {} : { 'content-type': type };
  return readResponse({ status, headers }, typeof body === 'string' ? body : JSON.stringify(body));
}

describe('an answer of a subgraph', () => {
  it.each([200, 201, 203, 294, 299])('with status %i holds a response, in any type', (status) => {
    const response = { data: DATA, extensions: { statements: 0 } };
    for (const type of ['application/json', GRAPHQL, 'text/plain', undefined]) {
      expect(readAs(type, status, { data: DATA })).toEqual(response);
    }
  });

  it.each([400, 401, 403, 422, 429, 500, 503])(
    'with status %i holds a response in the type of GraphQL alone',
    (status) => {
      const errors = [{ message: 'Slow down', extensions: { code: 'RATE_LIMITED' } }];
      const response = { errors, extensions: { statements: 0 } };
      expect(readAs(GRAPHQL, status, { errors })).toEqual(response);
      expect(
        readAs('Application/GraphQL-Response+JSON; charset=utf-8', status, { errors }),
      ).toEqual(response);
      expect(readAs('application/json', status, { errors })).toEqual({
        reason: `answered ${status} (application/json): Slow down`,
      });
      expect(readAs('text/html', status, '<h1>Sorry</h1>')).toEqual({
        reason: `answered ${status} (text/html)`,
      });
    },
  );

  it.each([
    ['no errors', { data: DATA }],
    ['errors of null', { data: DATA, errors: null, extensions: null }],
    ['an empty list of errors', { data: DATA, errors: [] }],
    ['extensions of another form', { data: DATA, extensions: ['statements'] }],
  ])('with good data and %s is good', (_what, body) => {
    expect(readAs('application/json', 200, body)).toEqual({
      data: DATA,
      extensions: { statements: 0 },
    });
  });

  it('keeps its data beside errors of any form, and of each error what is one', () => {
    const errors = [
      { message: 'No', path: null, locations: null, extensions: null },
      { message: 'Nor', path: ['news', 0], extensions: { code: 'GONE' } },
      { path: [{}] },
      'Never',
      null,
    ];
    expect(readAs('application/json', 200, { data: DATA, errors })).toMatchObject({
      data: DATA,
      errors: [
        { message: 'No' },
        { message: 'Nor', path: ['news', 0], extensions: { code: 'GONE' } },
        { message: '' },
        { message: 'Never' },
        { message: '' },
      ],
    });
  });

  it('may have null for data, or none, beside its errors', () => {
    const errors = [{ message: 'No' }];
    const extensions = { statements: 0 };
    expect(readAs(GRAPHQL, 200, { data: null, errors })).toEqual({
      data: null,
      errors,
      extensions,
    });
    expect(readAs(GRAPHQL, 200, { errors })).toEqual({ errors, extensions });
  });

  it('reports the number of statements it took, if it is one', () => {
    for (const [told, statements] of [
      [3, 3],
      [-1, 0],
      [0.5, 0],
      ['3', 0],
    ] as const) {
      expect(readAs(GRAPHQL, 200, { data: DATA, extensions: { statements: told } })).toEqual({
        data: DATA,
        extensions: { statements },
      });
    }
  });

  it.each([
    ['nothing', 204, '', 'answered 204 without a body'],
    ['nothing', 200, '', 'answered 200 without a body'],
    ['a page', 200, '<h1>Hi</h1>', 'answered 200 with something else than JSON (text/html)'],
    ['a batch', 200, [{ data: DATA }], 'answered 200 with JSON that is no object but a list'],
    ['a number', 200, '1', 'answered 200 with JSON that is no object'],
    ['a list as data', 200, { data: [] }, 'answered 200 with data or errors of another form'],
    ['a text as errors', 200, { errors: 'no' }, 'answered 200 with data or errors of another form'],
  ])('of %s is none, and operators are told why', (_what, status, body, reason) => {
    expect(readAs('text/html', status, body)).toEqual({ reason });
  });

  it('that redirects is none: operators are told where to', () => {
    const headers = { location: 'https://elsewhere.example/graphql' };
    expect(readResponse({ status: 308, headers }, '')).toEqual({
      reason:
        'answered 308: it redirects to https://elsewhere.example/graphql, which belongs into the supergraph',
    });
  });
});
