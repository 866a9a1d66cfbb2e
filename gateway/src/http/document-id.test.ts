import { describe, expect, it } from 'vitest';
import { withDocumentId, withDocumentIdInSearch } from './document-id.ts';

const EXTENSIONS = { persistedQuery: { version: 1, sha256Hash: 'sha256:ab' } };

describe('a documentId', () => {
  it('in a body is sent on in the extensions, beside what they hold', () => {
    expect(
      withDocumentId({ documentId: 'sha256:ab', variables: { a: 1 }, extensions: { b: 2 } }),
    ).toEqual({ variables: { a: 1 }, extensions: { b: 2, ...EXTENSIONS } });
  });

  it.each([[null], ['text'], [[{ documentId: 'a' }]], [{ documentId: 1 }], [{ query: '{ a }' }]])(
    'is not looked for in %j',
    (body) => {
      expect(withDocumentId(body)).toBe(body);
    },
  );

  it('in a query string is sent on in the extensions', () => {
    const search = withDocumentIdInSearch('?documentId=sha256%3Aab&variables=%7B%22a%22%3A1%7D');
    const parameters = new URLSearchParams(search);
    expect(Object.fromEntries(parameters)).toEqual({
      variables: '{"a":1}',
      extensions: JSON.stringify(EXTENSIONS),
    });
  });

  it.each(['', '?query={a}', '?documentId=a&extensions={}'])('changes nothing of %s', (search) => {
    expect(withDocumentIdInSearch(search)).toBe(search);
  });
});
