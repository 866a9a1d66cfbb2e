import { describe, expect, it } from 'vitest';
import { summarize } from './logger.ts';

describe('the message of a logged error', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8123'), {
    code: 'ECONNREFUSED',
  });

  it.each<[string, unknown, string]>([
    ['an error', refused, 'connect ECONNREFUSED 127.0.0.1:8123'],
    [
      'an error with a cause of a cause',
      new Error('No analytics.', { cause: new Error('The query failed.', { cause: refused }) }),
      'No analytics.: connect ECONNREFUSED 127.0.0.1:8123',
    ],
    [
      'several errors without a message',
      new AggregateError([refused], ''),
      'AggregateError: connect ECONNREFUSED 127.0.0.1:8123',
    ],
    ['a text of several lines', new Error('one\n  two'), 'one two'],
    ['no error', 'gone', 'gone'],
  ])('of %s is one line with the first cause', (_of, error, message) => {
    expect(summarize(error)).toBe(message);
  });
});
