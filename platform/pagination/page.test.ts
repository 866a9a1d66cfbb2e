import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors/errors.ts';
import { readPageArguments, type PageArguments } from './page.ts';

describe('page arguments', () => {
  it.each<[PageArguments, object]>([
    [{}, { size: 20, backward: false, cursor: undefined }],
    [
      { first: 5, after: 'c' },
      { size: 5, backward: false, cursor: 'c' },
    ],
    [
      { last: 5, before: 'c' },
      { size: 5, backward: true, cursor: 'c' },
    ],
    [{ before: 'c' }, { size: 20, backward: true, cursor: 'c' }],
    [
      { first: null, after: null },
      { size: 20, backward: false, cursor: undefined },
    ],
  ])('%j request %j', (given, expected) => {
    expect(readPageArguments(given)).toEqual(expected);
  });

  it.each<PageArguments>([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { first: 99_999_999 },
    { last: 0 },
    { first: 1, last: 1 },
    { first: 1, before: 'c' },
    { last: 1, after: 'c' },
  ])('%j are rejected', (given) => {
    expect(() => readPageArguments(given)).toThrow(InvalidInputError);
  });
});
