import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import type { Writing } from './dependencies.ts';
import { mayUnite } from './entity-deduplication.ts';

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
function writing(text: string, writes: string[], ...requires: RequiresSelection[]): Writing {
  const path = text.split('.').flatMap((part): FlattenNodePathSegment[] => {
    if (part === '@') return ['@'];
    const [, type, name = ''] = /^(?:\[(\w+)\])?(\w*)$/.exec(part) ?? [];
    return [...(type ? [{ TypeCondition: [type] }] : []), ...(name ? [{ Field: name }] : [])];
  });
  const names = path.flatMap((segment) =>
    segment !== '@' && 'Field' in segment ? [`${segment.Field}.`] : [],
  );
  const base = names.join('');
  return { path, base, requires, writes: new Set(writes.map((name) => `${base}${name}`)) };
}

const id = on('Author', field('__typename'), field('id'));
const books = writing('', ['books', 'books.title', 'books.author', 'books.author.id']);
const names = writing('books.@.author', ['name'], id);
const works = writing('books.@.author', ['works', 'works.pages'], id);

describe('objects that are told alike', () => {
  it.each<[string, Writing, Writing[]]>([
    ['where they bring their key alone', names, [books]],
    ['whatever else is fetched of them', names, [books, works]],
    ['and of what lies in them', names, [books, writing('books.@.author.works.@', ['stars'], id)]],
    [
      'where their own type is asked for',
      writing('books.@.author.[Author]', ['name'], id),
      [books, works],
    ],
    [
      'where all that they bring is required of them',
      writing('books.@.author', ['fee'], on('Author', field('id'), field('name'))),
      [writing('', ['books', 'books.author', 'books.author.id', 'books.author.name'])],
    ],
  ])('are one %s', (_case, one, others) => {
    expect(mayUnite(one, [...others, one])).toBe(true);
  });

  it.each<[string, Writing, Writing[]]>([
    [
      'more is known of them where they are',
      names,
      [writing('', [...books.writes, 'books.author.since'])],
    ],
    [
      'more becomes known of them where they are',
      names,
      [books, writing('books.@', ['author', 'author.share'], id)],
    ],
    [
      'what they lie in decides what is asked of them',
      names,
      [books, writing('books.@.[Novel]author', ['works'], id)],
    ],
    [
      'they are asked about in one kind of what they lie in',
      writing('books.@.[Novel]author', ['name'], id),
      [books],
    ],
    [
      'one type requires less than they bring',
      writing('books.@.author', ['name'], id, on('Editor', field('id'), field('desk'))),
      [books, writing('', ['books.author.desk'])],
    ],
    [
      'they are told with objects in them',
      writing('books.@.author', ['name'], on('Author', field('id', field('text')))),
      [books],
    ],
    ['they are the whole answer', writing('', ['name'], id), []],
  ])('stay many when %s', (_case, one, others) => {
    expect(mayUnite(one, [...others, one])).toBe(false);
  });
});
