import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { maskError } from './errors.ts';

const TRACE = ['Error: secret', '    at secret.js:1'];

function mask(extensions: Readonly<Record<string, unknown>>) {
  const reported: string[] = [];
  const error = new GraphQLError('secret', { path: ['news'], extensions });
  const shown = maskError(error.toJSON(), error, (cause) => reported.push(String(cause)));
  return { shown, reported };
}

describe('an error of a subgraph', () => {
  it('keeps its code and extensions, and loses the subgraph and the stack', () => {
    const { shown, reported } = mask({
      code: 'CLOSED',
      hint: 'ask again',
      serviceName: 'news',
      stacktrace: TRACE,
      exception: { stacktrace: TRACE },
    });
    expect(shown.extensions).toEqual({ code: 'CLOSED', hint: 'ask again' });
    expect(reported).toEqual([]);
  });

  it('that is unexpected reaches the client as an id, under which operators find it', () => {
    const { shown, reported } = mask({ code: 'INTERNAL_SERVER_ERROR', exception: TRACE });
    expect(JSON.stringify(shown)).toMatch(/Tell us this id: /);
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(reported.join()).toContain('secret');
  });
});
