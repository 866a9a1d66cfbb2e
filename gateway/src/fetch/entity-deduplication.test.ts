import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import type { WriteSet } from '../plan/dependencies.ts';
import { canDeduplicate } from './entity-deduplication.ts';

const field = (name: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: 'Field',
  name,
  ...(selections.length > 0 && { selections }),
});
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

/** `a.@.[Book]b`: segments with dots between them, conditions in brackets. */
function writeSet(text: string, writes: string[], ...requires: RequiresSelection[]): WriteSet {
  const path = text.split('.').flatMap((part): FlattenNodePathSegment[] => {
    if (part === '@') return ['@'];
    const [, type, name = ''] = /^(?:\[(\w+)\])?(\w*)$/.exec(part) ?? [];
    return [...(type ? [{ TypeCondition: [type] }] : []), ...(name ? [{ Field: name }] : [])];
  });
  const names = path.flatMap((segment) =>
    segment !== '@' && 'Field' in segment ? [`${segment.Field}.`] : [],
  );
  const base = names.join('');
  return {
    path,
    base,
    requires,
    hasContext: false,
    writes: new Set(writes.map((name) => `${base}${name}`)),
  };
}

const id = on('Author', field('__typename'), field('id'));
const books = writeSet('', ['books', 'books.title', 'books.author', 'books.author.id']);
const names = writeSet('books.@.author', ['name'], id);
const works = writeSet('books.@.author', ['works', 'works.pages'], id);

describe('entities with equal representations', () => {
  it.each<[string, WriteSet, WriteSet[]]>([
    ['where they bring their key alone', names, [books]],
    ['whatever else is fetched of them', names, [books, works]],
    ['and of what lies in them', names, [books, writeSet('books.@.author.works.@', ['stars'], id)]],
    [
      'where their own type is asked for',
      writeSet('books.@.author.[Author]', ['name'], id),
      [books, works],
    ],
    [
      'where all that they bring is required of them',
      writeSet('books.@.author', ['fee'], on('Author', field('id'), field('name'))),
      [writeSet('', ['books', 'books.author', 'books.author.id', 'books.author.name'])],
    ],
  ])('are one %s', (_case, one, others) => {
    expect(canDeduplicate(one, [...others, one])).toBe(true);
  });

  it.each<[string, WriteSet, WriteSet[]]>([
    [
      'more is known of them where they are',
      names,
      [writeSet('', [...books.writes, 'books.author.since'])],
    ],
    [
      'more becomes known of them where they are',
      names,
      [books, writeSet('books.@', ['author', 'author.share'], id)],
    ],
    [
      'what they lie in decides what is asked of them',
      names,
      [books, writeSet('books.@.[Novel]author', ['works'], id)],
    ],
    [
      'they are asked about in one kind of what they lie in',
      writeSet('books.@.[Novel]author', ['name'], id),
      [books],
    ],
    [
      'one type requires less than they bring',
      writeSet('books.@.author', ['name'], id, on('Editor', field('id'), field('desk'))),
      [books, writeSet('', ['books.author.desk'])],
    ],
    [
      'they are told with objects in them',
      writeSet('books.@.author', ['name'], on('Author', field('id', field('text')))),
      [books],
    ],
    ['they are the whole answer', writeSet('', ['name'], id), []],
  ])('stay many when %s', (_case, one, others) => {
    expect(canDeduplicate(one, [...others, one])).toBe(false);
  });
});
